using System.CommandLine;
using AdControl.Cli.Shell;
using AdControl.Decisions.Wording;
using AdControl.Law;

namespace AdControl.Cli.Rules;

/// <summary>The option that names the folder of rules, and the packs in it.</summary>
internal static class RulesFolder
{
    public static Option<string?> Option(CommandContext context) => new("--rules")
    {
        Description = context.Say("dossier des règles (sinon celui du programme)", "folder of the rules (else the program's own)"),
        HelpName = context.Say("DOSSIER", "DIR"),
    };

    public static string Of(string? given) => given ?? RulePack.DefaultDirectory;

    /// <summary>Loads the pack; what is wrong with it is printed.</summary>
    /// <returns>Null when it cannot be used.</returns>
    public static RulePack? Load(string? given, CommandContext context) => Usable(() => RulePack.Load(Of(given)), "règles", context);

    /// <summary>Loads the wording of decisions that lies beside the law; what is wrong with it is printed.</summary>
    /// <returns>Null when it cannot be used.</returns>
    public static DecisionPack? Decisions(RulePack law, CommandContext context) => Usable(() => DecisionPack.Load(law), "libellés", context);

    private static T? Usable<T>(Func<T> load, string french, CommandContext context) where T : class
    {
        try
        {
            return load();
        }
        catch (RulePackException error)
        {
            foreach (var problem in error.Problems) context.Error.WriteLine(problem.Format());
            context.Error.WriteLine(context.Say($"Les {french} de {error.Directory} ne peuvent pas servir : {error.Problems.Count} problème(s).", error.Message));
            return null;
        }
    }
}
