using System.Diagnostics;
using AdControl.Tests.Shared;

namespace AdControl.Tests.Law;

/// <summary>Every file of the law is valid by the schema it names, and every schema refuses what is wrong.</summary>
public sealed class SchemaTests
{
    private static readonly string s_rules = Path.Combine(SharedData.SolutionRoot, "rules");

    public static TheoryData<string> Schemas => [.. Directory.EnumerateFiles(Path.Combine(s_rules, "schema"), "*.schema.json").Select(f => Path.GetFileName(f)!)];

    [SkippableTheory]
    [MemberData(nameof(Schemas))]
    public void Files_that_name_a_schema_are_valid_by_it(string schema)
    {
        var files = Directory.EnumerateFiles(Path.Combine(s_rules, "fr"), "*.json", SearchOption.AllDirectories)
            .Where(f => File.ReadAllText(f).Contains($"schema/{schema}\"", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(files);
        var (code, output) = Validate(schema, files);
        Assert.True(code == 0, output);
    }

    [Fact]
    public void Every_file_names_its_schema() =>
        Assert.All(Directory.EnumerateFiles(Path.Combine(s_rules, "fr"), "*.json", SearchOption.AllDirectories),
            f => Assert.Contains("\"$schema\"", File.ReadAllText(f), StringComparison.Ordinal));

    [SkippableTheory]
    [InlineData("rules.schema.json", """{"WorkflowName":"a","Rules":[{"RuleName":"X-01","Expression":"true","ErrorMessage":"","Properties":{"title":{"fr":"a"}}}]}""")]
    [InlineData("cases.schema.json", """{"cases":[{"rule":"X-01","name":"a","expect":"maybe"}]}""")]
    [InlineData("cases.schema.json", """{"cases":[{"rule":"X-01","name":"a","expect":"fires","medicine":{"IsReimbursd":true}}]}""")]
    [InlineData("parameters.schema.json", """{"parameters":[{"id":"a","unit":"day","values":[]}]}""")]
    [InlineData("calendar.schema.json", """{"year":2026,"complete":{"GP":true},"cites":["a:b"],"confidence":"law","checked":"2026-01-01","periods":[]}""")]
    [InlineData("pack.schema.json", """{"name":"fr","version":"1","language":"de","title":{"fr":"a","en":"a"}}""")]
    public void Wrong_file_is_refused(string schema, string json)
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, json);
        Assert.Equal(1, Validate(schema, [file]).Code);
        File.Delete(file);
    }

    private static (int Code, string Output) Validate(string schema, IReadOnlyList<string> files)
    {
        var node = Path.Combine(SharedData.SolutionRoot, "eng", "node");
        var isThere = Directory.Exists(Path.Combine(node, "node_modules"));
        if (!isThere && Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail("eng/node is not installed, and CI=true: eng/test.sh does it.");
        Skip.IfNot(isThere, "eng/node is not installed: eng/test.sh does it.");
        var start = new ProcessStartInfo("node", [Path.Combine(node, "validate.mjs"), Path.Combine(s_rules, "schema", schema), .. files]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
