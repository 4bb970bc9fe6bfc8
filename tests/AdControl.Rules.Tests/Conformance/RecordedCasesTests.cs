using AdControl.Rules.Running;
using AdControl.Tests.Shared;

namespace AdControl.Rules.Tests.Conformance;

/// <summary>Every case whose outcome RulesEngine 6.0.1 gave when it was run, except recorded defects and unsafe calls.</summary>
public sealed class RecordedCasesTests
{
    [SkippableFact]
    public void RunBatch_recorded_cases_give_recorded_outcomes()
    {
        var folder = SharedData.Path("oracle/rules");
        var cases = RecordedCase.Read(Path.Combine(folder, "cases.jsonl"), Path.Combine(folder, "expected.jsonl")).Where(c => !c.IsExcluded).ToList();
        var answers = RuleRunner.RunBatch(cases.Select(c => c.Line)).ToList();
        var failures = cases.Zip(answers).Select(p => (p.First.Id, Differences: p.First.Differences(p.Second))).Where(f => f.Differences.Count > 0).ToList();
        Assert.True(failures.Count == 0, $"{cases.Count - failures.Count} of {cases.Count} agree.\n" + string.Join("\n", failures.Select(f => f.Id + "\n  " + string.Join("\n  ", f.Differences))));
        Assert.True(cases.Count > 50);
    }
}
