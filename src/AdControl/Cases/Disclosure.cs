using AdControl.Law;

namespace AdControl.Cases;

/// <summary>What of a case is shown to whom. A company sees what is sent to it and what it sent; an expert the file and the opinions asked of them.</summary>
public static class Disclosure
{
    // What an applicant is told of the course of a case; all else is the agency's own work.
    private static readonly HashSet<string> s_told = new(StringComparer.Ordinal)
    {
        "started", "opened", "deposited", "receipt", "state", "clock", "clock-stopped", "information-asked", "information-given", "withdrawal", "validity", "delay", "silence", "notified", "published", "listed",
    };

    private static readonly HashSet<ActorRole> s_instructing = [ActorRole.Evaluator, ActorRole.Legal, ActorRole.Signatory, ActorRole.Lead];

    /// <summary>The case as its reader may see it. Whoever shows a case shows this one.</summary>
    public static Case For(Actor reader, Case one)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(one);
        if (reader.IsApplicant) return Sent(one);
        return one with { Opinions = [.. one.Opinions.Where(o => reader.Role != ActorRole.Expert || o.Expert == reader.Name).Select(o => Opened(reader, o))], Done = DoneFor(reader, one), Files = FilesFor(reader, one) };
    }

    /// <summary>Where the case stands, as an applicant is told: who works on it at the agency is not said.</summary>
    public static CaseState StateFor(Actor reader, CaseState state)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return reader.IsApplicant && state is CaseState.OpinionRequested or CaseState.DecisionDrafted or CaseState.LegalCheck or CaseState.ToSign ? CaseState.UnderReview : state;
    }

    /// <summary>What happened on a case, as its reader may know it.</summary>
    public static IEnumerable<CaseEvent> For(Actor reader, Case one, IEnumerable<CaseEvent> events)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(events);
        return reader.Role switch
        {
            ActorRole.Company or ActorRole.Pharmacist => events.Where(IsTold).Select(e => ToApplicant(reader, e)).OfType<CaseEvent>(),
            ActorRole.Expert => events.Where(e => e.Name is not ("opinion-asked" or "opinion-given") || IsOwn(reader, one, e)),
            _ => events,
        };
    }

    private static bool IsTold(CaseEvent happened) => s_told.Contains(happened.Name) || IsOfApplicant(happened.By);

    // People of the agency are told by their quality; what a step of theirs says beside is theirs.
    private static CaseEvent? ToApplicant(Actor reader, CaseEvent happened)
    {
        if (happened.Name == "state")
        {
            var (from, to) = (Shown(happened["from"]), Shown(happened["to"]));
            if (from == to) return null;
            happened = happened with { Details = new Dictionary<string, string>(StringComparer.Ordinal) { ["from"] = from, ["to"] = to } };
        }
        if (IsOfApplicant(happened.By)) return happened;
        return happened with { By = happened.By.Split(':')[0] };

        string Shown(string state) => WireNames.TryParse<CaseState>(state, out var known) ? StateFor(reader, known).WireName() : state;
    }

    private static bool IsOwn(Actor reader, Case one, CaseEvent happened) =>
        one.Opinions.Any(o => o.Expert == reader.Name && o.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) == happened["opinion"]);

    private static Case Sent(Case one) => one with
    {
        State = StateFor(new Actor(ActorRole.Company, ""), one.State),
        Review = [],
        Checklist = [],
        Undecided = [],
        Opinions = [],
        Flags = [],
        Evaluators = [],
        WarnedOn = null,
        Requests = [.. one.Requests.Select(r => r with { AskedBy = r.AskedBy.Split(':')[0] })],
        Files = [.. one.Files.Where(f => IsOfApplicant(f.AddedBy) || f.AddedBy.StartsWith("system", StringComparison.Ordinal))],
        Done = [.. one.Done.Where(d => IsOfApplicant(d.By))],
        Acts = [.. one.Acts.Where(a => a.State is ActState.Notified or ActState.Published || a is { Sha256: not null, PublishedAt: not null }).Select(a => a with { Edits = [] })],
    };

    // A confidential opinion is for who was asked, and for those who decide the case.
    private static Opinion Opened(Actor reader, Opinion opinion) =>
        !opinion.IsConfidential || s_instructing.Contains(reader.Role) || opinion.Expert == reader.Name ? opinion : opinion with { Question = "", Text = opinion.Text is null ? null : "" };

    // What was entered in forms has the words of opinions: those of others are not for an expert, confidential ones not for who does not decide.
    private static IReadOnlyList<TaskRecord> DoneFor(Actor reader, Case one)
    {
        if (s_instructing.Contains(reader.Role)) return one.Done;
        var isExpert = reader.Role == ActorRole.Expert;
        return [.. one.Done.Select(d => (d.Task == TaskNames.Opinion || d.Outcome == TaskNames.AskOpinion) && (isExpert ? d.By != reader.ToString() : one.Opinions.Any(o => o.IsConfidential)) ? d with { Data = null } : d)];
    }

    // What another expert handed in belongs to another opinion.
    private static IReadOnlyList<CaseFile> FilesFor(Actor reader, Case one)
    {
        if (s_instructing.Contains(reader.Role)) return one.Files;
        var hidden = reader.Role == ActorRole.Expert
            ? one.Opinions.Where(o => o.Expert != reader.Name).Select(o => $"expert:{o.Expert}").ToHashSet(StringComparer.Ordinal)
            : one.Opinions.Where(o => o.IsConfidential).Select(o => $"expert:{o.Expert}").ToHashSet(StringComparer.Ordinal);
        return [.. one.Files.Where(f => !hidden.Contains(f.AddedBy))];
    }

    private static bool IsOfApplicant(string account) => account.StartsWith("company:", StringComparison.Ordinal) || account.StartsWith("pharmacist:", StringComparison.Ordinal);
}
