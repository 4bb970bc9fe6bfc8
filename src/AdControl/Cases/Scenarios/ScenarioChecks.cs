using AdControl.Law;
using AdControl.Mail;
using AdControl.Storage;

namespace AdControl.Cases.Scenarios;

/// <summary>Compares what is expected of a case with what is found.</summary>
internal sealed class ScenarioChecks(CaseOffice office)
{
    /// <summary>The first expectation that is not met; its first part is null when all are.</summary>
    public async Task<(string? What, string Expected, string Found)> FirstUnmetAsync(string caseId, ScenarioExpectation expect, CancellationToken cancellation)
    {
        var one = await office.Desk.FindAsync(caseId, cancellation);
        var tasks = (await office.Desk.TasksAsync(caseId, cancellation)).Select(t => t.Name).Order(StringComparer.Ordinal).ToList();
        var chain = await office.Workflows.JournalAsync(caseId, cancellation);
        var journal = string.Join('\n', chain.Select(e => $"{e.Actor} {e.Kind} {e.ActivityId} {e.Detail}").Concat(Timeline.Of(chain, caseId).Select(l => l.ToString())));
        var act = one.Acts.LastOrDefault(a => a.State != ActState.Abandoned);
        var mails = (await office.Mails.ListAsync(null, 100_000, cancellation)).Select(m => m.Message).Where(m => m.CaseId == caseId).ToList();
        (string What, bool IsMet, string Expected, string Found)[] all =
        [
            Same("state", expect.State, one.State.WireName()),
            Same("dueDate", Iso.Of(expect.DueDate), Iso.Of(one.Clock?.DueDate) ?? "none"),
            Same("validUntil", Iso.Of(expect.ValidUntil), Iso.Of(one.ValidUntil) ?? "none"),
            Same("referenceNumber", expect.ReferenceNumber, one.Dossier.ReferenceNumber ?? "none"),
            Same("tasks", expect.Tasks is { } wanted ? Joined(wanted.Order(StringComparer.Ordinal)) : null, Joined(tasks)),
            Same("decision.kind", expect.Decision?.Kind, act?.Kind ?? "none"),
            Among("decision.contains", expect.Decision?.Contains, act?.Text),
            Among("decision.articles", expect.Decision?.Articles, act is null ? null : string.Join('\n', act.Articles)),
            OneOf("findings", expect.Findings, [.. one.Review.Where(i => i.State != ReviewState.Dismissed).SelectMany(i => new[] { i.Id, i.Rule }).Where(i => i.Length > 0).Distinct()]),
            OneOf("flags", expect.Flags, [.. one.Flags.Select(f => f.Code)]),
            Same("bulletin.section", expect.Bulletin?.Section, act?.Section ?? ""),
            Same("bulletin.published", expect.Bulletin?.Published?.ToString(), (act?.PublishedAt is not null).ToString()),
            Mailed(expect.Mails, mails),
            Among("journal", expect.Journal?.Contains, journal),
        ];
        var unmet = all.FirstOrDefault(c => !c.IsMet);
        return (unmet.What, unmet.Expected, unmet.Found);
    }

    private static (string, bool, string, string) Same(string what, string? expected, string found) => (what, expected is null || expected == found, expected ?? "", found);

    private static (string, bool, string, string) Among(string what, IReadOnlyList<string>? expected, string? found)
    {
        if (expected is null) return (what, true, "", "");
        if (expected.Count == 0) return (what, string.IsNullOrEmpty(found), "none", found ?? "none");
        var missing = expected.FirstOrDefault(e => found is null || !Plain(found).Contains(Plain(e), StringComparison.OrdinalIgnoreCase));
        return (what, missing is null, $"«{missing}»", found ?? "none");
    }

    // Acts are typeset: nobody types their apostrophes and spaces into a scenario.
    private static string Plain(string text) => text.Replace('’', '\'').Replace('\u00a0', ' ').Replace('\u202f', ' ');

    private static (string, bool, string, string) OneOf(string what, IReadOnlyList<string>? expected, IReadOnlyList<string> found)
    {
        if (expected is null) return (what, true, "", "");
        var isMet = expected.Count == 0 ? found.Count == 0 : expected.All(found.Contains);
        return (what, isMet, expected.Count == 0 ? "none" : Joined(expected), Joined(found));
    }

    private (string, bool, string, string) Mailed(IReadOnlyList<ExpectedMail>? expected, List<MailMessage> found)
    {
        if (expected is null) return ("mails", true, "", "");
        bool Matches(ExpectedMail mail, MailMessage notice) =>
            (mail.To is null || mail.To == notice.To.Address || office.People.Of(mail.To).Mailbox(mail.To).Address == notice.To.Address) && (mail.SubjectContains is null || notice.Subject.Contains(mail.SubjectContains, StringComparison.OrdinalIgnoreCase));
        var missing = expected.FirstOrDefault(mail => !found.Any(notice => Matches(mail, notice)));
        var isMet = expected.Count == 0 ? found.Count == 0 : missing is null;
        return ("mails", isMet, missing is null ? "none" : $"{missing.To} «{missing.SubjectContains}»", Joined(found.Select(n => $"{n.To.Address} «{n.Subject}»")));
    }

    private static string Joined(IEnumerable<string> items) => string.Join(", ", items) is { Length: > 0 } text ? text : "none";
}
