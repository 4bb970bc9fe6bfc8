using AdControl.Decisions.Testing;
using AdControl.Documents;
using AdControl.Documents.Acts;
using AdControl.Tests.Shared;

namespace AdControl.Tests.Decisions;

/// <summary>An act of every kind of every procedure, as people and machines read it.</summary>
public sealed class DecisionSnapshotTests
{
    public static TheoryData<string, string> Kinds
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var one in First()) data.Add(one.Facts.Procedure, one.Facts.Kind);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void DraftAct_reads_as_an_act(string procedure, string kind) => Verified.Check(ActText.Write(Act(procedure, kind)), Path(procedure, kind));

    [SkippableTheory]
    [MemberData(nameof(Kinds))]
    public void DraftAct_is_akoma_ntoso(string procedure, string kind)
    {
        var akn = ActAkomaNtoso.Write(Act(procedure, kind));
        Verified.Check(akn, Path(procedure, kind) + ".akn");
        Assert.Empty(AkomaNtosoSchema.Problems(akn));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void DraftAct_in_word_and_on_a_page_says_the_same(string procedure, string kind)
    {
        var act = Act(procedure, kind);
        var sentences = act.Sentences.Select(s => s.Text).ToList();
        foreach (var (file, bytes) in new[] { ("act.docx", ActDocx.Write(act)), ("act.html", System.Text.Encoding.UTF8.GetBytes(ActHtml.Write(act))) })
        {
            var text = string.Join(' ', DocumentReader.Read(bytes, file).Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            Assert.All(sentences, s => Assert.Contains(s, text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Kinds_are_those_of_the_procedures() => Assert.Equal(
        ["correction", "formal-notice", "grant", "hearing", "inadmissibility", "information-request", "letter", "list-of-visas", "penalty-settlement", "prohibition", "receipt", "refusal", "sanction", "sanction-unpublished", "suspension", "tacit-grant", "withdrawal", "withdrawal-at-request"],
        First().Select(c => c.Facts.Kind).Distinct().Order(StringComparer.Ordinal));

    private static IEnumerable<DecisionCase> First() => Wording.Cases.All.DistinctBy(c => (c.Facts.Procedure, c.Facts.Kind));

    private static ActDocument Act(string procedure, string kind)
    {
        var one = First().Single(c => c.Facts.Procedure == procedure && c.Facts.Kind == kind);
        return Wording.Drafter.DraftAct(one.Facts, one.Date ?? Wording.Today);
    }

    private static string Path(string procedure, string kind) => $"tests/AdControl.Tests/Decisions/Expected/{procedure}.{kind}";
}
