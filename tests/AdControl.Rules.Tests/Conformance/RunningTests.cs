using AdControl.Rules.Running;
using AdControl.Tests.Shared;

namespace AdControl.Rules.Tests.Conformance;

/// <summary>How files are read and run: our own table, a case for each statement of the format's description.</summary>
public sealed class RunningTests
{
    private static readonly string Folder = Path.Combine(SharedData.SolutionRoot, "tests", "AdControl.Rules.Tests", "Conformance");

    private static IReadOnlyList<RecordedCase> Cases { get; } = [.. RecordedCase.Read(Path.Combine(Folder, "running.cases.jsonl"), Path.Combine(Folder, "running.expected.jsonl"))];

    public static TheoryData<string> Ids() => new(Cases.Select(c => c.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void RunBatch_case_gives_expected_outcome(string id)
    {
        var one = Cases.Single(c => c.Id == id);
        Assert.Equal([], one.Differences(RuleRunner.RunBatch([one.Line]).Single()));
    }
}
