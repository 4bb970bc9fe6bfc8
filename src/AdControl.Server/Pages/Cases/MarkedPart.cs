using AdControl.Cases;

namespace AdControl.Server.Pages;

/// <summary>A piece of a block: all of it belongs to the same findings.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Items">The findings it proves; empty for plain text.</param>
/// <param name="First">Those of them of which it is the first piece in the document.</param>
internal sealed record MarkedPart(string Text, IReadOnlyList<ReviewItem> Items, IReadOnlyList<ReviewItem> First);
