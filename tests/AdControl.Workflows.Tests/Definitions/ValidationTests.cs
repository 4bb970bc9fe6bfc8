using System.Text.Json.Nodes;
using AdControl.Tests.Shared;
using AdControl.Workflows.Definitions;
using AdControl.Workflows.Drawing;
using AdControl.Workflows.Values;
using static AdControl.Workflows.Tests.Building.Make;

namespace AdControl.Workflows.Tests.Definitions;

public sealed class ValidationTests
{
    public static TheoryData<string, string> Mistakes() => new()
    {
        { "unknown-activity", Json(Sequence("s", Activity("a", "Elsa.Iff"))) },
        { "unknown-version", Json(Sequence("s", With(Note("a"), "version", 9))) },
        { "unsupported-expression", Json(Sequence("s", Activity("a", "SetName", ("value", Expression("CSharp", "1"))))) },
        { "unknown-expression", Json(Sequence("s", Activity("a", "SetName", ("value", Expression("javascript", "1"))))) },
        { "script", Json(Sequence("s", Set("a", "Log", "class A {}"))) },
        { "script-construct", Json(Sequence("s", Set("a", "Log", "for (;;) {}"))) },
        { "unknown-name", Json(Sequence("s", Set("a", "Log", "getNothing()"))) },
        { "unknown-variable", Json(Sequence("s", Set("a", "Nowhere", "1"))) },
        { "unknown-variable", Json(Task("t", "Nowhere")) },
        { "unknown-output", Json(Output("o", "Nowhere", "1")) },
        { "missing-input", Json(Activity("t", "RunTask")) },
        { "literal", Json(Activity("d", "Delay", ("timeSpan", Literal("soon")))) },
        { "cron", Json(Activity("c", "Cron", ("cronExpression", Literal("* * *")))) },
        { "duplicate-id", Json(Chart("f", [Note("a"), Note("a")])) },
        { "dangling-connection", Json(Chart("f", [Note("a")], "a->b")) },
        { "unknown-port", Json(Chart("f", [Decide("a", "true"), Note("b")], "a:Yes->b")) },
        { "second-root", Json(Chart("f", [Start(), Note("b")])) },
        { "unreachable", Json(Chart("f", [Start(), Note("b"), Note("c")], "b->c", "c->b")) },
        { "starving-join", Json(Chart("f", [Start(), Decide("d", "true"), Join("j", "WaitAll")], "start->d", "start->j", "d:True->j")) },
        { "unknown-workflow", Json(Activity("a", "Own.Other", ("workflowDefinitionId", "other"))) },
        { "merge-mode", Json(Chart("f", [Start(), With(Note("b"), "customProperties", new JsonObject { ["mergeMode"] = "Blend" })], "start->b")) },
        { "output", Json(Activity("t", "RunTask", ("taskName", Literal("x")), ("result", new JsonObject { ["memoryReference"] = null }))) },
    };

    private static string Json(JsonObject root) => Workflow("w", root).ToJsonString(new System.Text.Json.JsonSerializerOptions { WriteIndented = true });

