using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace AdControl.Bulletin.Site.Pages;

/// <summary>Text and attribute values, safe within HTML and XML.</summary>
internal static class Html
{
    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Encode(string text) => s_encoder.Encode(text);
}
