using System.Text.Json;
using System.Text.Json.Serialization;
using AdControl.Law;

namespace AdControl.Cases.Scenarios;

/// <summary>Reads scenario files.</summary>
public static class ScenarioReader
{
    private static readonly JsonSerializerOptions s_options = new(CaseJson.Options)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        Converters = { new ParisMoment() },
    };

    /// <summary>Reads a scenario.</summary>
    /// <exception cref="ScenarioUnreadableException">It is not one; the message says what and where.</exception>
    public static Scenario Read(string json, string fileName)
    {
        try
        {
            return JsonSerializer.Deserialize<Scenario>(json, s_options) ?? throw new ScenarioUnreadableException($"{fileName}: a scenario is a JSON object.");
        }
        catch (JsonException problem)
        {
            throw new ScenarioUnreadableException($"{fileName}:{problem.LineNumber + 1}:{problem.BytePositionInLine + 1}: {problem.Path}: {problem.Message.Split(" Path:")[0]}");
        }
    }

    /// <summary>A moment; without an offset it is meant as the clocks of Paris show it.</summary>
    private sealed class ParisMoment : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            ScenarioTime.TryParse(reader.GetString(), out var moment) ? moment : throw new JsonException($"'{reader.GetString()}' is no moment; write it as 2026-02-17T09:00:00+01:00.");

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(LegalTime.Local(value).ToString("O"));
    }
}
