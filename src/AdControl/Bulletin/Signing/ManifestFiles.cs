using System.Text.Json;

namespace AdControl.Bulletin.Signing;

/// <summary>The list of files that both kinds of manifest have.</summary>
internal static class ManifestFiles
{
    public static void Write(Utf8JsonWriter json, SortedDictionary<string, FileMark> files)
    {
        json.WriteStartArray("files");
        foreach (var (path, mark) in files)
        {
            json.WriteStartObject();
            json.WriteString("path", path);
            json.WriteString("sha256", mark.Sha256);
            json.WriteNumber("bytes", mark.Bytes);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public static SortedDictionary<string, FileMark> Read(JsonElement root)
    {
        var files = Empty();
        foreach (var file in root.GetProperty("files").EnumerateArray())
            files[Path(file.GetProperty("path").GetString())] = new FileMark(file.GetProperty("sha256").GetString()!, file.GetProperty("bytes").GetInt64());
        return files;
    }

    public static SortedDictionary<string, FileMark> Empty() => new(StringComparer.Ordinal);

    /// <summary>A path under the site; a manifest that leads out of it is refused.</summary>
    public static string Path(string? path) =>
        path is { Length: > 0 } && path[0] != '/' && !path.Contains('\\', StringComparison.Ordinal) && !path.Contains(':', StringComparison.Ordinal) && path.Split('/').All(part => part is not ("" or "." or ".."))
            ? path
            : throw new JsonException($"\"{path}\" is no path under the site.");

    /// <summary>Reads a manifest; whatever is wrong with it is one kind of error.</summary>
    public static T Parse<T>(ReadOnlyMemory<byte> bytes, Func<JsonElement, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return read(document.RootElement);
        }
        catch (Exception wrong) when (wrong is KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new JsonException("It is no manifest: " + wrong.Message, wrong);
        }
    }
}
