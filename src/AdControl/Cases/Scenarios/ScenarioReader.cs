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

    private static readonly string[] s_members =
    [
        .. new[] { typeof(Scenario), typeof(ScenarioStep), typeof(ScenarioExpectation), typeof(ScenarioFile), typeof(ExpectedDecision), typeof(ExpectedJournal), typeof(ExpectedMail), typeof(ExpectedPublication) }
            .SelectMany(t => t.GetProperties()).Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name)).Distinct(),
    ];

    /// <summary>Reads a scenario.</summary>
    /// <exception cref="ScenarioUnreadableException">It is not one; the message says what and where.</exception>
    public static Scenario Read(string json, string fileName)
    {
        try
        {
            JsonTrouble.CheckTexts(System.Text.Encoding.UTF8.GetBytes(json));
            var scenario = JsonSerializer.Deserialize<Scenario>(json, s_options) ?? throw new ScenarioUnreadableException(new($"{fileName} : un scénario est un objet JSON.", $"{fileName}: a scenario is a JSON object."));
            if (scenario.Steps is null || scenario.Steps.Any(s => s is null || s.Files is null)) throw new ScenarioUnreadableException(new($"{fileName} : « steps » est une liste d'étapes, « files » une liste de pièces.", $"{fileName}: \"steps\" is a list of steps, \"files\" a list of files."));
            ScenarioLint.Check(scenario, fileName);
            return scenario;
        }
        catch (JsonException problem)
        {
            throw new ScenarioUnreadableException(JsonTrouble.Of(problem, fileName, s_members));
        }
    }

    /// <summary>A moment; without an offset it is meant as the clocks of Paris show it.</summary>
    private sealed class ParisMoment : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            ScenarioTime.TryParse(reader.GetString(), out var moment) ? moment : throw new JsonException("The JSON value could not be converted to System.DateTimeOffset.");

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(LegalTime.Local(value).ToString("O"));
    }
}
