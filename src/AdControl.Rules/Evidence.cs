namespace AdControl.Rules;

/// <summary>What a rule looked at when it decided: a passage of the text, or a fact.</summary>
/// <param name="Source">The call or member as the rule wrote it: <c>ad.Says("effet-garanti")</c>, <c>medicine.IsReimbursed</c>.</param>
/// <param name="Span">The passage; null for a fact.</param>
/// <param name="Path">The fact's path, <c>medicine.IsReimbursed</c>; null for a passage.</param>
/// <param name="Value">The fact's value; null for a passage and for a fact that is null.</param>
public sealed record Evidence(string Source, TextSpan? Span, string? Path, object? Value)
{
    /// <summary>A passage of the text found by <paramref name="source"/>.</summary>
    public static Evidence Passage(string source, TextSpan span) => new(source, span, null, null);

    /// <summary>A fact that was read.</summary>
    public static Evidence Fact(string path, object? value) => new(path, null, path, value);
}
