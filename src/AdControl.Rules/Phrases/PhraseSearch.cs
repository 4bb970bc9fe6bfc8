namespace AdControl.Rules.Phrases;

/// <summary>One search of an engine's phrases in a text. Reusable; not thread-safe.</summary>
internal sealed class PhraseSearch(PhraseEngine engine, FillerTable fillers)
{
    private readonly int[] seen = new int[engine.PatternCount];
    private readonly long[] nextStart = new long[engine.Programs.Length];
    private readonly int[] visited = new int[Math.Max(1, engine.LongestProgram) * (PhraseProgram.WidestSpan + 1)];
    private readonly Stack<(int Step, int Word, ulong Consumed)> open = new();
    private int seenMark;
    private int visitMark;
    private long round;

    /// <summary>What was found, phrase by phrase in the order of the text.</summary>
    public List<RawMatch> Matches { get; } = [];

    /// <summary>Searches the words from one index to another (exclusive); both must be bounds of sentences.</summary>
    public void Run(ReadOnlySpan<WordSlot> words, int from, int to)
    {
        Matches.Clear();
        // Starts are remembered by round and word, so that nothing needs clearing between texts.
        round++;
        var sentence = (From: from, To: from);
        for (var word = from; word < to; word++)
        {
            if (engine.Anchored[words[word].Symbol] is not { } candidates)
                continue;
            if (word >= sentence.To)
            {
                sentence = Bounds(words, word, from, to);
                Look(words[sentence.From..sentence.To]);
            }
            foreach (var phrase in candidates)
                Try(phrase, words, word, sentence.From, sentence.To);
        }
    }

    private static (int From, int To) Bounds(ReadOnlySpan<WordSlot> words, int word, int from, int to)
    {
        var id = words[word].Sentence;
        var (first, end) = (word, word + 1);
        while (first > from && words[first - 1].Sentence == id)
            first--;
        while (end < to && words[end].Sentence == id)
            end++;
        return (first, end);
    }

    private void Look(ReadOnlySpan<WordSlot> sentence)
    {
        seenMark++;
        foreach (ref readonly var word in sentence)
        {
            foreach (var pattern in engine.SymbolPatterns[word.Symbol])
                seen[pattern] = seenMark;
        }
    }

    private void Try(int phrase, ReadOnlySpan<WordSlot> words, int anchor, int from, int to)
    {
        var program = engine.Programs[phrase];
        foreach (var guard in program.Guards)
        {
            if (!SeenAny(guard))
                return;
        }
        var start = Math.Max(from, anchor - program.Span + 1);
        var next = nextStart[phrase];
        if (next >> 32 == round)
            start = Math.Max(start, (int)next);
        for (; start <= anchor; start++)
            TryFrom(phrase, program, words, start, to);
        nextStart[phrase] = (round << 32) | (uint)(anchor + 1);
    }

    private bool SeenAny(int[] patterns)
    {
        foreach (var pattern in patterns)
        {
            if (seen[pattern] == seenMark)
                return true;
        }
        return false;
    }

    private void TryFrom(int phrase, PhraseProgram program, ReadOnlySpan<WordSlot> words, int start, int to)
    {
        var code = program.Code;
        if (code.First is { } first && !engine.SatisfiesAny(words[start].Symbol, first))
            return;
        var (end, consumed) = Longest(code, words, start, Math.Min(to, start + program.Span), to);
        if (end > start && !IsInsideLast(phrase, start, end - 1))
            Matches.Add(new RawMatch(phrase, start, end - 1, consumed));
    }

    // The same phrase a few words further inside its own match (« [le] médicament ») is no further match.
    private bool IsInsideLast(int phrase, int first, int last)
    {
        for (var i = Matches.Count - 1; i >= 0 && i >= Matches.Count - 8; i--)
        {
            if (Matches[i].Phrase == phrase)
                return Matches[i].First <= first && Matches[i].Last >= last;
        }
        return false;
    }

    private (int End, ulong Consumed) Longest(PhraseCode code, ReadOnlySpan<WordSlot> words, int start, int limit, int sentenceEnd)
    {
        var best = (End: start, Consumed: 0UL);
        visitMark++;
        open.Clear();
        open.Push((0, start, 0));
        while (open.TryPop(out var state))
        {
            var end = Follow(code, state, words, start, limit, sentenceEnd);
            if (end.End > best.End)
                best = end;
        }
        return best;
    }

    /// <summary>Goes on from a state as far as it leads, leaving its alternatives open; the end is 0 unless it leads to a match.</summary>
    private (int End, ulong Consumed) Follow(PhraseCode code, (int Step, int Word, ulong Consumed) state, ReadOnlySpan<WordSlot> words, int start, int limit, int sentenceEnd)
    {
        var (at, word, consumed) = state;
        while (true)
        {
            ref var mark = ref visited[at * (PhraseProgram.WidestSpan + 1) + word - start];
            if (mark == visitMark)
                return default;
            mark = visitMark;
            var step = code.Steps[at];
            switch (step.Op)
            {
                case PhraseOp.Word:
                case PhraseOp.AnyWord:
                    if (word >= limit)
                        return default;
                    if (word > start && fillers.LengthAt(words, word, limit) is > 0 and var length)
                        open.Push((at, word + length, consumed));
                    if (!(step.Op == PhraseOp.Word ? engine.Satisfies(words[word].Symbol, step.A) : engine.SatisfiesAny(words[word].Symbol, code.Sets[step.A])))
                        return default;
                    consumed |= 1UL << (word - start);
                    word++;
                    at++;
                    break;
                case PhraseOp.Gap:
                    OpenGap(at + 1, step.A, word, consumed, words, limit);
                    at++;
                    break;
                case PhraseOp.Split:
                    open.Push((step.B, word, consumed));
                    at = step.A;
                    break;
                case PhraseOp.Jump:
                    at = step.A;
                    break;
                case PhraseOp.Beginning:
                    if (word >= limit || !BeginsLine(words, word))
                        return default;
                    at++;
                    break;
                case PhraseOp.End:
                    if (word < sentenceEnd && !BeginsLine(words, word))
                        return default;
                    at++;
                    break;
                default:
                    return (word, consumed);
            }
        }
    }

    private static bool BeginsLine(ReadOnlySpan<WordSlot> words, int word) => (words[word].Before & (Breaks.Line | Breaks.Sentence | Breaks.Block)) != 0;

    // Fillers are not counted; the narrowest gap is tried first.
    private void OpenGap(int next, int most, int word, ulong consumed, ReadOnlySpan<WordSlot> words, int limit)
    {
        Span<int> ends = stackalloc int[PhraseProgram.WidestSpan + 1];
        var count = 0;
        for (var skipped = 0; skipped < most && word < limit; ends[count++] = word)
        {
            var filler = fillers.LengthAt(words, word, limit);
            skipped += filler > 0 ? 0 : 1;
            word += Math.Max(1, filler);
        }
        while (count > 0)
            open.Push((next, ends[--count], consumed));
    }
}
