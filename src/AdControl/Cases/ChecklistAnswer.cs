namespace AdControl.Cases;

/// <summary>A question that only a person answers, and the answer.</summary>
/// <param name="Rule">The rule that asks.</param>
/// <param name="Article">Its article.</param>
/// <param name="Question">The question.</param>
public sealed record ChecklistAnswer(string Rule, string Article, string Question)
{
    /// <summary>Whether all is well; null while nobody answered.</summary>
    public bool? IsGood { get; init; }

    /// <summary>What was added to the answer.</summary>
    public string Remark { get; init; } = "";

    /// <summary>Who answered; null when nobody did.</summary>
    public string? By { get; init; }
}
