using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AdControl.Decisions.Facts;
using AdControl.Documents.Acts;

namespace AdControl.Cases;

/// <summary>How cases, dossiers and what people send are written as JSON: camelCase members, hyphenated names of values, dates in ISO form.</summary>
public static class CaseJson
{
    /// <summary>For the store: compact.</summary>
    public static JsonSerializerOptions Options { get; } = Make(isIndented: false);

    /// <summary>For people.</summary>
    public static JsonSerializerOptions Readable { get; } = Make(isIndented: true);

    private static JsonSerializerOptions Make(bool isIndented)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            WriteIndented = isIndented,
            NewLine = "\n",
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            IgnoreReadOnlyProperties = true,
        };
        options.Converters.Add(new ActConverter());
        options.Converters.Add(new FactsConverter());
        options.Converters.Add(new LawNameConverter<Advertising.DeviceClass>());
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        return options;
    }

    // Acts and their facts have JSON forms of their own.
    private sealed class ActConverter : JsonConverter<ActDocument>
    {
        public override ActDocument Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ActJson.Read(ref reader, "case");

        public override void Write(Utf8JsonWriter writer, ActDocument value, JsonSerializerOptions options) => ActJson.Write(writer, value);
    }

    private sealed class FactsConverter : JsonConverter<DecisionFacts>
    {
        public override DecisionFacts Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => DecisionFactsJson.Read(ref reader);

        public override void Write(Utf8JsonWriter writer, DecisionFacts value, JsonSerializerOptions options) => DecisionFactsJson.Write(writer, value);
    }

    /// <summary>Values whose written names are the law's own.</summary>
    private sealed class LawNameConverter<T> : JsonConverter<T> where T : struct, Enum
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Law.WireNames.TryParse<T>(reader.GetString(), out var value) ? value : throw new JsonException($"'{reader.GetString()}' is no {typeof(T).Name}.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Law.WireNames.WireName(value));
    }
}
