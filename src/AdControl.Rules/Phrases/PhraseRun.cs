namespace AdControl.Rules.Phrases;

/// <summary>Runs the steps of a phrase from one word, trying every alternative. Reusable; not thread-safe.</summary>
/// <remarks>
/// Two ways may lead to the same step at the same word, which is gone on from once. No step leads back, so that this cannot happen before the first alternative was
/// left open: from there on, and mostly that is never, what was passed is marked.
/// </remarks>
internal sealed class PhraseRun(SymbolTable symbols)
{
    private int[] marks = new int[256];
    private int mark;
    private State[] open = new State[64];
    private int openCount;
    private bool isMarking;
    private int start;
    private int limit;

    private struct State
    {
        public int Step;
        public int Word;
        public ulong Consumed;
    }

    /// <summary>The index behind the last word of the longest match that begins at a word, or that word's own index when there is none.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="sentence">The sentence the words are counted in.</param>
    /// <param name="first">The word.</param>
    /// <param name="end">Behind the last word that the match may hold.</param>
    /// <param name="consumed">The words the phrase names, as bits from the first.</param>
    public int Longest(PreparedPhrase phrase, SentenceWords sentence, int first, int end, out ulong consumed)
    {
        (start, limit, consumed, openCount, isMarking) = (first, end, 0, 0, false);
        var best = first;
        var steps = phrase.Steps;
        var state = new State { Word = first };
        var goesOn = Begin(phrase.Openings, sentence.Words, ref state);
        while (goesOn)
        {
            if (Follow(steps, sentence, ref state) && state.Word > best)
                (best, consumed) = (state.Word, state.Consumed);
            goesOn = openCount > 0;
            if (goesOn)
                state = open[--openCount];
        }
        return best;
    }

    // Most phrases fail at their second word: that is seen before anything is begun.
    private bool Begin(StepOption[] openings, ReadOnlySpan<SentenceWord> words, ref State state)
    {
        var (signature, behind) = (words[start].Signature, SignatureAt(start + 1, words));
        var before = openCount;
        foreach (ref readonly var opening in openings.AsSpan())
        {
            if ((opening.Signature & signature) != 0 && (opening.Behind & behind) != 0)
                Open(opening.Step, start, 0);
        }
        return TakeFirst(before, ref state);
    }

    /// <summary>Goes on from a state as far as it leads, leaving its alternatives open; true when that is a match.</summary>
    private bool Follow(PreparedStep[] steps, SentenceWords sentence, ref State state)
    {
        var words = sentence.Words;
        while (true)
        {
            if (openCount > 0 && !isMarking)
                BeginMarking(steps.Length);
            if (isMarking && !Mark(state.Step, state.Word, steps.Length))
                return false;
            ref readonly var step = ref steps[state.Step];
            switch (step.Op)
            {
                case PhraseOp.Word:
                case PhraseOp.AnyWord:
                    if (state.Word >= limit)
                        return false;
                    ref readonly var word = ref words[state.Word];
                    var filler = word.Filler > 0 && state.Word > start ? sentence.FillerAt(state.Word, limit) : 0;
                    if (!Satisfies(step, word))
                    {
                        if (filler == 0)
                            return false;
                        state.Word += filler;
                        continue;
                    }
                    if (filler > 0)
                        Open(state.Step, state.Word + filler, state.Consumed);
                    state.Consumed |= 1UL << (state.Word - start);
                    state.Word++;
                    break;
                case PhraseOp.Gap:
                    OpenGap(step, state, sentence);
                    break;
                case PhraseOp.Beginning:
                    if (state.Word >= limit || !words[state.Word].BeginsLine)
                        return false;
                    break;
                case PhraseOp.End:
                    if (state.Word < words.Length && !words[state.Word].BeginsLine)
                        return false;
                    break;
                default:
                    return true;
            }
            var signature = SignatureAt(state.Word, words);
            if ((step.Following & signature) == 0 || !Choose(step.Next, signature, ref state))
                return false;
        }
    }

    private bool Mark(int step, int word, int stepCount)
    {
        ref var known = ref marks[(word - start) * stepCount + step];
        if (known == mark)
            return false;
        known = mark;
        return true;
    }

    private bool Satisfies(in PreparedStep step, in SentenceWord word)
    {
        if ((step.Signature & word.Signature) == 0)
            return false;
        return step.Op == PhraseOp.Word ? symbols.Satisfies(word.Symbol, step.A) : (step.Symbols![word.Symbol >> 6] >> word.Symbol & 1) != 0;
    }

    // A filler is no obstacle to what follows it; where no word is left, only steps that need none lead on.
    private ulong SignatureAt(int word, ReadOnlySpan<SentenceWord> words) =>
        word >= limit ? SymbolTable.NoWord : word > start && words[word].Filler > 0 ? SymbolTable.AnyWord : words[word].Signature;

    /// <summary>Takes the first option that the word there allows and leaves the others open; false when there is none.</summary>
    private bool Choose(StepOption[] options, ulong signature, ref State state)
    {
        if (options.Length == 1)
        {
            state.Step = options[0].Step;
            return true;
        }
        var before = openCount;
        OpenEach(options, signature, state.Word, state.Consumed);
        return TakeFirst(before, ref state);
    }

    // Fillers are not counted; the narrowest gap is tried first.
    private void OpenGap(in PreparedStep gap, in State state, SentenceWords sentence)
    {
        var (before, word) = (openCount, state.Word);
        for (var skipped = 0; skipped < gap.A && word < limit;)
        {
            var filler = sentence.FillerAt(word, limit);
            skipped += filler > 0 ? 0 : 1;
            word += Math.Max(1, filler);
            var signature = SignatureAt(word, sentence.Words);
            if ((gap.Following & signature) != 0)
                OpenEach(gap.Next, signature, word, state.Consumed);
        }
        Reverse(before);
    }

    private void OpenEach(StepOption[] options, ulong signature, int word, ulong consumed)
    {
        foreach (ref readonly var option in options.AsSpan())
        {
            if ((option.Signature & signature) != 0)
                Open(option.Step, word, consumed);
        }
    }

    private bool TakeFirst(int before, ref State state)
    {
        if (openCount == before)
            return false;
        Reverse(before);
        state = open[--openCount];
        return true;
    }

    // What was opened first is to be tried first.
    private void Reverse(int before)
    {
        for (var (low, high) = (before, openCount - 1); low < high; low++, high--)
            (open[low], open[high]) = (open[high], open[low]);
    }

    private void Open(int step, int word, ulong consumed)
    {
        if (openCount == open.Length)
        {
            var more = new State[2 * openCount];
            Array.Copy(open, more, openCount);
            open = more;
        }
        ref var state = ref open[openCount++];
        (state.Step, state.Word, state.Consumed) = (step, word, consumed);
    }

    private void BeginMarking(int stepCount)
    {
        isMarking = true;
        mark++;
        if (marks.Length < (limit - start + 1) * stepCount)
            marks = new int[2 * (limit - start + 1) * stepCount];
    }
}
