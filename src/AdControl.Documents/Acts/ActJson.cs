using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AdControl.Documents.Acts;

/// <summary>The JSON form of an act: every member, so that writing and reading give the same act again.</summary>
/// <remarks>A member that is absent takes its default: the records' setters see to it, because generated serialisation passes null for it.</remarks>
public static class ActJson
{
    private static readonly ActJsonContext Context = new(new JsonSerializerOptions
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowOutOfOrderMetadataProperties = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        MaxDepth = 32,
    });

    /// <summary>The act as indented JSON with LF line ends.</summary>
    public static string Write(ActDocument act) => JsonSerializer.Serialize(act, Context.ActDocument) + "\n";

    /// <summary>Writes an act as a value inside other JSON, laid out as the writer lays out.</summary>
    public static void Write(Utf8JsonWriter writer, ActDocument act) => JsonSerializer.Serialize(writer, act, Context.ActDocument);

    /// <summary>Reads an act and checks what its form alone can tell.</summary>
    /// <param name="json">The text.</param>
    /// <param name="fileName">What to call the file in a message.</param>
    /// <exception cref="ActUnreadableException">It is not JSON, not an act, or an act that contradicts itself; the message says where and how to mend it.</exception>
    public static ActDocument Read(string json, string fileName)
    {
        try
        {
            return Checked(JsonSerializer.Deserialize(json, Context.ActDocument), fileName);
        }
        catch (JsonException error)
        {
            throw new ActUnreadableException(fileName, [Tell(error)], error);
        }
    }

    /// <summary>The same from a value inside other JSON.</summary>
    /// <inheritdoc cref="Read(string, string)"/>
    public static ActDocument Read(ref Utf8JsonReader reader, string fileName)
    {
        try
        {
            return Checked(JsonSerializer.Deserialize(ref reader, Context.ActDocument), fileName);
        }
        catch (JsonException error)
        {
            throw new ActUnreadableException(fileName, [Tell(error)], error);
        }
    }

    private static ActDocument Checked(ActDocument? act, string fileName)
    {
        var problems = act is null ? ["The file holds \"null\" instead of an act."] : ActConsistency.Problems(act);
        return problems.Count == 0 ? act! : throw new ActUnreadableException(fileName, problems);
    }

    private static string Tell(JsonException error)
    {
        var place = error.LineNumber is { } line ? $"line {line + 1}, column {error.BytePositionInLine + 1}" : "the file";
        var member = string.IsNullOrEmpty(error.Path) ? "" : $" ({error.Path})";
        var what = error.Message.Split(" Path:")[0].Split(" LineNumber:")[0];
        return $"{place}{member}: {what}";
    }
}
