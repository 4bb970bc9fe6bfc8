using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AdControl.Decisions.Facts;

/// <summary>The JSON form of the facts of an act: what a case keeps with a draft, and what test cases are written in.</summary>
/// <remarks>Names are in camel case, enumerations in their own small letters; an unknown member is an error, an absent one takes its default.</remarks>
public static class DecisionFactsJson
{
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

    /// <summary>Reads facts.</summary>
    /// <exception cref="JsonException">It is not JSON, or names something that facts do not have.</exception>
    public static DecisionFacts Read(string json) => JsonSerializer.Deserialize(json, Context.DecisionFacts) ?? throw new JsonException("The facts are null.");
}
