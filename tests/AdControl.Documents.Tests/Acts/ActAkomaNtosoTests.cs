using AdControl.Documents.Acts;
using AdControl.Tests.Shared;

namespace AdControl.Documents.Tests.Acts;

public sealed class ActAkomaNtosoTests
{
    public static TheoryData<string> Kinds => ["refusal", "letter", "hostile", "signed", "bare", "body and articles"];

    [SkippableTheory]
    [MemberData(nameof(Kinds))]
    public void Write_act_is_valid_against_the_standard(string kind)
    {
        Assert.Empty(AkomaNtosoSchema.Problems(ActAkomaNtoso.Write(SampleActs.Of(kind))));
    }

    [SkippableFact]
    public void Schema_finds_what_is_wrong() =>
        Assert.NotEmpty(AkomaNtosoSchema.Problems(ActAkomaNtoso.Write(SampleActs.Refusal).Replace("<num ", "<nom ", StringComparison.Ordinal).Replace("</num>", "</nom>", StringComparison.Ordinal)));

    [Fact]
    public void Write_refusal_has_its_identifiers_and_structure()
    {
        var akn = ActAkomaNtoso.Write(SampleActs.Refusal);
        Verified.Check(akn, "tests/AdControl.Documents.Tests/Acts/Expected/refusal.akn");
        Assert.Contains("/akn/fr/act/decision/agence/2026-04-03/pub-2026-0042", akn, StringComparison.Ordinal);
        Assert.Contains("/eli/decision/2026/4/3/pub-2026-0042/bo/texte", akn, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026_NOR_00145-INJ", "2026-nor-00145-inj")]
    [InlineData("DG n° 2026/12 — été", "dg-n-2026-12-ete")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("…", "sans-numero")]
    [InlineData(null, "sans-numero")]
    public void Number_reference_is_fit_for_a_path(string? reference, string expected) => Assert.Equal(expected, ActUris.Number(SampleActs.Refusal with { Reference = reference }));
}
