using System.Diagnostics;
using System.Text.Json.Nodes;
using AdControl.Rules.Json;
using AdControl.Rules.Model;
using AdControl.Rules.Running;

namespace AdControl.Rules.Tests.Running;

public sealed class RuleRunnerTests
{
    private static RuleRun Run(string rules, params (string Name, string Json)[] inputs) => RuleRunner.Run(rules, "f.json", null, [.. inputs.Select(i => KeyValuePair.Create(i.Name, i.Json))]);

    private static string Set(string expression) => $$"""{"WorkflowName":"w","Rules":[{"RuleName":"a","Expression":{{JsonValue.Create(expression).ToJsonString()}},"ErrorMessage":"no"}]}""";

    [Fact]
    public void RunBatch_broken_lines_do_not_stop_the_rest()
    {
        string[] lines = ["{\"id\":1,", "", "[]", "{\"id\":\"x\"}", "{\"id\":7,\"rules\":" + Set("n == 1") + ",\"workflow\":\"w\",\"inputs\":{\"n\":1}}"];
        var answers = RuleRunner.RunBatch(lines).Select(l => JsonNode.Parse(l)!).ToList();
        Assert.Equal(["error", "error", "error", "ok"], answers.Select(a => a["load"]!.GetValue<string>()));
        Assert.Equal(["id", "load", "loadError", "results"], answers[3].AsObject().Select(m => m.Key).Take(4));
        Assert.Equal("[{\"rule\":\"a\",\"success\":true,\"message\":\"\",\"technical\":false,\"children\":null,\"output\":null}]", answers[3]["results"]!.ToJsonString());
    }

