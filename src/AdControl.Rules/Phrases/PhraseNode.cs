namespace AdControl.Rules.Phrases;

/// <summary>A part of a phrase as it was written; <paramref name="At"/> is its first character in the phrase.</summary>
internal abstract record PhraseNode(int At);

/// <summary>Parts one after the other.</summary>
internal sealed record SequenceNode(int At, List<PhraseNode> Parts) : PhraseNode(At);

/// <summary>One of several parts.</summary>
internal sealed record ChoiceNode(int At, List<PhraseNode> Options) : PhraseNode(At);

internal sealed record OptionalNode(int At, PhraseNode Part) : PhraseNode(At);

/// <summary>At most <paramref name="Most"/> words of any kind.</summary>
internal sealed record GapNode(int At, int Most) : PhraseNode(At);

/// <summary>Both parts in either order with at most <paramref name="Most"/> words between.</summary>
internal sealed record NearNode(int At, PhraseNode Left, PhraseNode Right, int Most) : PhraseNode(At);

internal sealed record ListNode(int At, string Name) : PhraseNode(At);

/// <summary>Beginning (<c>^</c>) or end (<c>$</c>) of a sentence or line.</summary>
internal sealed record EdgeNode(int At, bool Beginning) : PhraseNode(At);

/// <summary>A word or several, in all the spellings that were written.</summary>
/// <param name="At">First character.</param>
/// <param name="Spellings">Each spelling as written; it can hold several words (<c>l'effet</c>).</param>
/// <param name="IsPrefix">The last word only begins so (<c>guéri*</c>).</param>
/// <param name="AccentsCount">Written with <c>=</c>.</param>
internal sealed record WordsNode(int At, string[] Spellings, bool IsPrefix, bool AccentsCount) : PhraseNode(At)
{
    public bool IsPlain => Spellings.Length == 1 && !IsPrefix && !AccentsCount;
}
