using System.Text;
using AdControl.Advertising;
using AdControl.Benchmarks.Measuring;
using AdControl.Documents;
using AdControl.Law;

namespace AdControl.Benchmarks.Checks;

/// <summary>A whole check of an advertisement of 300 words: text to findings.</summary>
internal static class CheckBenchmark
{
    private const int Words = 300;

    public static void Run(Report report)
    {
        Report.Title("Check");
        var checker = new AdvertisementChecker(RulePack.Load(Places.Rules));
        var document = DocumentReader.Read(Encoding.UTF8.GetBytes(Advertisement()), "advertisement.txt");
        Measure(report, checker, document, Audience.Public);
        Measure(report, checker, document, Audience.Professional);
    }

    private static void Measure(Report report, AdvertisementChecker checker, DocumentText document, Audience audience)
    {
        var request = new CheckRequest { Audience = audience, LawDate = new DateOnly(2026, 11, 24) };
        var findings = checker.Check(document, request).Findings.Count;
        var seconds = Stopwatcher.SecondsOfMany(() => checker.Check(document, request), 200);
        report.AtMost($"an advertisement of {Words} words, {audience.WireName()}, {findings} findings", 1000 * seconds, 1, "ms");
    }

    // The samples from their beginning, as many of their words as a page holds.
    private static string Advertisement()
    {
        var text = Places.SampleText();
        var (at, words) = (0, 0);
        for (; at < text.Length && words < Words; at++)
            words += char.IsWhiteSpace(text[at]) && at > 0 && !char.IsWhiteSpace(text[at - 1]) ? 1 : 0;
        return text[..at];
    }
}
