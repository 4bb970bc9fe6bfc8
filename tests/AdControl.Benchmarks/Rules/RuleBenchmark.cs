using System.Diagnostics;
using System.Globalization;
using AdControl.Benchmarks.Measuring;

namespace AdControl.Benchmarks.Rules;

/// <summary>Fifty mixed leaf rules over a plain object: how many a second, what they allocate, and how long a fresh process needs to its first results.</summary>
internal static class RuleBenchmark
{
    public const string Probe = "probe-rules";

    public static void Run(Report report)
    {
        Report.Title("Rules");
        var rules = OfferRules.Load();
        var offer = OfferRules.Sample;
        for (var i = 0; i < 100; i++)
            CountTrue(rules, offer);
        report.AtLeast("rules that hold, of fifty", CountTrue(rules, offer), OfferRules.Count, "rules");
        var seconds = Stopwatcher.SecondsOfMany(() => CountTrue(rules, offer), 20_000);
        report.AtLeast("rules, compiled, messages and explanations at hand", OfferRules.Count / seconds / 1e6, 10, "million/s");
        report.AtMost("bytes allocated by fifty rules that hold", Stopwatcher.Allocated(() => CountTrue(rules, offer)), 0, "bytes");
        report.AtMost("fifty rules from file to first results, fresh process", Published.LeastOfFreshProcesses(Probe), 60, "ms");
    }

    /// <summary>Prints the milliseconds from the file's text to the results of all rules.</summary>
    public static void PrintCold()
    {
        var watch = Stopwatch.StartNew();
        var held = CountTrue(OfferRules.Load(), OfferRules.Sample);
        var elapsed = watch.Elapsed.TotalMilliseconds;
        Console.Write(held == OfferRules.Count ? elapsed.ToString(CultureInfo.InvariantCulture) : "NaN");
    }

    private static int CountTrue((AdControl.Rules.Compilation.CompiledRule Rule, AdControl.Rules.Compilation.RuleMessage Message)[] rules, Offer offer)
    {
        var held = 0;
        foreach (var (rule, _) in rules)
            held += rule.Evaluate(offer) ? 1 : 0;
        return held;
    }
}
