using AdControl.Advertising;
using AdControl.Decisions;
using AdControl.Decisions.Facts;
using AdControl.Documents.Acts;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace AdControl.Tests.Decisions;

public sealed class DecisionPropertyTests
{
    private static readonly DateTimeOffset At = new(2026, 4, 2, 16, 30, 0, TimeSpan.Zero);

    /// <summary>Whatever a case holds (mark-up, control and half characters, nothing at all), the act is one text in every format.</summary>
    [Property(MaxTest = 60)]
    public void DraftAct_any_words_become_one_act_in_every_format(string? name, string? passage, string? message, string? number)
    {
        var facts = Wording.Facts("refus, public") with
        {
            Applicant = new CompanyFacts(name ?? "") { Address = [passage ?? "", name ?? ""] },
            Products = [new ProductFacts(ProductKind.Medicine, name ?? "") { Code = number }],
            Findings = [new FindingFacts("GP-31", "R5122-4 2°", message ?? "") { Passages = [passage ?? ""], Cites = ["CSP:R5122-4:2°"] }],
            CaseNumber = number,
        };
        var act = Wording.Drafter.DraftAct(facts, new DateOnly(2026, 4, 3));
        var text = ActText.Write(act);
        Assert.Equal(text, ActText.Write(ActJson.Read(ActJson.Write(act), "act.json")));
        Assert.DoesNotContain(text, c => char.IsControl(c) && c is not ('\n' or '\t'));
        System.Xml.Linq.XDocument.Parse(ActAkomaNtoso.Write(act));
        foreach (var (bytes, file) in new[] { (ActDocx.Write(act), "act.docx"), (System.Text.Encoding.UTF8.GetBytes(ActHtml.Write(act)), "act.html") })
        {
            var read = AdControl.Documents.DocumentReader.Read(bytes, file);
            Assert.Contains("Décide", read.Text, StringComparison.Ordinal);
        }
    }

    /// <summary>Edits in any order: the stored list gives the same draft again, and every change is told once.</summary>
    [Property(MaxTest = 200)]
    public void Of_any_edits_gives_the_same_draft_again(int[] choices)
    {
        var draft = Wording.Draft("refus, public");
        foreach (var choice in choices) draft = Try(draft, choice);
        var again = Decision.Of(draft.Original, draft.Edits);
        Assert.Equal(ActText.Write(draft.Current), ActText.Write(again.Current));
        Assert.Equal(draft.Changes.Count, draft.Changes.Select(c => c.Sentence).Distinct().Count());
        var original = draft.Original.Sentences.ToDictionary(s => s.Id, s => s.Text);
        foreach (var change in draft.Changes) Assert.Equal(original.GetValueOrDefault(change.Sentence), change.Original);
        Assert.Equal(draft.Current.Sentences.Count(s => original.GetValueOrDefault(s.Id) != s.Text) + original.Keys.Except(draft.Current.Sentences.Select(s => s.Id)).Count(), draft.Changes.Count);
        Assert.NotEmpty(draft.ToMarkedHtml());
    }

    private static Decision Try(Decision draft, int choice)
    {
        var sentences = draft.Current.Sentences.ToList();
        var sentence = sentences[(int)((uint)choice / 3 % (uint)sentences.Count)].Id;
        try
        {
            return ((uint)choice % 3) switch
            {
                0 => draft.Edit(sentence, $"Texte {choice}.", "Lou", At),
                1 => draft.Insert(sentence, $"Ajout {choice}.", "Sam", At),
                _ => draft.Remove(sentence, "Lou", At),
            };
        }
        catch (DecisionEditException)
        {
            return draft;
        }
    }
}
