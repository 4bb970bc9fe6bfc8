namespace AdControl.Rules.Phrases;

/// <summary>Runs the steps of a phrase from one word, trying every alternative. Reusable; not thread-safe.</summary>
internal sealed class PhraseRun(PhraseEngine engine, FillerTable fillers)
{
    private const int Row = PhraseProgram.WidestSpan + 1;
    private readonly SymbolTable symbols = engine.Symbols;
    private readonly int[] visited = new int[Math.Max(1, engine.LongestProgram) * Row];
    private State[] open = new State[64];
    private int openCount;
    private int visitMark;
    private int start;
    private int limit;
    private int sentenceEnd;

    private struct State
    {
        public int Step;
        public int Word;
        public ulong Consumed;
    }

    /// <summary>The index behind the last word of the longest match that begins at a word, or that word's own index when there is none.</summary>
    public int Longest(PreparedPhrase phrase, ReadOnlySpan<WordSlot> words, int first, int end, int endOfSentence, out ulong consumed)
    {
        (start, limit, sentenceEnd, consumed, openCount) = (first, end, endOfSentence, 0, 0);
        visitMark++;
        var best = first;
        var state = new State { Word = first };
        while (true)
        {
            if (Follow(phrase, ref state, words) && state.Word > best)
                (best, consumed) = (state.Word, state.Consumed);
            if (openCount == 0)
                return best;
            state = open[--openCount];
        }
    }

    /// <summary>Goes on from a state as far as it leads, leaving its alternatives open; true when that is a match.</summary>
    private bool Follow(PreparedPhrase phrase, ref State state, ReadOnlySpan<WordSlot> words)
    {
        var steps = phrase.Steps;
        while (true)
        {
            ref var mark = ref visited[state.Step * Row + state.Word - start];
            if (mark == visitMark)
                return false;
            mark = visitMark;
            ref readonly var step = ref steps[state.Step];
            switch (step.Op)
            {
                case PhraseOp.Word:
                case PhraseOp.AnyWord:
                    if (state.Word >= limit)
                        return false;
                    if (state.Word > start && fillers.LengthAt(words, state.Word, limit) is > 0 and var length)
                        Open(state.Step, state.Word + length, state.Consumed);
                    if (!Satisfies(phrase, step, words[state.Word].Symbol))
                        return false;
                    state.Consumed |= 1UL << (state.Word - start);
                    state.Word++;
                    state.Step++;
                    break;
                case PhraseOp.Gap:
                    OpenGap(state.Step + 1, step.A, state, words);
                    state.Step++;
                    break;
                case PhraseOp.Split:
                    Choose(phrase, ref state, words);
                    break;
                case PhraseOp.Jump:
                    state.Step = step.A;
                    break;
                case PhraseOp.Beginning:
                    if (state.Word >= limit || !BeginsLine(words, state.Word))
                        return false;
                    state.Step++;
                    break;
                case PhraseOp.End:
                    if (state.Word < sentenceEnd && !BeginsLine(words, state.Word))
                        return false;
                    state.Step++;
                    break;
                default:
                    return true;
            }
        }
    }

    private bool Satisfies(PreparedPhrase phrase, in PhraseStep step, int symbol) =>
        step.Op == PhraseOp.Word ? symbols.Satisfies(symbol, step.A) : symbols.SatisfiesAny(symbol, phrase.Sets[step.A]);

    // Most alternatives fail at their first word: they need not be opened to see that.
    private void Choose(PreparedPhrase phrase, ref State state, ReadOnlySpan<WordSlot> words)
    {
        var steps = phrase.Steps;
        var symbol = state.Word < limit ? words[state.Word].Symbol : -1;
        var mayBeFiller = symbol >= 0 && fillers.MayBegin(symbol);
        var at = state.Step;
        while (steps[at].Op == PhraseOp.Split && !mayBeFiller && LeadsNowhere(phrase, steps[steps[at].A], symbol))
            at = steps[at].B;
        state.Step = at;
        if (steps[at].Op != PhraseOp.Split)
            return;
        state.Step = steps[at].A;
        if (mayBeFiller || !LeadsNowhere(phrase, steps[steps[at].B], symbol))
            Open(steps[at].B, state.Word, state.Consumed);
    }

    private bool LeadsNowhere(PreparedPhrase phrase, in PhraseStep step, int symbol) =>
        step.Op <= PhraseOp.AnyWord && (symbol < 0 || !Satisfies(phrase, step, symbol));

    private static bool BeginsLine(ReadOnlySpan<WordSlot> words, int word) => (words[word].Before & (Breaks.Line | Breaks.Sentence | Breaks.Block)) != 0;

    // Fillers are not counted; the narrowest gap is tried first.
    private void OpenGap(int next, int most, in State state, ReadOnlySpan<WordSlot> words)
    {
        Span<int> ends = stackalloc int[Row];
        var (count, word) = (0, state.Word);
        for (var skipped = 0; skipped < most && word < limit; ends[count++] = word)
        {
            var filler = fillers.LengthAt(words, word, limit);
            skipped += filler > 0 ? 0 : 1;
            word += Math.Max(1, filler);
        }
        while (count > 0)
            Open(next, ends[--count], state.Consumed);
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
}
