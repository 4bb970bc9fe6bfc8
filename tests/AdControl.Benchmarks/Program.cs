using AdControl.Benchmarks.Measuring;
using AdControl.Benchmarks.Phrases;

var report = new Report();
var sections = new Dictionary<string, Action<Report>>(StringComparer.Ordinal)
{
    ["phrases"] = PhraseBenchmark.Run,
};

var asked = args.Length == 0 ? [.. sections.Keys] : args;
foreach (var unknown in asked.Where(a => !sections.ContainsKey(a)))
{
    Console.Error.WriteLine($"There is no section `{unknown}`. Sections: {string.Join(", ", sections.Keys)}.");
    return 2;
}
foreach (var section in asked)
    sections[section](report);
Console.WriteLine(report.Missed == 0 ? "\nEvery figure keeps its limit." : $"\n{report.Missed} figures miss their limit.");
return report.Missed == 0 ? 0 : 1;
