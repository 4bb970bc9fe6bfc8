using AdControl.Products.Import;

namespace AdControl.Tests.Products;

[Collection(RealRegisterGroup.Name)]
public sealed class RealRegisterImportTests(RealRegister real)
{
    [SkippableTheory]
    [InlineData("Medicines", "windows-1252", 15848, 0, 0, 0)]
    [InlineData("Presentations", "utf-8", 20903, 0, 0, 4)]
    [InlineData("Composition", "windows-1252", 32389, 0, 0, 0)]
    [InlineData("Prescription", "windows-1252", 28151, 0, 3, 0)]
    [InlineData("Generics", "windows-1252", 10704, 0, 0, 2517)]
    [InlineData("MajorInterest", "windows-1252", 7711, 0, 0, 0)]
    [InlineData("Supply", "windows-1252", 766, 17, 0, 12)]
    [InlineData("OpinionLinks", "utf-8", 10342, 0, 0, 0)]
    [InlineData("Smr", "windows-1252", 13778, 0, 0, null)]
    [InlineData("Asmr", "windows-1252", 8908, 0, 0, null)]
    public void Import_takes_every_row_of_a_file(string kind, string encoding, int rows, int duplicates, int blank, int? orphans)
    {
        var file = real.Result.Files.Single(file => file.Kind.ToString() == kind);

        Assert.Equal(encoding, file.Encoding);
        Assert.Equal(rows, file.Rows);
        Assert.Equal(duplicates, file.Duplicates);
        Assert.Equal(0, file.Rejected);
        Assert.Equal(blank, file.Blank);
        Assert.Equal(file.Rows, file.Accepted + file.Duplicates + file.Rejected);
        if (orphans is { } expected) Assert.Equal(expected, file.Orphans);
    }

    [SkippableFact]
    public void Import_reports_each_known_irregularity()
    {
        var remarks = real.Result.Remarks;

        Assert.Equal([27672, 27674, 27676], remarks.Where(remark => remark.Reason == ImportReason.EmbeddedLineBreak).Select(remark => remark.Line));
        Assert.Single(remarks, remark => remark.Reason == ImportReason.ImpossibleDate && remark.Detail.Contains("29/11/2924", StringComparison.Ordinal));
        Assert.Equal(83, remarks.Count(remark => remark.File == "CIS_CIP_bdpm.txt" && remark.Reason == ImportReason.DamagedCharacters));
        Assert.Single(remarks, remark => remark.File == "CIS_bdpm.txt" && remark.Reason == ImportReason.HtmlRemoved);
        Assert.Equal(4, remarks.Where(remark => remark.File == "CIS_COMPO_bdpm.txt").Select(remark => remark.Line).Distinct().Count());
        Assert.Equal(
            ["62969013", "63278664", "64917175", "69912584"],
            remarks.Where(remark => remark.File == "CIS_CIP_bdpm.txt" && remark.Outcome == ImportOutcome.Orphan).Select(remark => remark.Detail).Order());
    }

    [SkippableFact]
    public void Import_stores_the_remarks_it_returns() => Assert.Equal(real.Result.Remarks, real.Register.Report());

    [SkippableFact]
    public void Import_dates_the_register_by_its_newest_act_that_is_not_in_the_future()
    {
        Assert.Equal(new DateOnly(2026, 5, 19), real.Result.AsOf);
        Assert.Equal(real.Result.AsOf, real.Register.RegisterDate);
        Assert.False(real.Register.IsOlderThan(7));
        Assert.True(real.Register.IsOlderThan(6));
    }

    // The budget is five seconds on two free cores, and the benchmark measures it; here other tests run beside it.
    [SkippableFact]
    public void Import_takes_seconds_not_minutes() => Assert.InRange(real.Result.Duration.TotalSeconds, 0, 30);

    [SkippableFact]
    public void Opinions_of_medicines_no_longer_listed_are_kept_and_reported()
    {
        var orphans = real.Result.Remarks
            .Where(remark => remark.File == "CIS_HAS_SMR_bdpm.txt" && remark.Outcome == ImportOutcome.Orphan)
            .Select(remark => remark.Detail).Distinct().Count();

        Assert.Equal(2631, orphans);
    }
}
