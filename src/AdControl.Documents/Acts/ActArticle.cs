namespace AdControl.Documents.Acts;

/// <summary>An operative article. Its number is its place among the articles of the act.</summary>
/// <param name="Id">Names the article within its act and stays with it when others are inserted before it.</param>
/// <param name="Content">What it decides.</param>
public sealed record ActArticle(string Id, IReadOnlyList<ActBlock> Content)
{
    /// <summary>What the article is about, such as <c>measure</c>, <c>validity</c>, <c>conditions</c>, <c>publication</c>, <c>execution</c>; null when nobody asks.</summary>
    public string? Role { get; init; }
}
