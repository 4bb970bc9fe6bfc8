using AdControl.Law;

namespace AdControl.Cases;

public sealed partial class CaseDesk
{
    /// <summary>What re-checking an open case by the rules loaded now would change; null when the case was not deposited, is over, or has nothing that rules read.</summary>
    /// <remarks>Reads only. The law is that of the day of deposit, as the rules loaded now know it.</remarks>
    public CaseRecheck? Recheck(Case one)
    {
        ArgumentNullException.ThrowIfNull(one);
        if (one.IsOver || one.Pack is null || one.DepositedAt is null || one.Advertisement is null) return null;
        var (_, result) = Rechecked(one);
        var known = one.Review.Where(i => i.Rule.Length > 0 && IsOfContent(i.Rule)).ToList();
        return new CaseRecheck(
            one, office.PackNow,
            [.. result.Findings.Where(f => known.All(i => i.Fingerprint != f.Fingerprint))],
            [.. known.Where(i => result.Findings.All(f => f.Fingerprint != i.Fingerprint))]);
    }

    /// <summary>Re-checks a case under review by the rules loaded now, which judge it from then on; what people decided about findings that remain stays.</summary>
    /// <param name="actor">An evaluator, or the lead.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="cancellation">Stops waiting for the store.</param>
    public Task<Case> RecheckAsync(Actor actor, string caseId, CancellationToken cancellation = default) => ActAsync(
        actor, caseId,
        work =>
        {
            CheckReview("recheck", actor, work.Before);
            if (Recheck(work.Before) is not { } change) throw new CaseRefusedException(RefusalCode.WrongState, $"The case is {work.Before.State.WireName()}: there is nothing that rules read.");
            var (text, result) = Rechecked(work.Before);
            work.Case = ReviewBook.Merge(Evaluated(work.Before, actor), result, text, IsOfContent) with { Pack = office.PackNow };
            work.Record("recheck",
                ("pack", Named(office.PackNow)), ("before", Named(work.Before.Pack!)),
                ("gained", Joined(change.Gained.Select(f => f.Rule))), ("lost", Joined(change.Lost.Select(i => i.Id))));
            return Task.CompletedTask;
        },
        null, cancellation);

    private bool IsOfContent(string rule) => office.Pack.Find(rule) is { Count: > 0 } known ? known.Any(r => r.Stage == RuleStage.Content) : true;

    private (string Text, Advertising.CheckResult Result) Rechecked(Case one)
    {
        var document = office.Checks.Document(one.Advertisement);
        return (document.Text, office.Checks.Run(one, document, office.ProcedureOf(one), one.DepositedAt!.Value, DepositLookup.Accepted, RuleStage.Content));
    }

    private static string Named(CasePack pack) => $"{pack.Name} {pack.Version} {pack.Sha256[..12]}";

    private static string? Joined(IEnumerable<string> names) => string.Join(", ", names) is { Length: > 0 } text ? text : null;
}
