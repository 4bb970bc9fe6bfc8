using System.Globalization;
using AdControl.Cases;
using AdControl.Cli.Shell;
using AdControl.Law;
using AdControl.Workflows.Tasks;

namespace AdControl.Cli.Cases;

/// <summary>A case as a person reads it on a terminal.</summary>
internal static class CasePage
{
    public static string Line(Case one, CommandContext context) => string.Create(
        CultureInfo.InvariantCulture, $"{one.Id}  {one.Number ?? "-",-14}  {one.Procedure,-18}  {CaseNames.Of(one.State).In(context.Language),-24}  {Day(one.Clock?.DueDate),-10}  {one.Dossier.Company}  {one.Dossier.Title}");

    public static void Write(Case one, IReadOnlyList<WorkTask> tasks, CaseOffice office, CommandContext context)
    {
        context.Line($"{one.Number ?? one.Id}  {office.Procedures.Find(one.Procedure)?.Title.In(context.Language) ?? one.Procedure}");
        Field("État", "State", CaseNames.Of(one.State).In(context.Language));
        Field("Entreprise", "Company", one.Dossier.Company);
        Field("Objet", "Title", one.Dossier.Title);
        Field("Médicaments", "Medicines", string.Join(", ", one.Dossier.Medicines));
        Field("Référence interne", "Reference number", one.Dossier.ReferenceNumber);
        Field("Déposé le", "Deposited", one.DepositedAt is { } at ? LegalTime.Local(at).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) : null);
        Field("À décider avant le", "Due", one.Clock is { } clock ? $"{Day(clock.DueDate)} ({clock.Delay}{(clock.IsConfirmed ? "" : context.Say(", non confirmé", ", unconfirmed"))})" : null);
        Field("Valable jusqu'au", "Valid until", one.ValidUntil is { } until ? Day(until) : null);
        Field("Règles", "Rules", one.Pack is { } pack ? $"{pack.Name} {pack.Version}" : null);
        foreach (var task in tasks) Field("Tâche", "Task", $"{task.Name}  {task.Assignee ?? string.Join(", ", task.CandidateGroups)}  {(task.DueAt is { } due ? Day(LegalTime.DayOf(due)) : "")}");
        foreach (var item in one.Review) Field("Constat", "Finding", $"{item.Id}  {AdControl.Reporting.Wording.Of(item.Level, context.Language)}  {CaseNames.Of(item.State).In(context.Language)}  {item.Article}  {item.Message}");
        foreach (var question in one.Checklist.Where(q => q.IsGood is null)) Field("Question", "Question", $"{question.Rule}  {question.Question}");
        foreach (var opinion in one.Opinions) Field("Avis", "Opinion", $"{opinion.Number}  {opinion.Expert}  {opinion.Text ?? context.Say("attendu", "awaited")}");
        foreach (var act in one.Acts) Field("Acte", "Act", $"{act.Id}  {act.Kind}  {CaseNames.Of(act.State).In(context.Language)}  {act.Sha256}");
        foreach (var file in one.Files) Field("Fichier", "File", $"{file.Role.WireName()}  {file.Name}  v{file.Version}  {file.Sha256}");
        foreach (var flag in one.Flags) Field("Attention", "Flag", $"{flag.Code}  {flag.Message}");

        var next = NextCommands.Of(one, tasks).ToList();
        if (next.Count > 0) context.Line(context.Say("Ensuite", "Next"));
        foreach (var line in next) context.Line($"  {line}");

        void Field(string french, string english, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value)) context.Line($"  {context.Say(french, english),-20}{value}");
        }
    }

    /// <summary>Where a case stands after an act, and what can be done next.</summary>
    public static async Task ToldAsync(Case one, CaseOffice office, CommandContext context, CancellationToken cancellation)
    {
        context.Line(Line(one, context));
        foreach (var line in NextCommands.Of(one, await office.Desk.TasksAsync(one.Id, cancellation))) context.Line($"  → {line}");
    }

    public static IReadOnlyList<string> Receipt(Case one, CaseOffice office, CommandContext context) => one.Receipt is not { } receipt ? [Line(one, context)] :
    [
        context.Say($"Accusé de réception {receipt.Number} : {office.Procedures.Find(one.Procedure)?.Title.French}", $"Receipt {receipt.Number}: {office.Procedures.Find(one.Procedure)?.Title.In(Language.English)}"),
        context.Say($"Reçu le {receipt.ReceivedAt:yyyy-MM-dd HH:mm:ss}, référence {receipt.ReferenceNumber}", $"Received {receipt.ReceivedAt:yyyy-MM-dd HH:mm:ss}, reference {receipt.ReferenceNumber}"),
        context.Say($"Décision au plus tard le {Day(receipt.DueDate)}", $"Decision by {Day(receipt.DueDate)}"),
        .. receipt.Files.Select(f => $"{f.Sha256}  {f.Name}"),
    ];

    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
