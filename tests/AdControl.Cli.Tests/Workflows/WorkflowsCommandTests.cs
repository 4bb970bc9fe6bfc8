using System.Text.Json.Nodes;
using AdControl.Tests.Shared;

namespace AdControl.Cli.Tests.Workflows;

public sealed class WorkflowsCommandTests
{
    private const string Visa = """
        { "id": "v1", "definitionId": "visa", "name": "Visa", "version": 1, "outputs": [{ "type": "String", "name": "Visa" }],
          "variables": [{ "id": "d", "name": "Decision", "typeName": "String", "storageDriverTypeName": "Elsa.Workflows.WorkflowInstanceStorageDriver, Elsa.Workflows.Core" }],
          "root": { "id": "flow", "type": "Elsa.Flowchart", "version": 1, "activities": [
            { "id": "ask", "type": "Elsa.RunTask", "version": 1, "taskName": "decide", "result": { "typeName": "Object", "memoryReference": { "id": "d" } } },
            { "id": "out", "type": "Elsa.SetOutput", "version": 1, "outputName": "Visa", "outputValue": { "typeName": "Object", "expression": { "type": "JavaScript", "value": "getDecision()" } } } ],
            "connections": [{ "source": { "activity": "ask", "port": "Done" }, "target": { "activity": "out", "port": "In" } }] } }
        """;

    [Fact]
    public async Task Run_answers_tasks_and_prints_the_timeline()
    {
        using var folder = new TemporaryFolder();
        var file = Write(folder, "visa.json", Visa);
        var run = await CommandRun.OfAsync(["workflows", "run", file, "--answer", "decide=granted", "--lang", "en"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("2026-01-05 09:00:00  ends       out", run.Out, StringComparison.Ordinal);
        Assert.Contains("Visa = \"granted\"", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_without_an_answer_says_what_is_waited_for()
    {
        using var folder = new TemporaryFolder();
        var run = await CommandRun.OfAsync(["workflows", "run", Write(folder, "visa.json", Visa), "--format", "json"]);

        Assert.Equal("decide", (string?)JsonNode.Parse(run.Out)!["waiting"]![0]!["name"]);
    }

    [Fact]
    public async Task Batch_answers_every_line_and_says_what_does_not_load()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "visa.json", Visa);
        Write(folder, "broken.json", "{ \"id\": ");
        var cases = Write(folder, "cases.jsonl", """
            {"id":"1","definitions":["visa.json"],"inputs":{},"answers":[{"task":"decide","result":{"n":[1]}}],"events":[],"advance":[]}
            {"id":"2","definitions":["broken.json"]}
            {"id":"3","definitions":["missing.json"]}
            {"id":"4","definitions":["visa.json"],"cancel":true}
            """);
        var run = await CommandRun.OfAsync(["workflows", "run", "--batch", cases, "--format", "jsonl"]);
        var lines = run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!).ToList();

        Assert.Equal(["ok", "error", "error", "ok"], lines.Select(l => (string?)l["load"]));
        Assert.Equal("{\"n\":[1]}", lines[0]["outputs"]!["Visa"]!.ToJsonString());
        Assert.Equal("[\"ask\",\"out\",\"flow\"]", lines[0]["executed"]!.ToJsonString());
        Assert.Equal("Cancelled", (string?)lines[3]["subStatus"]);
    }

    [Fact]
    public async Task Run_and_batch_treat_a_construct_outside_the_subset_alike()
    {
        using var folder = new TemporaryFolder();
        var file = Write(folder, "loop.json", Visa.Replace("\"getDecision()\"", "\"(() => { let n = 0; for (const x of [1, 2]) n += x; return n; })()\"", StringComparison.Ordinal));
        var cases = Write(folder, "cases.jsonl", """{"id":"1","definitions":["loop.json"],"answers":[{"task":"decide","result":null}]}""");
        var refused = await CommandRun.OfAsync(["workflows", "run", file, "--lang", "en"]);
        var refusedBatch = await CommandRun.OfAsync(["workflows", "run", "--batch", cases, "--strict"]);
        var run = await CommandRun.OfAsync(["workflows", "run", file, "--as-is", "--answer", "decide=x", "--format", "json"]);
        var batch = await CommandRun.OfAsync(["workflows", "run", "--batch", cases]);

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("a loop ('for')", refused.Error, StringComparison.Ordinal);
        Assert.Contains("a loop ('for')", (string?)JsonNode.Parse(refusedBatch.Out)!["loadError"], StringComparison.Ordinal);
        Assert.Equal("3", JsonNode.Parse(run.Out)!["outputs"]!["Visa"]!.ToJsonString());
        Assert.Equal("3", JsonNode.Parse(batch.Out)!["outputs"]!["Visa"]!.ToJsonString());
    }

    [Fact]
    public async Task Lint_prints_problems_with_their_places_and_fails()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "bad.json", Visa.Replace("Elsa.RunTask", "Elsa.RunTsk", StringComparison.Ordinal));
        var run = await CommandRun.OfAsync(["workflows", "lint", folder.Path, "--lang", "en"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("bad.json:4:", run.Out, StringComparison.Ordinal);
        Assert.Contains("1 error(s), 0 warning(s).", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_records_versions_and_refuses_an_edited_one_as_lint_does()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "visa"));
        var file = Write(folder, Path.Combine("visa", "v1.json"), Visa);
        var first = await CommandRun.OfAsync(["workflows", "publish", "visa", "--folder", folder.Path]);
        var again = await CommandRun.OfAsync(["workflows", "publish", "--folder", folder.Path, "--lang", "en"]);
        await File.AppendAllTextAsync(file, " ");
        var edited = await CommandRun.OfAsync(["workflows", "publish", "--folder", folder.Path]);
        var lint = await CommandRun.OfAsync(["workflows", "lint", folder.Path, "--lang", "en"]);

        Assert.Equal((0, 0, 1, 1), (first.ExitCode, again.ExitCode, edited.ExitCode, lint.ExitCode));
        Assert.StartsWith("visa v1  ", first.Out, StringComparison.Ordinal);
        Assert.Contains("nothing new", again.Out, StringComparison.Ordinal);
        Assert.Contains("error edited-version", edited.Out, StringComparison.Ordinal);
        Assert.Contains("1 error(s), 0 warning(s).", lint.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_and_diagram_draw_the_workflow()
    {
        using var folder = new TemporaryFolder();
        var file = Write(folder, "visa.json", Visa);
        var svg = Path.Combine(folder.Path, "visa.svg");
        var shown = await CommandRun.OfAsync(["workflows", "show", file]);
        await CommandRun.OfAsync(["workflows", "diagram", file, "-o", svg]);

        Assert.Contains("ask  RunTask 'decide'  → out", shown.Out, StringComparison.Ordinal);
        Assert.StartsWith("<svg", File.ReadAllText(svg), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Batch_of_the_recorded_cases_answers_each()
    {
        var cases = SharedData.Path("oracle/workflows/cases.jsonl");
        var run = await CommandRun.OfAsync(["workflows", "run", "--batch", cases, "--format", "jsonl"]);

        Assert.Equal(File.ReadLines(cases).Count(), run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Count(l => (string?)JsonNode.Parse(l)!["load"] == "ok"));
    }

    private static string Write(TemporaryFolder folder, string name, string text) => folder.Write(name, text);
}
