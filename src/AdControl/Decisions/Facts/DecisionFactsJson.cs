using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AdControl.Decisions.Facts;

/// <summary>The JSON form of the facts of an act: what a case keeps with a draft, and what test cases are written in.</summary>
/// <remarks>Names are in camel case, enumerations in their own small letters; an unknown member is an error, an absent one takes its default.</remarks>
public static class DecisionFactsJson
{
    private const string Null = "The facts are null.";

    private static readonly DecisionFactsJsonContext Context = new(new JsonSerializerOptions
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 32,
    });

    /// <summary>The facts as indented JSON.</summary>
    public static string Write(DecisionFacts facts) => JsonSerializer.Serialize(facts, Context.DecisionFacts) + "\n";

    /// <summary>Writes facts as a value inside other JSON, laid out as the writer lays out.</summary>
    public static void Write(Utf8JsonWriter writer, DecisionFacts facts) => JsonSerializer.Serialize(writer, facts, Context.DecisionFacts);

    /// <summary>Reads facts.</summary>
    /// <exception cref="JsonException">It is not JSON, or names something that facts do not have.</exception>
    public static DecisionFacts Read(string json) => JsonSerializer.Deserialize(json, Context.DecisionFacts) ?? throw new JsonException(Null);

    /// <summary>The same from a value inside other JSON.</summary>
    /// <inheritdoc cref="Read(string)"/>
    public static DecisionFacts Read(ref Utf8JsonReader reader) => JsonSerializer.Deserialize(ref reader, Context.DecisionFacts) ?? throw new JsonException(Null);
}
