namespace AdControl.Documents.Acts;

/// <summary>A part behind the signature: a list, a table, the text the act refers to. Its number is its place among the annexes.</summary>
/// <param name="Title">What it contains.</param>
/// <param name="Content">Its blocks.</param>
public sealed record ActAnnex(ActSentence Title, IReadOnlyList<ActBlock> Content);
