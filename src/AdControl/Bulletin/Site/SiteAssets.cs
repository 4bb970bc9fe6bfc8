using System.Security.Cryptography;
using AdControl.Documents.Acts;

namespace AdControl.Bulletin.Site;

/// <summary>The files that every site carries, and the mark of everything that shapes its pages.</summary>
internal static class SiteAssets
{
    /// <summary>Raise it whenever a page is written otherwise for the same act: what was built before is then built anew.</summary>
    private const string Generation = "1";

    public static ReadOnlyMemory<byte> Words { get; } = Read("words.json");

    public static byte[] Style { get; } = [.. System.Text.Encoding.UTF8.GetBytes(ActHtml.Css), .. Read("site.css")];

    public static byte[] SearchScript { get; } = Read("search.js");

    public static byte[] Layout { get; } = SHA256.HashData([.. System.Text.Encoding.UTF8.GetBytes(Generation), .. Words.Span, .. Style, .. SearchScript]);

    private static byte[] Read(string name)
    {
        using var stream = typeof(SiteAssets).Assembly.GetManifestResourceStream("AdControl.Bulletin.Site." + name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
