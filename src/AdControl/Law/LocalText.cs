namespace AdControl.Law;

/// <summary>A sentence in French and, where it was translated, in English.</summary>
/// <param name="French">The French text; empty only in a pack that <c>rules lint</c> reports.</param>
/// <param name="English">The English text; null when there is none yet.</param>
public readonly record struct LocalText(string French, string? English)
{
    /// <summary>Whether there is nothing to say in any language.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(French) && string.IsNullOrEmpty(English);

    /// <summary>The text in <paramref name="language"/>, or the French one where it was never translated.</summary>
    public string In(Language language) =>
        language == Language.English && !string.IsNullOrEmpty(English) ? English : French ?? English ?? "";
}
