using System.Numerics;

namespace AdControl.Rules.Phrases;

/// <summary>Finds the phrase that came nearest to matching. Slow and thorough: it is asked for one set and one text at a time.</summary>
internal sealed class NearMissFinder(PhraseBookParts book, WordTokeniser tokeniser)
{
    private readonly SentenceWords text = new(book.ClaimEngine.Symbols, book.Fillers);
    private PhraseNearMiss? best;

    public PhraseNearMiss? Find(List<PhraseProgram> phrases)
    {
        text.Take(tokeniser.Words);
        foreach (var phrase in phrases)
        {
            for (var start = 0; start < tokeniser.Words.Length; start++)
                TryFrom(phrase, start);
        }
        return best;
    }

    private void TryFrom(PhraseProgram phrase, int start)
    {
        var words = tokeniser.Words;
        var limit = start + 1;
        while (limit < words.Length && limit < start + phrase.Span && words[limit].Sentence == words[start].Sentence)
            limit++;
        var seen = new HashSet<(int, int)>();
        var open = new Stack<(int Step, int Word, ulong Consumed)>();
        open.Push((0, start, 0));
        while (open.TryPop(out var state))
        {
            if (seen.Add((state.Step, state.Word)))
                Step(phrase, state, start, limit, open);
        }
    }

    private void Step(PhraseProgram phrase, (int Step, int Word, ulong Consumed) state, int start, int limit, Stack<(int Step, int Word, ulong Consumed)> open)
    {
        var (at, word, consumed) = state;
        var step = phrase.Code.Steps[at];
        switch (step.Op)
        {
            case PhraseOp.Split:
                open.Push((step.B, word, consumed));
                open.Push((step.A, word, consumed));
                break;
            case PhraseOp.Jump:
                open.Push((step.A, word, consumed));
                break;
            case PhraseOp.Gap:
                for (var skipped = Math.Min(step.A, limit - word); skipped >= 0; skipped--)
                    open.Push((at + 1, word + skipped, consumed));
                break;
            case PhraseOp.Word:
            case PhraseOp.AnyWord:
                StepWord(phrase, step, state, start, limit, open);
                break;
            case PhraseOp.Beginning:
            case PhraseOp.End:
                // A phrase that only stands in the wrong place is a near miss by its next word.
                open.Push((at + 1, word, consumed));
                break;
        }
    }

    private void StepWord(PhraseProgram phrase, PhraseStep step, (int Step, int Word, ulong Consumed) state, int start, int limit, Stack<(int Step, int Word, ulong Consumed)> open)
    {
        var (at, word, consumed) = state;
        var wanted = step.Op == PhraseOp.Word ? [step.A] : phrase.Code.Sets[step.A];
        if (word < limit && word > start && text.FillerAt(word, limit) is > 0 and var length)
            open.Push((at, word + length, consumed));
        if (word < limit && book.ClaimEngine.Symbols.SatisfiesAny(tokeniser.Words[word].Symbol, wanted))
            open.Push((at + 1, word + 1, consumed | 1UL << (word - start)));
        else if (consumed != 0)
            Consider(phrase, wanted, word, consumed, start, limit);
    }

    private void Consider(PhraseProgram phrase, int[] wanted, int word, ulong consumed, int start, int limit)
    {
        var found = BitOperations.PopCount(consumed);
        var needed = Math.Max(found + 1, phrase.Part.LeastWords);
        if (best is not null && found * best.NeededWords <= best.FoundWords * needed)
            return;
        var words = tokeniser.Words;
        var last = start + 63 - BitOperations.LeadingZeroCount(consumed);
        var at = word < limit ? TextSpan.FromBounds(words[word].Start, words[word].End) : new TextSpan(words[limit - 1].End, 0);
        best = new PhraseNearMiss(phrase.Text, TextSpan.FromBounds(words[start].Start, words[last].End), found, needed, [.. wanted.Select(p => book.PatternNames[p])], at);
    }
}
