using System.Text.Encodings.Web;
using System.Text.Json;

namespace AdControl.Bulletin;

/// <summary>How the bulletin writes JSON: indented, LF line ends, a line end last, so that the same content gives the same bytes everywhere.</summary>
internal static class BulletinJson
{
    private static readonly JsonWriterOptions s_layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(Action<Utf8JsonWriter> content)
    {
        using var stream = new MemoryStream(4096);
        using (var json = new Utf8JsonWriter(stream, s_layout)) content(json);
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    /// <summary>The text of a member; null when it is absent.</summary>
    public static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;
}
