using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AdControl.Cases;
using AdControl.Products;

namespace AdControl.Server.Api;

/// <summary>How programs are answered and understood: as cases are stored, and a member that is not known is told, not passed over.</summary>
internal static class ApiJson
{
    /// <summary>The options.</summary>
    public static JsonSerializerOptions Options { get; } = Made();

    /// <summary>Gives options of the framework the same ways.</summary>
    public static void Apply(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.AllowDuplicateProperties = false;
        options.Converters.Add(new CisConverter());
        foreach (var converter in CaseJson.Options.Converters) options.Converters.Add(converter);
    }

    private static JsonSerializerOptions Made()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Apply(options);
        return options;
    }

    private sealed class CisConverter : JsonConverter<Cis>
    {
        public override Cis Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Cis.TryParse(reader.GetString(), out var cis) ? cis : throw new JsonException($"'{reader.GetString()}' is no CIS code.");

        public override void Write(Utf8JsonWriter writer, Cis value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
