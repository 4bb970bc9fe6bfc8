using System.CommandLine;
using AdControl.Bulletin;
using AdControl.Cli.Shell;
using AdControl.Law;
using AdControl.Storage.Cases;

namespace AdControl.Cli.Bulletin;

/// <summary><c>adcontrol bulletin publish</c>.</summary>
internal static class PublishCommand
{
    private const int HashDigits = 64;

    public static Command Build(CommandContext context)
    {
        var acts = new Argument<string[]>("acts") { HelpName = context.Say("ADRESSE", "ADDRESS"), Arity = ArgumentArity.ZeroOrMore, Description = context.Say("les actes (sinon tous ceux qui attendent)", "the acts (else all that wait)") };
        var number = new Option<string>("--number") { HelpName = "N", Required = true, Description = context.Say("le numéro, comme 2026-014", "the number, such as 2026-014") };
        var date = DateOption.Of("--date", context.Say("le jour de parution (sinon aujourd'hui)", "the day it appears (else today)"), context);
        var root = new Option<string?>("--journal-root") { HelpName = "HEX", Description = context.Say("la racine du journal (sinon la dernière prise avant la parution)", "the root of the journal (else the last one taken before the issue)") };
        var command = new TaughtCommand("publish")
        {
            Description = context.Say("fait un numéro des actes en attente", "makes an issue of the acts that wait"),
            Examples = [("adcontrol bulletin publish --number 2026-014", context.Say("tous les actes en attente ; puis « bulletin build »", "all acts that wait; then 'bulletin build'"))],
        };
        command.Add(acts);
        command.Add(number);
        command.Add(date);
        command.Add(root);
        var options = BulletinOptions.AddTo(command, context);
        command.SetAction((parsed, cancellation) => options.RunAsync(parsed, async (store, database) =>
        {
            var day = parsed.GetValue(date) ?? LegalTime.Today(context.Clock);
            var issue = new BulletinIssue(parsed.GetRequiredValue(number), day, Root(parsed.GetValue(root), context) ?? await new JournalRoots(database).NewestAsync(day, cancellation));
            var named = parsed.GetValue(acts) is { Length: > 0 } given ? given.Select(text => Address(text, context)).ToList() : null;
            var count = await store.PublishAsync(issue, named, cancellation);
            context.Line(context.Say($"Numéro {issue.Number} du {issue.Date:yyyy-MM-dd} : {count} acte(s).", $"Issue {issue.Number} of {issue.Date:yyyy-MM-dd}: {count} act(s)."));
            return ExitCode.Success;
        }));
        return command;
    }

    internal static ActAddress Address(string text, CommandContext context)
    {
        try
        {
            return ActAddress.Parse(text);
        }
        catch (FormatException problem)
        {
            throw new CommandFailedException(problem.Message, context.Say("« adcontrol bulletin list » montre les adresses.", "'adcontrol bulletin list' shows the addresses."), problem);
        }
    }

    private static string? Root(string? text, CommandContext context) =>
        text is null || (text.Length == HashDigits && text.All(char.IsAsciiHexDigit)) ? text?.ToLowerInvariant() : throw new CommandFailedException(
            context.Say($"« {text} » n'est pas une racine de journal : 64 chiffres hexadécimaux.", $"'{text}' is no root of a journal: 64 hexadecimal digits."));
}
