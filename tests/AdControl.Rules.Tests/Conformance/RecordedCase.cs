using System.Text.Json;
using System.Text.Json.Nodes;

namespace AdControl.Rules.Tests.Conformance;

/// <summary>A case with its expected outcome, both as the recorded files write them.</summary>
internal sealed record RecordedCase(string Id, string Line, JsonObject Case, JsonObject Expected)
{
    public bool IsExcluded => Flag("quirk") || Flag("unsafe");

    private bool Flag(string name) => Case[name]?.GetValue<bool>() == true || Expected[name]?.GetValue<bool>() == true;

    public static IEnumerable<RecordedCase> Read(string casesFile, string expectedFile)
    {
        var expected = File.ReadLines(expectedFile).Where(l => l.Length > 0).Select(l => JsonNode.Parse(l)!.AsObject()).ToDictionary(e => e["id"]!.GetValue<string>());
        foreach (var line in File.ReadLines(casesFile).Where(l => l.Length > 0))
        {
            var one = JsonNode.Parse(line)!.AsObject();
            var id = one["id"]!.GetValue<string>();
            yield return new(id, line, one, expected[id]);
        }
    }

    /// <summary>What differs between the outcome and the expected one; empty when they agree.</summary>
    public IReadOnlyList<string> Differences(string answer)
    {
        var (actual, differences) = (JsonNode.Parse(answer)!.AsObject(), new List<string>());
        Compare(differences, "load", Expected["load"], actual["load"]);
        Compare(differences, "event", Expected["event"], actual["event"]);
        if (Expected["load"]!.GetValue<string>() == "ok") CompareResults(differences, "", Expected["results"]!.AsArray(), actual["results"]!.AsArray());
        return differences;
    }

    private static void CompareResults(List<string> differences, string path, JsonArray expected, JsonArray actual)
    {
        if (expected.Count != actual.Count) differences.Add($"{path}: {expected.Count} results expected, {actual.Count} given");
        foreach (var (e, a) in expected.Zip(actual)) CompareResult(differences, path + "/" + e!["rule"], e.AsObject(), a!.AsObject());
    }

    private static void CompareResult(List<string> differences, string path, JsonObject expected, JsonObject actual)
    {
        foreach (var name in (string[])["rule", "success", "technical", "output"]) Compare(differences, path + " " + name + $" ({actual["message"]})", expected[name], actual[name]);
        var isFree = expected["technical"]!.GetValue<bool>() || expected["messageQuirk"]?.GetValue<bool>() == true;
        if (!isFree) Compare(differences, path + " message", expected["message"], actual["message"]);
        if (expected["children"] is not JsonArray children || actual["children"] is not JsonArray given) Compare(differences, path + " children", expected["children"], actual["children"]);
        else CompareResults(differences, path, children, given);
    }

    private static void Compare(List<string> differences, string path, JsonNode? expected, JsonNode? actual)
    {
        if (!JsonNode.DeepEquals(expected, actual) && !SameNumber(expected, actual)) differences.Add($"{path}: expected {expected?.ToJsonString() ?? "null"}, got {actual?.ToJsonString() ?? "null"}");
    }

    private static bool SameNumber(JsonNode? a, JsonNode? b) =>
        a?.GetValueKind() == JsonValueKind.Number && b?.GetValueKind() == JsonValueKind.Number && Math.Abs(a.GetValue<double>() - b.GetValue<double>()) <= 1e-12 * Math.Abs(a.GetValue<double>());
}
