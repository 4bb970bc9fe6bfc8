using System.Globalization;
using System.Text;
using AdControl.Documents.Acts;
using AdControl.Law;
using AdControl.Mail;
using AdControl.Workflows.Tasks;

namespace AdControl.Cases;

/// <summary>Writes the mails of cases: templates of the pack filled from the case, in the reader's language.</summary>
internal sealed class CaseMail(MailTemplates templates, CasePeople people, ProcedureCatalogue procedures)
{
    /// <summary>The mail of a notice.</summary>
    /// <exception cref="CaseRefusedException">The procedure names a template that is not there, or that needs a value nobody gave.</exception>
    public MailMessage Write(Case one, CaseNotice notice, string key, DateTimeOffset at)
    {
        var person = people.Of(notice.To);
        var values = Values(one, person.Language);
        foreach (var (name, value) in notice.Values) values[name] = value.In(person.Language);
        if (notice.Subject is { } subject)
            return new MailMessage { Key = key, To = person.Mailbox(notice.To), Language = person.Language, Subject = Filled(subject, values), Text = Filled(notice.Body ?? "", values) + "\n", At = at, CaseId = one.Id };
        try
        {
            return templates.Compose(new MailNotice
            {
                Template = notice.Template,
                Key = key,
                To = person.Mailbox(notice.To),
                Language = person.Language,
                At = at,
                CaseId = one.Id,
                Values = values,
                Documents = Documents(one, notice),
            });
        }
        catch (ArgumentException problem)
        {
            throw new CaseRefusedException(RefusalCode.ProcedureFault, problem.Message);
        }
    }

    /// <summary>The mails of a step, to be stored in its transaction; the same whenever the step is made again.</summary>
    public EnlistedMail Enlisted(CaseWork work, string key, DateTimeOffset at) =>
        new([.. work.Notices.Select((notice, index) => Write(work.Case, notice, string.Create(CultureInfo.InvariantCulture, $"{key}/mail{index}"), at))]);

    /// <summary>The reminder of a task to whoever has it.</summary>
    public MailMessage Reminder(Case one, WorkTask task, string account, string key, DateTimeOffset at) => Write(
        one,
        new CaseNotice(account, "task-reminder")
        {
            Values = new Dictionary<string, LocalText> { ["task"] = new(task.Title, null), ["dueDate"] = Day(task.DueAt is { } due ? LegalTime.DayOf(due) : one.Clock?.DueDate) },
        },
        key, at);

    /// <summary>The mail of the day about what somebody has to do, the first due first.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="tasks">The tasks, each with its case.</param>
    /// <param name="until">The last day that is looked at.</param>
    /// <param name="key">The mail's key.</param>
    /// <param name="at">The moment; what was due before is overdue.</param>
    public MailMessage Digest(string account, IReadOnlyList<(WorkTask Task, Case Case)> tasks, DateOnly until, string key, DateTimeOffset at)
    {
        var person = people.Of(account);
        return templates.Compose(new MailNotice
        {
            Template = "tasks-due",
            Key = key,
            To = person.Mailbox(account),
            Language = person.Language,
            At = at,
            Values = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["date"] = Day(LegalTime.DayOf(at), person.Language),
                ["until"] = Day(until, person.Language),
                ["count"] = tasks.Count.ToString(CultureInfo.InvariantCulture),
                ["overdue"] = Lines([.. tasks.Where(t => t.Task.DueAt < at)], person.Language),
                ["upcoming"] = Lines([.. tasks.Where(t => t.Task.DueAt >= at)], person.Language),
            },
        });
    }

    private string Lines(IReadOnlyList<(WorkTask Task, Case Case)> tasks, Language language)
    {
        if (tasks.Count == 0) return "–";
        var lines = tasks.Take(MostLines).Select(t =>
        {
            var values = Values(t.Case, language);
            return $"{Day(LegalTime.DayOf(t.Task.DueAt!.Value), language)} – {t.Task.Title} – {values["number"]}, {values["title"]}";
        });
        return string.Join('\n', tasks.Count <= MostLines ? lines : lines.Append(string.Create(CultureInfo.InvariantCulture, $"… (+{tasks.Count - MostLines})")));
    }

    // Whoever has more to do than this reads the list of tasks, not a mail.
    private const int MostLines = 100;

    // Word and HTML are there at once; a PDF needs a program that may not be.
    private static MailDocument[] Documents(Case one, CaseNotice notice)
    {
        var document = notice.Act is null ? null : notice.Act == CaseNotice.Receipt ? one.Receipt?.Document : one.Acts.FirstOrDefault(a => a.Id == notice.Act)?.Document;
        if (document is null) return [];
        var name = $"{document.Kind}-{one.Number ?? one.Id}";
        return
        [
            new(document.Title.Text, null, new MailAttachment($"{name}.docx", ActDocx.MediaType, ActDocx.Write(document))),
            new(document.Title.Text, null, new MailAttachment($"{name}.html", "text/html", Encoding.UTF8.GetBytes(ActHtml.Write(document)))),
        ];
    }

    private static string Filled(string text, Dictionary<string, string> values)
    {
        foreach (var (name, value) in values) text = text.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        return text;
    }

    private Dictionary<string, string> Values(Case one, Language language) => new(StringComparer.Ordinal)
    {
        ["number"] = one.Number ?? one.Id,
        ["title"] = one.Dossier.Title.Length > 0 ? one.Dossier.Title : procedures.Find(one.Procedure)?.Title.In(language) ?? one.Procedure,
        ["procedure"] = procedures.Find(one.Procedure)?.Title.In(language) ?? one.Procedure,
        ["reference"] = one.Dossier.ReferenceNumber ?? "",
        ["company"] = people.Of($"company:{one.Dossier.Company}").Name,
        ["receivedAt"] = one.DepositedAt is { } at ? Moment(at, language) : "",
        ["dueDate"] = Day(one.Clock?.DueDate, language),
        ["due"] = Day(one.Clock?.DueDate, language),
        ["validFrom"] = Day(one.ValidFrom, language),
        ["validUntil"] = Day(one.ValidUntil, language),
        ["observationsUntil"] = Day(one.ObservationsUntil, language),
        ["suspendedUntil"] = Day(one.SuspendedUntil, language),
        ["effect"] = one.Clock?.Silence switch
        {
            "grants" => language == Language.French ? "la demande est acceptée" : "the application is granted",
            "refuses" => language == Language.French ? "la demande est refusée" : "the application is refused",
            _ => language == Language.French ? "le silence ne vaut pas décision" : "silence decides nothing",
        },
    };

    /// <summary>A day in each language; a dash for none.</summary>
    public static LocalText Day(DateOnly? day) => new(Day(day, Language.French), Day(day, Language.English));

    private static string Day(DateOnly? day, Language language) =>
        day is not { } known ? "–" : language == Language.French ? known.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) : known.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));

    private static string Moment(DateTimeOffset at, Language language)
    {
        var local = LegalTime.Local(at);
        return language == Language.French
            ? string.Create(CultureInfo.InvariantCulture, $"{local:dd/MM/yyyy} à {local:HH:mm:ss}")
            : string.Create(CultureInfo.InvariantCulture, $"{Day(DateOnly.FromDateTime(local.DateTime), language)} at {local:HH:mm:ss} (Paris)");
    }
}
