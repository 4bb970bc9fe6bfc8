namespace AdControl.Documents.Word;

/// <summary>A reference of one part to another or to something outside; the target of an inner one is the full name of a part.</summary>
internal sealed record Relationship(string Id, string Type, string Target, bool IsExternal);
