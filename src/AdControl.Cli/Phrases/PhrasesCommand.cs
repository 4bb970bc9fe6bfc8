using System.CommandLine;
using AdControl.Cli.Rules;
using AdControl.Cli.Shell;

namespace AdControl.Cli.Phrases;

/// <summary><c>adcontrol phrases</c>: what a phrase set recognises, and why not.</summary>
internal static class PhrasesCommand
{
    public static Command Build(CommandContext context) => new("phrases") { Explain(context), List(context) };

    private static TaughtCommand Explain(CommandContext context)
    {
        var rules = RulesFolder.Option(context);
        var set = new Argument<string>("set") { HelpName = context.Say("JEU", "SET"), Description = context.Say("le jeu de phrases", "the phrase set") };
        var text = new Argument<string>("text") { HelpName = context.Say("TEXTE", "TEXT"), Description = context.Say("le texte, ou « - » pour l'entrée standard", "the text, or '-' for standard input") };
        var command = new TaughtCommand("explain")
        {
            Description = context.Say("montre ce qu'un jeu de phrases reconnaît dans un texte, et ce qu'il écarte", "shows what a phrase set recognises in a text, and what it dismisses"),
            Examples = [("adcontrol phrases explain effet-garanti \"Un résultat garanti\"", context.Say("les passages reconnus, la phrase qui les reconnaît", "the passages, the phrase that recognises each"))],
        };
        command.Add(set);
        command.Add(text);
        command.Add(rules);
        command.SetAction(async (parsed, cancellation) =>
        {
            if (RulesFolder.Load(parsed.GetValue(rules), context) is not { } pack) return ExitCode.Failure;
            var typed = parsed.GetValue(text)!;
            if (typed == InputFile.StandardInput) typed = System.Text.Encoding.UTF8.GetString(await InputFile.ReadAsync(typed, context, cancellation));
            return new PhrasePage(context, pack.Phrases).Explain(parsed.GetValue(set)!, typed);
        });
        return command;
    }

    private static TaughtCommand List(CommandContext context)
    {
        var rules = RulesFolder.Option(context);
        var command = new TaughtCommand("list") { Description = context.Say("liste les jeux de phrases", "lists the phrase sets") };
        command.Add(rules);
        command.SetAction(parsed =>
        {
            if (RulesFolder.Load(parsed.GetValue(rules), context) is not { } pack) return ExitCode.Failure;
            new PhrasePage(context, pack.Phrases).List();
            return ExitCode.Success;
        });
        return command;
    }
}
