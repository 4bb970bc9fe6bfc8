using System.Text.Json.Serialization;

namespace AdControl.Documents.Acts;

/// <summary>Serialisation without reflection: an act is written and read as fast the first time as later.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ActDocument))]
internal sealed partial class ActJsonContext : JsonSerializerContext;
