using System.Text;
using AdControl.Rules.Json;

namespace AdControl.Rules.Running;

/// <summary>What a run of a rule set gave.</summary>
public sealed class RuleRun
{
    internal RuleRun(IReadOnlyList<RuleResult> results, string? loadError = null, string? detail = null, IReadOnlyList<RuleProblem>? problems = null) =>
        (Results, LoadError, Detail, Problems) = (results, loadError, detail, problems ?? []);

    /// <summary>One outcome for each enabled top-level rule, in order; empty when the run could not take place.</summary>
    public IReadOnlyList<RuleResult> Results { get; }

    /// <summary>Short code of why the rules could not be loaded or the run ended; null normally.</summary>
    public string? LoadError { get; }

    /// <summary>The same in words; null normally.</summary>
    public string? Detail { get; }

    /// <summary>Problems of the rule file or the inputs, with their places.</summary>
    public IReadOnlyList<RuleProblem> Problems { get; }

    /// <summary>The event of the first rule that is met: its SuccessEvent, else its name; null when none is met.</summary>
    public string? Event => Results.FirstOrDefault(r => r.IsSuccess) is { } first ? first.Rule.SuccessEvent ?? first.Rule.Name : null;

    /// <summary>Whether no rule is met; false when the run could not take place.</summary>
    public bool HasAllFailed => LoadError is null && Results.All(r => !r.IsSuccess);

    internal static RuleRun Failed(string code, string detail, IReadOnlyList<RuleProblem>? problems = null) => new([], code, detail, problems);

    /// <summary>The run as one line of JSON.</summary>
    /// <param name="idJson">The <c>id</c> of a batch line as JSON; null leaves it out.</param>
    public string ToJson(string? idJson = null)
    {
        var text = new StringBuilder("{");
        if (idJson is not null) text.Append("\"id\":").Append(idJson).Append(',');
        text.Append("\"load\":").Append(LoadError is null ? "\"ok\"" : "\"error\"").Append(",\"loadError\":").Append(OrNull(LoadError)).Append(",\"results\":");
        AppendResults(text, Results);
        text.Append(",\"event\":").Append(OrNull(Event)).Append(",\"allFailed\":").Append(HasAllFailed ? "true" : "false");
        if (Detail is not null) text.Append(",\"detail\":").Append(OrNull(Detail));
        return text.Append('}').ToString();
    }

    private static string OrNull(string? value) => value is null ? "null" : JsonText.Quote(value);

    private static void AppendResults(StringBuilder text, IReadOnlyList<RuleResult> results)
    {
        text.Append('[');
        for (var i = 0; i < results.Count; i++)
        {
            if (i > 0) text.Append(',');
            AppendResult(text, results[i]);
        }
        text.Append(']');
    }

    private static void AppendResult(StringBuilder text, RuleResult result)
    {
        text.Append("{\"rule\":").Append(JsonText.Quote(result.Rule.Name)).Append(",\"success\":").Append(result.IsSuccess ? "true" : "false");
        text.Append(",\"message\":").Append(JsonText.Quote(result.Message)).Append(",\"technical\":").Append(result.IsTechnical ? "true" : "false").Append(",\"children\":");
        if (result.Children is null) text.Append("null");
        else AppendResults(text, result.Children);
        text.Append(",\"output\":").Append(result.OutputJson ?? "null");
        if (result.ActionError is not null) text.Append(",\"actionError\":").Append(JsonText.Quote(result.ActionError));
        text.Append('}');
    }

    /// <summary>The run for a terminal: a line a rule, children indented, problems with their places.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        foreach (var problem in Problems) text.Append(problem.Format()).Append('\n');
        if (LoadError is not null && Problems.Count == 0) text.Append(LoadError).Append(": ").Append(Detail).Append('\n');
        AppendLines(text, Results, 0);
        return text.ToString();
    }

    private static void AppendLines(StringBuilder text, IReadOnlyList<RuleResult> results, int indent)
    {
        foreach (var result in results)
        {
            text.Append(' ', 2 * indent).Append(result.IsSuccess ? "met      " : result.IsTechnical ? "error    " : "not met  ").Append(result.Rule.Name);
            if (result.Message.Length > 0) text.Append(": ").Append(result.Message);
            if (result.OutputJson is not null) text.Append("  => ").Append(result.OutputJson);
            if (result.ActionError is not null) text.Append("  (").Append(result.ActionError).Append(')');
            text.Append('\n');
            AppendLines(text, result.Children ?? [], indent + 1);
        }
    }
}
