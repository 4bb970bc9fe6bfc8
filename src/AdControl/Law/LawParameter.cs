namespace AdControl.Law;

/// <summary>A legal value that changes with time: a delay, a fee, a cap.</summary>
/// <param name="Id">Its identifier, such as <c>visa.delay</c>.</param>
/// <param name="Unit">The unit of its values, such as <c>month</c>, <c>day</c>, <c>eur</c>, <c>text</c>.</param>
/// <param name="Title">What it is.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Values">Its values, in the order of the file; at most one is in force on a day.</param>
public sealed record LawParameter(string Id, string Unit, LocalText Title, LawSource Source, IReadOnlyList<DatedValue> Values)
{
    /// <summary>The value in force on <paramref name="day"/>; null when there is none.</summary>
    public DatedValue? On(DateOnly day)
    {
        foreach (var value in Values)
            if (value.InForce.Contains(day)) return value;
        return null;
    }
}