    [Fact]
    public void Run_broken_input_names_it()
    {
        var run = Run(Set("true"), ("x", "{oops}"));
        Assert.Contains("input x:1:2", run.ToText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list.Any(a => list.Any(b => list.Any(c => a == b and b == c + 1)))")]
    [InlineData("list.SelectMany(a => list).SelectMany(a => list).Count() > 0")]
    public void Run_endless_loops_meet_the_budget(string expression)
    {
        var clock = Stopwatch.StartNew();
        var run = Run(Set(expression), ("list", "[" + string.Join(",", Enumerable.Repeat("1", 1_000)) + "]"), ("z", "1"));
        Assert.True(run.Results[0].IsTechnical);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Run_text_that_doubles_for_ever_is_refused()
    {
        var locals = string.Join(",", Enumerable.Range(1, 60).Select(i => $$"""{"Name":"t{{i}}","Expression":"t{{i - 1}} + t{{i - 1}}"}"""));
        var rules = $$"""{"WorkflowName":"w","Rules":[{"RuleName":"a","Expression":"t60.Length > 0","LocalParams":[{{locals}}]}]}""";
        Assert.True(Run(rules, ("t0", "\"0123456789\""), ("z", "1")).Results[0].IsTechnical);
    }

    [Fact]
    public void Run_giant_list_of_elements_is_fine()
    {
        var rows = "[" + string.Join(",", Enumerable.Range(0, 200_000).Select(i => $"{{\"n\":{i}}}")) + "]";
        Assert.True(Run(Set("rows.Any(r => r.n == 199999)"), ("rows", rows), ("z", "1")).Results[0].IsSuccess);
    }

    [Fact]
    public void Run_ever_new_shapes_use_no_ever_growing_memory()
    {
        var engine = new RuleEngine(RuleFile.Read(Set("o.n > 0"), "f", RuleReading.Faithful).RuleSets);
        var outcomes = Enumerable.Range(0, 500).Select(i => engine.Run("w", [KeyValuePair.Create("o", RuleJson.Parse($"{{\"n\":1,\"m{i}\":2}}", "i", [])!)]).Results[0].IsSuccess);
        Assert.All(outcomes, Assert.True);
        Assert.DoesNotContain(AppDomain.CurrentDomain.GetAssemblies(), a => a.IsDynamic && a.GetName().Name?.Contains("AdControl", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Replace_swaps_all_rules_at_once()
    {
        var (even, odd) = (Sets("1 == 1"), Sets("1 == 2"));
        var engine = new RuleEngine(even);
        using var stop = new CancellationTokenSource();
        var writer = Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                engine.Replace(odd);
                engine.Replace(even);
            }
        });
        var runs = Enumerable.Range(0, 3_000).Select(_ => engine.Run("w", []).Results.Select(r => r.IsSuccess).Distinct().Count()).ToList();
        await stop.CancelAsync();
        await writer;
        Assert.All(runs, distinct => Assert.Equal(1, distinct));
    }

    private static IReadOnlyList<RuleSet> Sets(string expression) =>
        RuleFile.Read($$"""{"WorkflowName":"w","Rules":[{"RuleName":"a","Expression":"{{expression}}"},{"RuleName":"b","Expression":"{{expression}}"}]}""", "f", RuleReading.Faithful).RuleSets;

    [Fact]
    public void Run_custom_action_gets_its_context()
    {
        const string Rules = """{"WorkflowName":"w","Rules":[{"RuleName":"a","Expression":"true","Actions":{"OnSuccess":{"Name":"sendmail","Context":{"to":"x"}}}}]}""";
        var engine = new RuleEngine(RuleFile.Read(Rules, "f", RuleReading.Faithful).RuleSets)
        {
            Actions = new(new Dictionary<string, Func<RuleJson?, object?>> { ["SendMail"] = context => "sent to " + context!["To"]!.AsText() }),
        };
        Assert.Equal("\"sent to x\"", engine.Run(null, []).Results[0].OutputJson);
    }

    [Fact]
    public void Explain_result_gives_conditions_and_children()
    {
        const string Rules = """{"WorkflowName":"w","Rules":[{"RuleName":"p","Operator":"And","Rules":[{"RuleName":"a","Expression":"o.n > 2 and o.s == \"x\""},{"RuleName":"b","Expression":"o."}]}]}""";
        var explanation = Run(Rules, ("o", "{\"n\":3,\"s\":\"y\"}"), ("z", "1")).Results[0].Explain();
        Assert.Equal([false, null], explanation.Parts.Select(p => p.Outcome));
        Assert.Contains("“o.s == \"x\"” does not hold, o.s is “y”.", explanation.ToSentences("en"), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_unknown_action_names_the_nearest()
    {
        const string Rules = """{"WorkflowName":"w","Rules":[{"RuleName":"a","Expression":"true","Actions":{"OnSuccess":{"Name":"OutputExpresion"}}}]}""";
        Assert.Contains("Did you mean 'OutputExpression'?", Run(Rules).Results[0].ActionError, StringComparison.Ordinal);
    }

    [Fact]
    public void RunBatch_line_that_is_no_json_keeps_its_id_and_the_rest_goes_on()
    {
        const string Good = """{"id":"b","rules":{"WorkflowName":"w","Rules":[{"RuleName":"r","Expression":"true"}]},"inputs":{"o":[1,"a",true,"b",{"x":1}]}}""";
        var answers = RuleRunner.RunBatch(["""{"id":"a","rules":""", "not json", Good]).ToArray();
        Assert.Equal(3, answers.Length);
        Assert.StartsWith("""{"id":"a","load":"error","loadError":"line",""", answers[0], StringComparison.Ordinal);
        Assert.StartsWith("""{"id":null,"load":"error",""", answers[1], StringComparison.Ordinal);
        Assert.StartsWith("""{"id":"b","load":"ok",""", answers[2], StringComparison.Ordinal);
    }

    [Fact]
    public void RunBatch_text_kept_by_the_thousand_is_refused()
    {
        var line = $$$"""{"id":1,"rules":{"WorkflowName":"w","Rules":[{"RuleName":"r","Expression":"l.Select(x => t + x).ToList().Count > 1"}]},"inputs":{"t":"{{{new string('x', 900_000)}}}","l":[{{{string.Join(',', Enumerable.Repeat(1, 3_000))}}}]}}""";
        Assert.Contains("visits more than", RuleRunner.RunBatch([line]).Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void RunBatch_object_of_very_many_members_is_searched_by_name()
    {
        var members = string.Join(',', Enumerable.Range(0, 20_000).Select(i => $"\"k{i}\":{i}"));
        var line = $$$"""{"id":1,"rules":{"WorkflowName":"w","Rules":[{"RuleName":"r","Expression":"o.K19999 == 19999 and o.none == null"}]},"inputs":{"o":{ {{{members}}} },"z":1}}""";
        Assert.Contains("\"success\":true", RuleRunner.RunBatch([line]).Single(), StringComparison.Ordinal);
    }
}
