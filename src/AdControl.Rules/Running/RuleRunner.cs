using AdControl.Rules.Json;
using AdControl.Rules.Model;

namespace AdControl.Rules.Running;

/// <summary>The whole of <c>adcontrol rules run</c>: rule files and JSON in, outcomes out. Nothing in a file or input makes it throw.</summary>
public static class RuleRunner
{
    /// <summary>Runs one file.</summary>
    /// <param name="rules">Text of the rule file.</param>
    /// <param name="fileName">Its name, for problems.</param>
    /// <param name="set">Name of the rule set; null when the file holds one only.</param>
    /// <param name="inputs">JSON texts under the names rules use.</param>
    /// <param name="settings">RulesEngine's settings as a JSON object; null for its defaults.</param>
    public static RuleRun Run(string rules, string fileName, string? set, IReadOnlyList<KeyValuePair<string, string>> inputs, string? settings = null)
    {
        var problems = new List<RuleProblem>();
        var values = inputs.Select(i => KeyValuePair.Create(i.Key, RuleJson.Parse(i.Value, "input " + i.Key, problems)!)).ToArray();
        var options = settings is null ? null : RuleJson.Parse(settings, "settings", problems);
        return problems.Count > 0 ? RuleRun.Failed("input", problems[0].Message, problems) : Run(RuleFile.Read(rules, fileName, RuleReading.Faithful), set, values, RunSettings.Read(options));
    }

    /// <summary>Runs a batch: one answer a line, in order; blank lines are skipped.</summary>
    /// <param name="lines">Lines <c>{"id","rules" or "rulesText","workflow","inputs","settings"}</c>.</param>
    /// <returns>Lines <c>{"id","load","loadError","results"}</c>; a line that is no JSON gives one with <c>"load":"error"</c>.</returns>
    public static IEnumerable<string> RunBatch(IEnumerable<string> lines)
    {
        foreach (var (line, number) in lines.Select((line, i) => (line, i + 1)))
            if (!string.IsNullOrWhiteSpace(line)) yield return RunLine(line, number);
    }

    private static string RunLine(string line, int number)
    {
        var problems = new List<RuleProblem>();
        var json = RuleJson.Parse(line, $"line {number}", problems);
        if (json is not { Kind: RuleJsonKind.Object })
            return RuleRun.Failed("line", problems.Count > 0 ? problems[0].Format() : $"Line {number} is no JSON object.").ToJson(IdOf(line));
        return Guarded(() => RunCase(json)).ToJson(json["id"]?.Raw ?? "null");
    }

    /// <summary>The <c>id</c> of a line that is no JSON as a whole, as JSON; <c>null</c> when it does not begin with one.</summary>
    private static string IdOf(string line)
    {
        var start = line.AsSpan().TrimStart("\uFEFF \t{");
        if (!start.StartsWith("\"id\"", StringComparison.Ordinal)) return "null";
        var value = start[4..].TrimStart(" \t:");
        var end = value.Length > 1 && value[0] == '"' ? value[1..].IndexOf('"') + 2 : value.IndexOfAny(',', '}');
        return end > 1 && RuleJson.Parse(value[..end].ToString(), "id", []) is { } id ? id.Raw : "null";
    }

    /// <summary>A case that fails in a way nobody thought of is an answer too, so that the rest of a batch goes on.</summary>
    private static RuleRun Guarded(Func<RuleRun> run)
    {
        try
        {
            return run();
        }
        catch (Exception failed)
        {
            return RuleRun.Failed("run:failed", $"{failed.GetType().Name}: {failed.Message}");
        }
    }

    private static RuleRun RunCase(RuleJson json)
    {
        var text = json["rulesText"]?.AsText();
        if (text is null && json["rules"] is null) return RuleRun.Failed("line", "The line has neither \"rules\" nor \"rulesText\".");
        var file = text is not null ? RuleFile.Read(text, "rulesText", RuleReading.Faithful) : RuleFile.Read(json["rules"]!, RuleReading.Faithful);
        return Run(file, json["workflow"]?.AsText(), Inputs(json["inputs"]), RunSettings.Read(json["settings"]));
    }

    /// <summary>Named inputs, or a list whose elements are <c>input1</c>, <c>input2</c> and so on.</summary>
    private static KeyValuePair<string, RuleJson>[] Inputs(RuleJson? json) => json?.Kind switch
    {
        RuleJsonKind.Object => [.. json.Members.Select(m => KeyValuePair.Create(m.Name, m.Value))],
        RuleJsonKind.Array => [.. json.Items.Select((item, i) => KeyValuePair.Create($"input{i + 1}", item))],
        _ => [],
    };

    private static RuleRun Run(RuleFile file, string? set, IReadOnlyList<KeyValuePair<string, RuleJson>> inputs, RunSettings settings)
    {
        if (file.Problems.FirstOrDefault(p => p.Severity == ProblemSeverity.Error) is { } first) return RuleRun.Failed(LoadErrorOf(first.Code), first.Message, file.Problems);
        return new RuleEngine(file.RuleSets).Run(set, inputs, settings);
    }

    private static string LoadErrorOf(string code) => code.StartsWith("json.", StringComparison.Ordinal) ? "json" : "validation:" + code["rules.".Length..];
}
