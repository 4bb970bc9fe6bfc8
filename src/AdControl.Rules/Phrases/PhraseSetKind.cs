namespace AdControl.Rules.Phrases;

/// <summary>What a phrase set looks for, and so whether the words around a match can take it back.</summary>
public enum PhraseSetKind
{
    /// <summary>A promise or praise (<i>allégation</i>): does not count under negation, in a warning, in a quotation or inside a prescribed wording.</summary>
    Claim,

    /// <summary>A required or plain statement (<i>mention</i>): counts wherever it stands.</summary>
    Mention,
}
