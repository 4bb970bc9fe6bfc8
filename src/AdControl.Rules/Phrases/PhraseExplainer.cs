namespace AdControl.Rules.Phrases;

/// <summary>Explains what a set makes of a text: for people who write phrases.</summary>
public static class PhraseExplainer
{
    /// <summary>Tries every phrase of a set on a text.</summary>
    /// <param name="book">The book.</param>
    /// <param name="set">Name of the set.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentException">The book has no such set; the message offers the nearest name.</exception>
    public static PhraseExplanation Explain(PhraseBook book, string set, string text)
    {
        var index = book.IndexOf(set);
        var scratch = book.Rent();
        var found = scratch.Run(text, null)?[index];
        var phrases = PhrasesOf(book, index);
        var trials = found is null ? [] : Trials(phrases, found);
        var nearMiss = trials.Count > 0 ? null : new NearMissFinder(book.Parts, scratch.Tokeniser).Find(phrases);
        book.Return(scratch);
        return new PhraseExplanation(set, text, trials, nearMiss, phrases.Count);
    }

    private static List<PhraseProgram> PhrasesOf(PhraseBook book, int set)
    {
        var phrases = new List<PhraseProgram>();
        for (var i = 0; i < book.Parts.SetsOfPhrase.Length; i++)
        {
            if (book.Parts.SetsOfPhrase[i].Contains(set))
                phrases.Add(book.Parts.ClaimEngine.Programs[i]);
        }
        return phrases;
    }

    private static List<PhraseTrial> Trials(List<PhraseProgram> phrases, SetFindings found)
    {
        var trials = new List<PhraseTrial>();
        foreach (var phrase in phrases)
        {
            var accepted = found.AllAccepted().Where(m => m.Phrase == phrase.Text).Select(m => m.Span).Distinct().ToList();
            var dismissed = found.AllDismissed.Where(d => d.Match.Phrase == phrase.Text).DistinctBy(d => (d.Match.Span, d.Reason)).ToList();
            if (accepted.Count + dismissed.Count > 0)
                trials.Add(new PhraseTrial(phrase.Text, accepted, dismissed));
        }
        return trials;
    }
}