    private static JsonObject With(JsonObject activity, string member, JsonNode value)
    {
        activity[member] = value;
        return activity;
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Compile_mistake_is_reported_with_its_place(string code, string json)
    {
        var problem = Problems(JsonNode.Parse(json)!.AsObject()).First(p => p.Code == code);

        Assert.True(problem.Line > 1 && problem.Column > 0 && problem.LineText.Length > 0, problem.Format());
        Assert.Contains($"{problem.Line}:{problem.Column}", problem.Format(), StringComparison.Ordinal);
        Assert.NotEmpty(problem.Mend);
    }

    [Fact]
    public void Compile_reports_every_problem_at_once() =>
        Assert.Equal(3, Problems(Workflow("w", Sequence("s", Set("a", "Nowhere", "1"), Activity("b", "Nothing.Known"), Set("c", "Log", "1 +")))).Count);

    [Theory]
    [InlineData("{", "not-json")]
    [InlineData("[1]", "not-an-object")]
    [InlineData("{\"definitionId\":\"a\",}", "not-json")]
    public void Read_text_that_is_no_definition_says_where(string text, string code)
    {
        var problem = WorkflowDefinition.Read(text, "x.json").Problems.Single();

        Assert.Equal((code, true, 1), (problem.Code, problem.IsStructural, problem.Line));
    }

    [Fact]
    public void Read_of_ten_megabytes_nested_deep_is_refused() =>
        Assert.Equal("not-json", WorkflowDefinition.Read(new string('[', 10_000_000), "x.json").Problems.Single().Code);

    [SkippableFact]
    public void Every_recorded_definition_and_sample_round_trips_without_loss()
    {
        var files = Directory.GetFiles(SharedData.Path("oracle/workflows/definitions")).Concat(Directory.GetFiles(SharedData.Path("../formats/samples"), "ad-*.json"));
        foreach (var file in files)
        {
            var definition = WorkflowDefinition.Read(File.ReadAllBytes(file), file).Definition!;
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(File.ReadAllText(file)), JsonNode.Parse(definition.Write())), file);
            Assert.Equal(definition.Write(), WorkflowDefinition.Read(definition.Write(), file).Definition!.Write());
        }
    }

    [SkippableTheory]
    [InlineData("ad-visa-review.elsa.json")]
    [InlineData("ad-visa-review.compact.json")]
    public void Sample_loads_without_problems_and_runs_every_way_it_can(string file)
    {
        var json = JsonNode.Parse(File.ReadAllText(SharedData.Path($"../formats/samples/{file}")))!.AsObject();
        string Status(int risk, params string[] answers)
        {
            var run = Play(Answers(answers) with { Inputs = WorkflowValue.FromJson($"{{\"CampaignId\":\"C-2\",\"RiskScore\":{risk}}}") }, json.DeepClone().AsObject());
            Assert.Equal("C-2", run.Instance.CorrelationId);
            return run.Instance.Outputs.Select(o => o.Value.AsText()!).SingleOrDefault() ?? run.Instance.Waits.Single().Name;
        }

        Assert.Empty(Problems(json));
        Assert.Equal("auto-approved", Status(10));
        Assert.Equal("legal.visa-review", Status(80));
        Assert.Equal("approved", Status(80, "legal.visa-review=approve"));
        Assert.Equal("rejected", Status(80, "legal.visa-review=no"));
        Assert.Equal("approved", Status(80, "legal.visa-review=changes", "advertiser.rework", "legal.visa-review=approve"));
    }

    [Fact]
    public void Outline_and_diagram_name_every_activity()
    {
        var library = Library(Workflow("w", Chart("f", [Start(), Decide("d", "true"), Note("<a>"), Note("b")], "start->d", "d:True-><a>", "<a>->d", "d:False->b")));
        var program = library.Published("w")!;
        var svg = System.Xml.Linq.XDocument.Parse(WorkflowDiagram.Svg(program));

        Assert.Contains("↺ d", WorkflowOutline.Write(program), StringComparison.Ordinal);
        Assert.Equal(4, svg.Descendants().Count(e => e.Name.LocalName == "rect"));
        Assert.Contains("<a>", svg.Descendants().Select(e => e.Value));
    }

    [Fact]
    public void Outline_and_diagram_call_activities_as_their_author_does_and_keep_their_ids()
    {
        var json = Workflow("w", Chart("f", [Start(), Called(Note("a"), "Enregistrement"), Called(Note("b"), "Envoi"), Called(Note("c"), "Envoi"), Called(Note("d"), " ")], "start->a", "a->b", "b->c", "c->d", "d->a"));
        json["description"] = "A round.";
        var program = Library(json).Published("w")!;
        var (outline, svg) = (WorkflowOutline.Write(program), System.Xml.Linq.XDocument.Parse(WorkflowDiagram.Svg(program)).Root!);

        Assert.Contains("Enregistrement [a]  SetVariable", outline, StringComparison.Ordinal);
        Assert.Contains("→ Enregistrement\n", outline, StringComparison.Ordinal);
        Assert.Contains("→ Envoi [b]\n", outline, StringComparison.Ordinal);
        Assert.Contains("  d  SetVariable", outline, StringComparison.Ordinal);
        var boxes = svg.Elements().Where(e => e.Name.LocalName == "g").ToList();
        Assert.Equal(["start", "Enregistrement", "Envoi", "Envoi", "d"], boxes.Select(b => b.Elements().First(e => e.Name.LocalName == "text").Value));
        Assert.Contains("Envoi – c (Elsa.SetVariable)", boxes.Select(b => b.Elements().First().Value));
        var described = svg.Elements().Take(2).ToDictionary(e => e.Name.LocalName);
        Assert.Equal(("img", described["title"].Attribute("id")!.Value, described["desc"].Attribute("id")!.Value), (svg.Attribute("role")!.Value, svg.Attribute("aria-labelledby")!.Value, svg.Attribute("aria-describedby")!.Value));
        Assert.Equal("A round.\nstart  → Enregistrement\nEnregistrement  → Envoi [b]\nEnvoi [b]  → Envoi [c]\nEnvoi [c]  → d\nd  ↺ Enregistrement", described["desc"].Value.ReplaceLineEndings("\n"));

        static JsonObject Called(JsonObject activity, string text)
        {
            activity["metadata"] = new JsonObject { ["displayText"] = text };
            return activity;
        }
    }
}
