using AdControl.Law;

namespace AdControl.Cases;

/// <summary>An act on a case is refused; nothing was changed.</summary>
/// <param name="code">A stable word, see <see cref="RefusalCode"/>.</param>
/// <param name="text">Why, for a person.</param>
public sealed class CaseRefusedException(string code, RefusalText text) : Exception(text.In(Language.English))
{
    /// <summary>A stable word for programs.</summary>
    public string Code { get; } = code;

    /// <summary>The pattern of the message and what stands in it.</summary>
    public RefusalText Text { get; } = text;

    /// <summary>The rules that refuse, when rules do; else empty.</summary>
    public IReadOnlyList<Advertising.Finding> Findings { get; init; } = [];

    /// <summary>Why, in the reader's language. What comes from elsewhere, such as a rule's own words, follows what the code means.</summary>
    public string Say(Language language) => Text.In(language) ?? (Findings.Count > 0 ? Message : $"{RefusalTexts.OfCode(Code).In(language)} ({Message})");
}
