using AdControl.Documents.Acts;
using AdControl.Tests.Shared;

namespace AdControl.Documents.Tests.Acts;

public sealed class ActTextTests
{
    private const string Folder = "tests/AdControl.Documents.Tests/Acts/Expected/";

    [Fact]
    public void Write_refusal_reads_as_an_act() => Verified.Check(ActText.Write(SampleActs.Refusal), Folder + "refusal");

    [Fact]
    public void Write_letter_reads_as_a_letter() => Verified.Check(ActText.Write(SampleActs.Letter), Folder + "letter");

    [Fact]
    public void Canonical_text_does_not_depend_on_the_signature_or_on_how_letters_are_composed()
    {
        var act = SampleActs.Refusal;
        var decomposed = act with { Title = act.Title with { Text = act.Title.Text.Normalize(System.Text.NormalizationForm.FormD) } };
        var signed = act with { Signature = new ActSignature(DateTimeOffset.UnixEpoch, ActText.Sha256(act), "Signé électroniquement.") };
        Assert.Equal(ActText.Sha256(act), ActText.Sha256(decomposed));
        Assert.Equal(ActText.Sha256(act), ActText.Sha256(signed));
        Assert.Contains("Signé électroniquement.", ActText.Write(signed), StringComparison.Ordinal);
        Assert.NotEqual(ActText.Sha256(act), ActText.Sha256(act with { Date = new DateOnly(2026, 4, 4) }));
    }

    [Fact]
    public void Write_hostile_words_leaves_no_control_and_no_half_character()
    {
        var text = ActText.Write(SampleActs.Hostile);
        Assert.DoesNotContain(text, c => char.IsControl(c) && c is not ('\n' or '\t'));
        Assert.Contains("5\u00A0% < 10\u202F%", text, StringComparison.Ordinal);
        Assert.Contains("\uD83D\uDE00 été", text, StringComparison.Ordinal);
        Assert.True(text.IsNormalized());
    }

    [Fact]
    public void Rewrite_sentence_taken_out_takes_its_empty_article_with_it()
    {
        var act = SampleActs.Refusal.Rewrite(s => s.Id.StartsWith("execution", StringComparison.Ordinal) ? [] : [s]);
        Assert.Equal(2, act.Articles.Count);
        Assert.Throws<ArgumentException>(() => act.Rewrite(s => s.Id == "title" ? [] : [s]));
        Assert.Throws<ArgumentException>(() => act.Rewrite(s => s.Id == "formula" ? [s, s] : [s]));
    }
}
