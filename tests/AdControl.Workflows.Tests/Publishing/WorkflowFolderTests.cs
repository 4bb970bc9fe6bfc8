using System.Text.Json.Nodes;
using AdControl.Tests.Shared;
using AdControl.Workflows.Hosting;
using AdControl.Workflows.Publishing;
using AdControl.Workflows.Running;
using AdControl.Workflows.Values;
using static AdControl.Workflows.Tests.Building.Make;

namespace AdControl.Workflows.Tests.Publishing;

public sealed class WorkflowFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string name, int version, JsonObject workflow)
    {
        workflow["version"] = version;
        workflow["id"] = $"{name}-v{version}";
        WriteText(Path.Combine(name, $"v{version}.json"), workflow.ToJsonString());
    }

    private void WriteText(string path, string text)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private static JsonObject Steps(string id, string line) => Workflow(id, Sequence("s", Activity("say", "WriteLine", ("text", Literal(line))), Task("t")));

    private IReadOnlyList<string> Codes() => [.. WorkflowFolder.Read(_folder, withDrafts: true).Problems.Select(p => p.Code)];

    [Fact]
    public void Publish_records_drafts_once_and_the_newest_published_version_starts()
    {
        Write("visa", 1, Steps("visa", "one"));
        Assert.Null(WorkflowFolder.Load(_folder).Find("visa"));
        Assert.Equal(1, Assert.Single(WorkflowFolder.Publish(_folder)).Number);
        Write("visa", 2, Steps("visa", "two"));
        Write("visa", 10, Steps("visa", "ten"));

        Assert.Equal(1, WorkflowFolder.Load(_folder).Find("visa")!.Version);
        Assert.Equal(10, WorkflowFolder.Load(_folder, withDrafts: true).Find("visa")!.Version);
        Assert.Equal([2, 10], WorkflowFolder.Publish(_folder, "visa").Select(p => p.Number));
        Assert.Empty(WorkflowFolder.Publish(_folder));
        Assert.Equal(10, WorkflowFolder.Load(_folder).Find("visa")!.Version);
    }

    [Fact]
    public async Task Running_instance_keeps_the_older_file_after_a_restart()
    {
        Write("visa", 1, Steps("visa", "one"));
        WorkflowFolder.Publish(_folder);
        var store = new InMemoryWorkflowStore();
        await new WorkflowHost(WorkflowFolder.Load(_folder), store).StartAsync("visa", WorkflowValue.Map(), "ann", instanceId: "i1");
        Write("visa", 2, Steps("visa", "two"));
        WorkflowFolder.Publish(_folder);

        Assert.Equal(1, (await new WorkflowHost(WorkflowFolder.Load(_folder), store).FindAsync("i1"))!.Program.Definition.Version);
    }

    [Fact]
    public void Load_edited_published_version_is_refused_naming_both_hashes()
    {
        Write("visa", 1, Steps("visa", "one"));
        var before = WorkflowFolder.Publish(_folder)[0].Definition.ContentHash;
        Write("visa", 1, Steps("visa", "other"));
        var refused = Assert.Throws<WorkflowsRefusedException>(() => WorkflowFolder.Load(_folder));

        var problem = Assert.Single(refused.Problems);
        Assert.Equal("edited-version", problem.Code);
        Assert.Contains(before, problem.Message, StringComparison.Ordinal);
        Assert.Contains(WorkflowFolder.Read(_folder).Files[0].Definition.ContentHash, problem.Message, StringComparison.Ordinal);
        Assert.Throws<WorkflowsRefusedException>(() => WorkflowFolder.Publish(_folder));
    }

    [Fact]
    public void Load_published_version_whose_file_is_gone_is_refused()
    {
        Write("visa", 1, Steps("visa", "one"));
        Write("visa", 2, Steps("visa", "two"));
        WorkflowFolder.Publish(_folder);
        File.Delete(Path.Combine(_folder, "visa", "v1.json"));

        Assert.Equal("missing-version", Assert.Single(Assert.Throws<WorkflowsRefusedException>(() => WorkflowFolder.Load(_folder)).Problems).Code);
    }

    [Fact]
    public void Load_reports_every_problem_of_every_file_at_once_warnings_too()
    {
        Write("a", 1, Steps("a", "one"));
        WorkflowFolder.Publish(_folder);
        WriteText("a/published.json", "{\"1\": 5}");
        Write("b", 1, Workflow("b", Chart("f", [Start(), Note("n")])));
        Write("c", 1, Workflow("c", Sequence("s", Set("x", "Nowhere", "1"))));
        WriteText("d/v1.json", "{");
        var wrong = Steps("e", "x");
        Write("e", 1, wrong);
        WriteText("e/v2.json", wrong.ToJsonString());
        Write("f", 1, Steps("a", "one"));

        Assert.Equal(["definition-id", "lock", "not-json", "second-root", "unknown-variable", "version-id", "version-number"], Codes().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Procedures_of_this_project_have_no_problem_and_are_published_as_they_are()
    {
        const string AfterADeliberateChange = "After a deliberate new version: adcontrol workflows publish. After an edit of a version that no release has had yet: adcontrol workflows publish --again. See workflows/README.md.";
        var folder = WorkflowFolder.Read(Path.Combine(SharedData.SolutionRoot, "workflows"), withDrafts: true);
        var wrong = folder.Problems.Select(p => p.Format()).Concat(folder.Files.Where(f => !f.IsPublished).Select(f => $"{f.Name} v{f.Number} is not published.")).ToList();

        Assert.True(wrong.Count == 0, string.Join('\n', [.. wrong, AfterADeliberateChange]));
        Assert.NotEmpty(folder.Files);
    }

    [Fact]
    public void Publish_again_takes_an_edited_version_only_when_it_is_asked_to()
    {
        Write("visa", 1, Steps("visa", "one"));
        Write("other", 1, Steps("other", "one"));
        WorkflowFolder.Publish(_folder);
        Write("visa", 1, Steps("visa", "edited"));
        Write("other", 1, Steps("other", "edited"));
        Assert.Throws<WorkflowsRefusedException>(() => WorkflowFolder.Publish(_folder));
        Assert.Equal("edited-version", Assert.Single(Assert.Throws<WorkflowsRefusedException>(() => WorkflowFolder.Publish(_folder, "visa", again: true)).Problems).Code);
        Assert.Equal(2, WorkflowFolder.Publish(_folder, again: true).Count);

        Assert.Empty(WorkflowFolder.Read(_folder).Problems);
        Assert.Empty(WorkflowFolder.Publish(_folder, again: true));
    }

    [Fact]
    public void Child_used_as_an_activity_keeps_the_version_it_was_drawn_with()
    {
        Write("child", 1, Workflow("child", Sequence("s", Output("o", "Said", "'one'")), outputs: ["Said"]));
        var use = Activity("use", "Own.Child", ("workflowDefinitionId", "child"), ("workflowDefinitionVersionId", "child-v1"), ("Said", To("Log")));
        Write("parent", 1, Workflow("parent", Sequence("p", use)));
        Write("child", 2, Workflow("child", Sequence("s", Output("o", "Said", "'two'")), outputs: ["Said"]));
        var library = WorkflowFolder.Load(_folder, withDrafts: true);

        Assert.Equal("\"one\"", new WorkflowRunner(library).Run(library.Published("parent")!).Variables.First().Value.ToJson());
    }
}
