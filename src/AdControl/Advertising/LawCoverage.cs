using AdControl.Law;

namespace AdControl.Advertising;

/// <summary>How much of the pack is in force on the date of law, for the audience and the product of a request.</summary>
internal sealed class LawCoverage
{
    private readonly DateSpan[] spans;
    private readonly CheckRequest request;

    public LawCoverage(RulePack pack, CheckRequest request)
    {
        this.request = request;
        spans = [.. pack.Rules.Where(rule => rule.Concerns(request)).Select(rule => rule.InForce)];
        InForce = CountOn(request.LawDate);
        Today = CountOn(request.Today);
    }

    /// <summary>The rules in force on the date of law.</summary>
    public int InForce { get; }

    /// <summary>The rules in force on the day of the check.</summary>
    public int Today { get; }

    /// <summary>Whether less than half of today's rules are in force on the date of law.</summary>
    public bool IsThin => InForce == 0 || InForce * 2 < Today;

    /// <summary>The error when next to no law is known and what there is decides nothing: to call that compliant would be a lie.</summary>
    public LawDateOutsideException Outside() => new(request.LawDate, FirstDay(), spans.Any(span => span.Until is null) ? null : spans.Max(span => span.Until));

    // The first day on which no less than half of today's rules are in force; a single older rule is not the law of its time.
    private DateOnly? FirstDay() => spans
        .Select(span => span.From ?? DateOnly.MinValue)
        .Distinct()
        .Order()
        .Cast<DateOnly?>()
        .FirstOrDefault(day => CountOn(day!.Value) * 2 >= Today);

    private int CountOn(DateOnly day) => spans.Count(span => span.Contains(day));
}
