namespace AdControl.Documents.Acts;

/// <summary>Blocks under a heading: the appeal routes.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Content">Its blocks.</param>
public sealed record ActSection(ActSentence Heading, IReadOnlyList<ActBlock> Content);
