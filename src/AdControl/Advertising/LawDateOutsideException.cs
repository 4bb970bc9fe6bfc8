namespace AdControl.Advertising;

/// <summary>On the date of law the pack has no rule for such an advertisement, so that nothing can be judged.</summary>
public sealed class LawDateOutsideException : Exception
{
    /// <summary>Makes the error.</summary>
    public LawDateOutsideException(DateOnly lawDate, DateOnly? first, DateOnly? last)
        : base($"No rule of the pack was in force on {lawDate:yyyy-MM-dd}.") => (LawDate, First, Last) = (lawDate, first, last);

    /// <summary>The date of law that was asked for.</summary>
    public DateOnly LawDate { get; }

    /// <summary>The first day whose law the pack holds for this audience and product; null when it has no rule for them.</summary>
    public DateOnly? First { get; }

    /// <summary>The last such day; null: without end, or no rule at all.</summary>
    public DateOnly? Last { get; }
}
