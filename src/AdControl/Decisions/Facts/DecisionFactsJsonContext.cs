using System.Text.Json.Serialization;

namespace AdControl.Decisions.Facts;

/// <summary>Serialisation without reflection.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DecisionFacts))]
internal sealed partial class DecisionFactsJsonContext : JsonSerializerContext;
