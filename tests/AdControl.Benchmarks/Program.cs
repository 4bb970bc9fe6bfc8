using AdControl.Benchmarks.Bulletin;
using AdControl.Benchmarks.Cases;
using AdControl.Benchmarks.Checks;
using AdControl.Benchmarks.Commands;
using AdControl.Benchmarks.Decisions;
using AdControl.Benchmarks.Measuring;
using AdControl.Benchmarks.Phrases;
using AdControl.Benchmarks.Rules;
using AdControl.Benchmarks.Workflows;

// What a fresh process of this program is started for prints one number and nothing else.
switch (args)
{
    case [RuleBenchmark.Probe]:
        RuleBenchmark.PrintCold();
        return 0;
    case [PackBenchmark.Probe]:
        PackBenchmark.PrintCold();
        return 0;
    case [EngineBenchmark.LoadProbe]:
        EngineBenchmark.PrintLoad();
        return 0;
    case [EngineBenchmark.ColdProbe]:
        EngineBenchmark.PrintCold();
        return 0;
    case ["write-expressions", var folder]:
        ExpressionFile.Write(folder);
        return 0;
}

var report = new Report();
var sections = new Dictionary<string, Action<Report>>(StringComparer.Ordinal)
{
    ["phrases"] = PhraseBenchmark.Run,
    ["rules"] = RuleBenchmark.Run,
    ["pack"] = PackBenchmark.Run,
    ["check"] = CheckBenchmark.Run,
    ["acts"] = ActBenchmark.Run,
    ["cases"] = CaseBenchmark.Run,
    ["bulletin"] = BulletinBenchmark.Run,
    ["workflows"] = WorkflowBenchmark.Run,
    ["command"] = CommandBenchmark.Run,
};

// Runs of minutes, and parts of a section, are made only when they are asked for.
var slow = new Dictionary<string, Action<Report>>(StringComparer.Ordinal) { ["workflows-stores"] = StoreBenchmark.Run, [MillionBenchmark.Section] = MillionBenchmark.Run };
var asked = args.Length == 0 ? [.. sections.Keys] : args;
foreach (var unknown in asked.Where(a => !sections.ContainsKey(a) && !slow.ContainsKey(a)))
{
    Console.Error.WriteLine($"There is no section `{unknown}`. Sections: {string.Join(", ", sections.Keys.Concat(slow.Keys))}.");
    return 2;
}
foreach (var section in asked)
    (sections.GetValueOrDefault(section) ?? slow[section])(report);
Console.WriteLine(report.Missed == 0 ? "\nEvery figure keeps its limit." : $"\n{report.Missed} figures miss their limit.");
return report.Missed == 0 ? 0 : 1;
