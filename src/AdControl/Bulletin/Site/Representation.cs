namespace AdControl.Bulletin.Site;

/// <summary>A form in which the text of an act is published.</summary>
/// <param name="Suffix">Such as <c>.docx</c>.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Name">What readers call it.</param>
/// <param name="Write">Makes it; null for those made elsewhere (the page itself, the PDF).</param>
internal sealed record Representation(string Suffix, string MediaType, string Name, Func<SiteAct, byte[]>? Write);
