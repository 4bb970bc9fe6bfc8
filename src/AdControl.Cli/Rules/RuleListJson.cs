using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using AdControl.Law;

namespace AdControl.Cli.Rules;

/// <summary>Writes rules as a JSON array, an object per dated version.</summary>
internal static class RuleListJson
{
    public static string Of(IEnumerable<LawRule> rules, Language language)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (var rule in rules) Write(json, rule, language);
            json.WriteEndArray();
        }
        return System.Text.Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static void Write(Utf8JsonWriter json, LawRule rule, Language language)
    {
        json.WriteStartObject();
        json.WriteString("rule", rule.Id);
        json.WriteString("title", rule.Title.In(language));
        json.WriteString("article", rule.Article);
        json.WriteString("level", rule.Level.WireName());
        json.WriteString("kind", rule.Kind.WireName());
        json.WriteString("confidence", rule.Source.Confidence.WireName());
        json.WriteString("stage", rule.Stage.WireName());
        WriteNames(json, "audience", rule.Audiences.Select(value => value.WireName()));
        WriteNames(json, "products", rule.Products.Select(value => value.WireName()));
        WriteNames(json, "cites", rule.Source.Cites);
        json.WriteString("from", Iso(rule.InForce.From));
        json.WriteString("until", Iso(rule.InForce.Until));
        json.WriteString("file", rule.File);
        json.WriteNumber("line", rule.Line);
        json.WriteEndObject();
    }

    private static void WriteNames(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
