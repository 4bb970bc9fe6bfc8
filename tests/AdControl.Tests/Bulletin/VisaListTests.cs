using AdControl.Bulletin;
using AdControl.Bulletin.Anonymising;
using AdControl.Decisions;
using AdControl.Decisions.Facts;
using AdControl.Decisions.Wording;
using AdControl.Documents.Acts;
using AdControl.Law;
using AdControl.Tests.Shared;

namespace AdControl.Tests.Bulletin;

/// <summary>Visas granted in a period, published as one act.</summary>
public sealed class VisaListTests
{
    private static readonly Lazy<DecisionDrafter> s_drafter = new(() => new DecisionDrafter(DecisionPack.Load(RulePack.Load(Path.Combine(SharedData.SolutionRoot, "rules")))));

    private static readonly VisaListRequest s_april = new()
    {
        From = new DateOnly(2026, 4, 1),
        Until = new DateOnly(2026, 4, 30),
        Reference = "LV-2026-04",
        Date = new DateOnly(2026, 5, 4),
        Signatory = new SignatoryFacts("Camille Exemple", "Directrice"),
    };

    private static GrantedVisa Visa(string number, int month, int day) => new(number, "IMAGINOL 500 mg, comprimé", "Laboratoires Fictifs", new DateOnly(2026, month, day), new DateOnly(2028, month, day));

    [Fact]
    public void Compose_lists_the_visas_of_the_period_in_order_and_is_ready_for_the_bulletin()
    {
        var act = VisaList.Compose(s_drafter.Value, s_april, [Visa("C", 4, 30), Visa("A", 4, 30), Visa("B", 4, 1), Visa("X", 3, 31), Visa("Y", 5, 1)]);
        var table = Assert.Single(act.Body.OfType<ActTable>());
        Assert.Equal(["B", "A", "C"], table.Rows.Select(row => row[0]));
        Assert.Equal("medicaments", SiteFixture.Plan.SectionOf("visas", act.Kind)!.Id);
        var published = new Anonymiser(SiteFixture.Plan).Propose(act).Accept("medicaments");
        Assert.Equal("eli/liste/2026/5/4/lv-2026-04/bo/texte", published.Address.Path);
    }

    [Fact]
    public void Compose_of_no_visa_says_so() => Assert.Contains("Aucun visa", ActText.Write(VisaList.Compose(s_drafter.Value, s_april, [])), StringComparison.Ordinal);

    [Fact]
    public void Compose_refuses_a_period_that_is_empty_or_not_over_and_a_number_twice()
    {
        string Code(VisaListRequest request, params GrantedVisa[] visas) => Assert.Throws<BulletinRefusedException>(() => VisaList.Compose(s_drafter.Value, request, visas)).Code;
        Assert.Equal("empty-period", Code(s_april with { Until = new DateOnly(2026, 3, 1) }));
        Assert.Equal("period-not-over", Code(s_april with { Date = new DateOnly(2026, 4, 30) }));
        Assert.Equal("duplicate-number", Code(s_april, Visa("A", 4, 2), Visa("A", 4, 3)));
    }
}
