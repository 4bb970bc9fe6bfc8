using AdControl.Benchmarks.Measuring;
using AdControl.Bulletin;
using AdControl.Bulletin.Signing;
using AdControl.Bulletin.Site;
using AdControl.Tests.Bulletin;

namespace AdControl.Benchmarks.Bulletin;

/// <summary>The public site of ten thousand acts: built from nothing, built again, built with one act more, and proved.</summary>
internal static class BulletinBenchmark
{
    private const int Acts = 10_000;
    private const int PerIssue = 50;

    public static void Run(Report report)
    {
        Report.Title("Bulletin");
        var folder = Directory.CreateTempSubdirectory("adcontrol-bench-bulletin-");
        using var key = SigningKey.Create();
        try
        {
            Measure(report, Path.Combine(folder.FullName, "site"), key);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Measure(Report report, string site, SigningKey key)
    {
        var plan = BulletinPlan.Load(Places.Rules);
        var content = SampleBulletin.Content(plan, Acts, PerIssue);
        var options = new BuildOptions { Folder = site, Key = key };
        BuildReport built = null!;
        report.AtMost($"{Acts:#,0} acts built from nothing, two cores, by the clock", Stopwatcher.Once(() => built = BulletinSite.Build(content, options)), 60, "s");
        Report.Note("  files written", built.Written, "files");
        Report.Note("  the same again, nothing changed", Stopwatcher.Once(() => built = BulletinSite.Build(content, options)), "s");
        report.AtMost("  files written then", built.Written, 0, "files");
        var more = SampleBulletin.Content(plan, Acts, PerIssue, more: [OneMore()]);
        Report.Note("  the same with one act more", Stopwatcher.Once(() => built = BulletinSite.Build(more, options)), "s");
        report.AtMost("  files written then: the act, its lists, its words", built.Written, 90, "files");
        SiteVerification proof = null!;
        Report.Note("  the whole site proved", Stopwatcher.Once(() => proof = SiteVerification.Run(site, key.PublicPem)), "s");
        report.AtMost("  differences found", proof.Problems.Count, 0, "files");
    }

    private static PublishedAct OneMore()
    {
        var document = SampleBulletin.Act(77_777, new DateOnly(2025, 11, 5));
        return new PublishedAct { Address = ActAddress.Of(document), Section = "avis", Document = document };
    }
}
