namespace AdControl.Documents.Acts;

/// <summary>A sentence of an act: the smallest part that a person edits, a rule writes, and a mark points to.</summary>
/// <param name="Id">Names the sentence within its act and stays with it through edits, such as <c>recital-2</c>. No white space.</param>
/// <param name="Text">The words, without mark-up.</param>
public sealed record ActSentence(string Id, string Text)
{
    /// <summary>The words, on one line, without control characters or half characters, letters composed, whatever was given.</summary>
    public string Text { get; init => field = ActWords.Clean(value); } = ActWords.Clean(Text);

    /// <summary>The rule the sentence came from; null when a person wrote it.</summary>
    public string? Rule { get; init; }

    /// <summary>The texts the sentence rests on, in the form of the rule files (<c>CSP:R5122-4:2°</c>).</summary>
    public IReadOnlyList<string> Cites { get; init => field = value ?? []; } = [];

    /// <summary>True when the sentence rests on a source that nobody has confirmed: a draft shows it, and the signatory sees it before signing.</summary>
    public bool Unconfirmed { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
