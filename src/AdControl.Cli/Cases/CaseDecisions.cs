using System.CommandLine;
using AdControl.Cases;
using AdControl.Cli.Shell;
using AdControl.Decisions;
using AdControl.Documents.Acts;

namespace AdControl.Cli.Cases;

/// <summary><c>adcontrol decision draft|edit|sign</c>: the act of a case, from its draft to its signature.</summary>
internal static class CaseDecisions
{
    public static IEnumerable<Command> Build(CommandContext context) => [Draft(context), Edit(context), Sign(context)];

    private static TaughtCommand Draft(CommandContext context)
    {
        var name = CaseOptions.Case(context);
        var act = new Option<string?>("--act") { Description = context.Say("un autre acte que le dernier, comme act-1 ou receipt", "another act than the last one, such as act-1 or receipt"), HelpName = "ID" };
        var json = new Option<bool>("--json") { Description = context.Say("le modèle, que « decision render » écrit en Word, HTML, PDF…", "the model, which 'decision render' writes as Word, HTML, PDF…") };
        var command = new TaughtCommand("draft")
        {
            Description = context.Say("montre l'acte d'un dossier, phrase par phrase, et ce qui s'oppose à sa signature", "shows the act of a case, sentence by sentence, and what stands against signing it"),
            Examples = [("adcontrol decision draft GP-2026-00001 --json | adcontrol decision render - --format html", context.Say("l'acte en HTML", "the act as HTML"))],
        };
        command.Add(name);
        command.Add(act);
        command.Add(json);
        var options = CaseOptions.AddTo(command, context);
        command.SetAction((parsed, cancellation) => options.RunAsync(parsed, async office =>
        {
            var one = await office.Desk.FindAsync(parsed.GetValue(name)!, cancellation);
            var document = DocumentOf(one, parsed.GetValue(act), context);
            if (parsed.GetValue(json)) context.Out.Write(ActJson.Write(document));
            else await WriteAsync(office, one, document, context, cancellation);
            return ExitCode.Success;
        }));
        return command;
    }

    private static ActDocument DocumentOf(Case one, string? act, CommandContext context) =>
        (act == "receipt" ? one.Receipt?.Document : act is null ? one.CurrentAct?.Document : one.Acts.FirstOrDefault(a => a.Id == act)?.Document)
        ?? throw new CommandFailedException(context.Say("Le dossier n'a pas cet acte.", "The case has no such act."), one.Acts.Count == 0 ? null : string.Join(", ", one.Acts.Select(a => $"{a.Id} ({a.Kind})")));

    private static async Task WriteAsync(CaseOffice office, Case one, ActDocument document, CommandContext context, CancellationToken cancellation)
    {
        foreach (var sentence in document.Sentences) context.Line($"{sentence.Id,-14}{sentence.Text}");
        var changes = one.Acts.LastOrDefault(a => a.State == ActState.Draft)?.Decision.Changes ?? [];
        foreach (var change in changes) context.Line(context.Say($"modifié : {change.Sentence} par {change.By}", $"changed: {change.Sentence} by {change.By}"));
        foreach (var obstacle in await office.Desk.ObstaclesAsync(one.Id, cancellation)) context.Line($"{obstacle.Rule} ({obstacle.Code}) {obstacle.Message}");
    }

    private static TaughtCommand Edit(CommandContext context)
    {
        var (name, actor) = (CaseOptions.Case(context), CaseOptions.As(context));
        var sentence = new Argument<string>("sentence") { Description = context.Say("la phrase, par son identifiant", "the sentence, by its id") };
        var kind = Choice.Of<DecisionEditKind>("--kind", context.Say("réécrire (par défaut), ajouter à la suite, retirer", "rewrite (default), add behind it, take out"), context);
        var text = new Option<string?>("--text") { Description = context.Say("les mots", "the words"), HelpName = context.Say("TEXTE", "TEXT") };
        var command = new TaughtCommand("edit")
        {
            Description = context.Say("change une phrase du projet ; ce qui change est suivi", "changes a sentence of the draft; what changes is tracked"),
        };
        command.Add(name);
        command.Add(sentence);
        command.Add(actor);
        command.Add(kind);
        command.Add(text);
        var options = CaseOptions.AddTo(command, context);
        command.SetAction((parsed, cancellation) => options.ActAsync(parsed, async office =>
        {
            var edited = await office.Desk.EditActAsync(
                CaseOptions.ActorOf(parsed.GetValue(actor), context), parsed.GetValue(name)!, parsed.GetValue(sentence)!, parsed.GetValue(kind) ?? DecisionEditKind.Edit, parsed.GetValue(text), cancellation);
            await WriteAsync(office, edited, edited.CurrentAct!.Document, context, cancellation);
            return ExitCode.Success;
        }));
        return command;
    }

    private static TaughtCommand Sign(CommandContext context)
    {
        var (name, actor) = (CaseOptions.Case(context), CaseOptions.As(context));
        var command = new TaughtCommand("sign")
        {
            Description = context.Say("signe le projet : le texte est figé et son empreinte inscrite au journal", "signs the draft: the text is frozen and its hash written to the journal"),
            Notes = [context.Say("Qui a évalué le dossier ne le signe pas.", "Whoever evaluated the case does not sign it.")],
        };
        command.Add(name);
        command.Add(actor);
        var options = CaseOptions.AddTo(command, context);
        command.SetAction((parsed, cancellation) => options.ActAsync(parsed, async office =>
        {
            var signed = await office.Desk.SignAsync(CaseOptions.ActorOf(parsed.GetValue(actor), context), parsed.GetValue(name)!, cancellation);
            var act = signed.Acts.Last(a => a.SignedBy is not null);
            context.Line(context.Say($"{act.Reference} signé ; SHA-256 {act.Sha256}", $"{act.Reference} signed; SHA-256 {act.Sha256}"));
            context.Line($"{signed.Number} {CaseNames.Of(signed.State).In(context.Language)}");
            return ExitCode.Success;
        }));
        return command;
    }
}
