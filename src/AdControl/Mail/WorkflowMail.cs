using AdControl.Workflows.Running;
using AdControl.Workflows.Values;

namespace AdControl.Mail;

/// <summary>Turns the mail of a workflow activity (<c>Elsa.SendEmail</c>) into mails of the queue.</summary>
public static class WorkflowMail
{
    /// <summary>One mail for each person the activity names; words that are no address are left out, because nothing can be sent to them.</summary>
    /// <param name="effect">What the activity asked for.</param>
    /// <param name="at">The moment of the step.</param>
    /// <param name="caseId">The case; null when there is none.</param>
    public static IReadOnlyList<MailMessage> Of(SendMailEffect effect, DateTimeOffset at, string? caseId)
    {
        ArgumentNullException.ThrowIfNull(effect);
        var body = effect.Message["body"].AsText() ?? "";
        var isHtml = body.TrimStart().StartsWith('<');
        return
        [
            .. People(effect.Message).DistinctBy(person => person.Address, StringComparer.OrdinalIgnoreCase).Select(person => new MailMessage
            {
                Key = $"{effect.Key}/{person.Address}",
                To = person,
                Subject = effect.Message["subject"].AsText() ?? "",
                Text = isHtml ? PlainText.Of(body) : body,
                Html = isHtml ? body : null,
                At = at,
                CaseId = caseId,
            }),
        ];
    }

    private static IEnumerable<MailPerson> People(WorkflowValue mail)
    {
        foreach (var member in (string[])["to", "cc", "bcc"])
            foreach (var word in mail[member].AsText() is { } single ? single.Split([',', ';']) : mail[member].Items.Select(item => item.AsText()))
                if (MailPerson.TryParse(word, out var person)) yield return person;
    }
}
