using System.CommandLine;
using AdControl.Law;

namespace AdControl.Cli.Shell;

/// <summary>The options every command understands.</summary>
/// <remarks>They are read before the commands are built, because help, errors and descriptions already speak the chosen language.</remarks>
internal sealed record GlobalOptions(Language Language, string DataFolder, bool NoColour)
{
    private const string LanguageName = "--lang";
    private const string DataName = "--data";
    private const string NoColourName = "--no-color";

    public static GlobalOptions Read(IReadOnlyList<string> args, Func<string, string?> environment)
    {
        var language = ValueOf(args, LanguageName) ?? environment("LC_ALL") ?? environment("LANG") ?? "";
        return new GlobalOptions(
            language.StartsWith("fr", StringComparison.OrdinalIgnoreCase) ? Language.French : Language.English,
            Storage.DataFolder.Resolve(ValueOf(args, DataName)),
            args.Contains(NoColourName) || !string.IsNullOrEmpty(environment("NO_COLOR")));
    }

    /// <summary>Adds them to <paramref name="command"/> and everything below it, for the parser and the help.</summary>
    public static void AddTo(Command command, CommandContext context)
    {
        var language = new Option<string>(LanguageName)
        {
            Description = context.Say("langue des messages (sinon celle de LANG)", "language of the messages (else that of LANG)"),
            HelpName = "fr|en",
            Recursive = true,
        };
        language.AcceptOnly(context, "fr", "en");
        command.Add(language);
        command.Add(new Option<string>(DataName)
        {
            Description = context.Say("dossier de données : registre des médicaments, dossiers et leurs pièces, clés (sinon ADCONTROL_DATA)", "data folder: the medicines register, cases and their files, keys (else ADCONTROL_DATA)"),
            HelpName = context.Say("DOSSIER", "DIR"),
            Recursive = true,
        });
        command.Add(new Option<bool>(NoColourName)
        {
            Description = context.Say("pas de couleurs (de même avec NO_COLOR)", "no colours (likewise with NO_COLOR)"),
            Recursive = true,
        });
    }

    private static string? ValueOf(IReadOnlyList<string> args, string name)
    {
        for (var i = 0; i < args.Count && args[i] != "--"; i++)
        {
            if (args[i] == name && i + 1 < args.Count) return args[i + 1];
            if (args[i].StartsWith(name + "=", StringComparison.Ordinal)) return args[i][(name.Length + 1)..];
        }
        return null;
    }
}
