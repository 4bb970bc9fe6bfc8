namespace AdControl.Rules.Phrases;

/// <summary>One search of an engine's phrases in a text. Reusable; not thread-safe.</summary>
internal sealed class PhraseSearch
{
    private readonly PhraseEngine engine;
    private readonly SymbolTable symbols;
    private readonly FillerTable fillers;
    private readonly PhraseRun run;
    private readonly int[] seen;
    private readonly int[] guardSeen;
    private readonly int[] guardsSeen;
    private readonly long[] nextStart;
    private int guardsSeenCount;
    private int seenMark;
    private long round;

    public PhraseSearch(PhraseEngine engine, FillerTable fillers)
    {
        (this.engine, this.fillers, symbols, run) = (engine, fillers, engine.Symbols, new PhraseRun(engine, fillers));
        seen = new int[symbols.PatternCount];
        (guardSeen, guardsSeen) = (new int[engine.Guards.Count], new int[engine.Guards.Count]);
        nextStart = new long[engine.Programs.Length];
    }

    /// <summary>What was found, phrase by phrase in the order of the text.</summary>
    public MatchList Matches { get; } = new();

    /// <summary>Searches the words from one index to another (exclusive); both must be bounds of sentences.</summary>
    public void Run(ReadOnlySpan<WordSlot> words, int from, int to)
    {
        Matches.Clear();
        // Starts are remembered by round and word, so that nothing needs clearing between texts.
        round++;
        var sentence = (From: from, To: from);
        for (var word = from; word < to; word++)
        {
            var candidates = engine.CandidatesAt(words[word].Symbol);
            if (candidates.Phrases.Length == 0)
                continue;
            if (word >= sentence.To)
            {
                sentence = Bounds(words, word, from, to);
                Look(words[sentence.From..sentence.To]);
            }
            TryAll(candidates, words, word, sentence.From, sentence.To);
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
        guardsSeenCount = 0;
        SeeGuard(PhraseFiling.NoGuard);
        foreach (ref readonly var word in sentence)
        {
            foreach (var pattern in symbols.PatternsOf(word.Symbol))
            {
                if (seen[pattern] == seenMark)
                    continue;
                seen[pattern] = seenMark;
                foreach (var guard in engine.Guards.Of(pattern))
                    SeeGuard(guard);
            }
        }
    }

    private void SeeGuard(int guard)
    {
        if (guardSeen[guard] == seenMark)
            return;
        guardSeen[guard] = seenMark;
        guardsSeen[guardsSeenCount++] = guard;
    }

    // Whichever is shorter is walked: the guards of the phrases under this word, or those seen in the sentence.
    private void TryAll(PhraseCandidates candidates, ReadOnlySpan<WordSlot> words, int word, int from, int to)
    {
        var guards = candidates.Guards;
        if (guards.Length <= 8 * guardsSeenCount)
        {
            for (var i = 0; i < guards.Length; i++)
            {
                if (guardSeen[guards[i]] == seenMark)
                    TryGroup(candidates, i, words, word, from, to);
            }
            return;
        }
        foreach (var guard in guardsSeen.AsSpan(0, guardsSeenCount))
        {
            if (Array.BinarySearch(guards, guard) is >= 0 and var i)
                TryGroup(candidates, i, words, word, from, to);
        }
    }

    private void TryGroup(PhraseCandidates candidates, int group, ReadOnlySpan<WordSlot> words, int word, int from, int to)
    {
        for (var i = candidates.Starts[group]; i < candidates.Starts[group + 1]; i++)
            Try(candidates.Phrases[i], words, word, from, to);
    }

    private void Try(int phrase, ReadOnlySpan<WordSlot> words, int anchor, int from, int to)
    {
        foreach (var guard in engine.MoreGuards[phrase])
        {
            if (!SeenAny(guard))
                return;
        }
        var prepared = engine.Prepared(phrase);
        var start = Math.Max(from, anchor - prepared.Span + 1);
        var next = nextStart[phrase];
        if (next >> 32 == round)
            start = Math.Max(start, (int)next);
        for (; start <= anchor; start++)
        {
            if (prepared.MayBeginWith(words[start].Symbol) && prepared.MayOpenWith(symbols.SignatureOfSymbol(words[start].Symbol), SignatureBehind(words, start, to)))
                TryFrom(phrase, prepared, words, start, to);
        }
        nextStart[phrase] = (round << 32) | (uint)(anchor + 1);
    }

    // A filler is no obstacle to what follows it.
    private ulong SignatureBehind(ReadOnlySpan<WordSlot> words, int start, int to)
    {
        var next = start + 1;
        return next >= to ? ulong.MaxValue : fillers.MayBegin(words[next].Symbol) ? SymbolTable.AnyWord : symbols.SignatureOfSymbol(words[next].Symbol);
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

    private void TryFrom(int phrase, PreparedPhrase prepared, ReadOnlySpan<WordSlot> words, int start, int to)
    {
        var end = run.Longest(prepared, words, start, Math.Min(to, start + prepared.Span), to, out var consumed);
        if (end > start && !IsInsideLast(phrase, start, end - 1))
            Matches.Add(new RawMatch(phrase, start, end - 1, consumed));
    }

    // The same phrase a few words further inside its own match (« [le] médicament ») is no further match.
    private bool IsInsideLast(int phrase, int first, int last)
    {
        for (var i = Matches.Count - 1; i >= 0 && i >= Matches.Count - 8; i--)
        {
            ref readonly var match = ref Matches[i];
            if (match.Phrase == phrase)
                return match.First <= first && match.Last >= last;
        }
        return false;
    }
}
