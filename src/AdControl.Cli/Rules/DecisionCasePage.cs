using AdControl.Cli.Shell;
using AdControl.Decisions.Testing;
using AdControl.Decisions.Wording;
using AdControl.Law;

namespace AdControl.Cli.Rules;

/// <summary>Tries the wording of decisions on its cases and shows how they went.</summary>
internal sealed class DecisionCasePage(CommandContext context)
{
    /// <param name="law">The pack of the law beside which the wording lies.</param>
    /// <param name="only">The rules whose cases are wanted; empty: all.</param>
    /// <param name="showsAll">Whether cases that hold are shown too.</param>
    /// <returns>The exit code.</returns>
    public int Run(RulePack law, IReadOnlyList<string> only, bool showsAll)
    {
        if (Load(law) is not { } pack) return ExitCode.Failure;
        var cases = DecisionCases.Of(pack);
        foreach (var problem in cases.Problems) context.Error.WriteLine(problem.Format());
        var results = cases.Run(pack, LegalTime.Today(context.Clock)).Where(r => only.Count == 0 || IsAbout(r, only)).ToList();
        foreach (var result in results.Where(r => showsAll || !r.Holds)) Write(result);
        var failed = results.Count(r => !r.Holds);
        context.Out.WriteLine(context.Say($"Décisions : {results.Count - failed} cas tiennent, {failed} échouent.", $"Decisions: {results.Count - failed} cases hold, {failed} fail."));
        if (cases.Problems.Count > 0) return ExitCode.Failure;
        return failed == 0 ? ExitCode.Success : ExitCode.Findings;
    }

    /// <summary>Loads the wording; what is wrong with it is printed.</summary>
    /// <returns>Null when it cannot be used.</returns>
    public DecisionPack? Load(RulePack law)
    {
        try
        {
            return DecisionPack.Load(law);
        }
        catch (RulePackException error)
        {
            foreach (var problem in error.Problems) context.Error.WriteLine(problem.Format());
            context.Error.WriteLine(context.Say($"Les libellés de {error.Directory} ne peuvent pas servir : {error.Problems.Count} problème(s).", error.Message));
            return null;
        }
    }

    private static bool IsAbout(DecisionCaseResult result, IReadOnlyList<string> rules) =>
        rules.Any(rule => result.Wrote.Concat(result.Obstacles).Contains(rule, StringComparer.OrdinalIgnoreCase));

    private void Write(DecisionCaseResult result)
    {
        var word = result.Holds ? context.Say("tient ", "holds ") : context.Say("ÉCHEC ", "FAILS ");
        context.Out.WriteLine($"{word} « {result.Case.Name} »  {result.Case.File}:{result.Case.Line}");
        foreach (var failure in result.Failures) context.Out.WriteLine("    " + failure);
    }
}
