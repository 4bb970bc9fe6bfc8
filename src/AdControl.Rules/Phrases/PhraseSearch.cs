namespace AdControl.Rules.Phrases;

/// <summary>One search of an engine's phrases in a text. Reusable; not thread-safe.</summary>
internal sealed class PhraseSearch
{
    private readonly PhraseEngine engine;
    private readonly SymbolTable symbols;
    private readonly SentenceWords sentence;
    private readonly PhraseRun run;
    private readonly int[] seen;
    private readonly int[] guardSeen;
    private readonly int[] guardsSeen;
    private readonly long[] nextStart;
    private int guardsSeenCount;
    private int sentenceStart;
    private int seenMark;

    public PhraseSearch(PhraseEngine engine, FillerTable fillers)
    {
        (this.engine, symbols, run, sentence) = (engine, engine.Symbols, new PhraseRun(engine.Symbols), new SentenceWords(engine.Symbols, fillers));
        seen = new int[symbols.PatternCount];
        (guardSeen, guardsSeen) = (new int[engine.Guards.Count], new int[engine.Guards.Count]);
        nextStart = new long[engine.Programs.Length];
    }

    /// <summary>What was found, phrase by phrase in the order of the text.</summary>
    public MatchList Matches { get; } = new();

    /// <summary>The sentence that was searched last.</summary>
    public SentenceWords Sentence => sentence;

    /// <summary>Searches the words from one index to another (exclusive); both must be bounds of sentences.</summary>
    public void Run(ReadOnlySpan<WordSlot> words, int from, int to)
    {
        Matches.Clear();
        for (var end = from; from < to; from = end)
        {
            while (end < to && words[end].Sentence == words[from].Sentence)
                end++;
            Search(words[from..end], from);
        }
    }

    private void Search(ReadOnlySpan<WordSlot> words, int from)
    {
        var looked = false;
        for (var word = 0; word < words.Length; word++)
        {
            var candidates = engine.CandidatesAt(words[word].Symbol);
            if (candidates.Phrases.Length == 0)
                continue;
            if (!looked)
                Look(words, from);
            looked = true;
            TryAll(candidates, word);
        }
    }

    private void Look(ReadOnlySpan<WordSlot> words, int from)
    {
        sentenceStart = from;
        sentence.Take(words);
        seenMark++;
        guardsSeenCount = 0;
        SeeGuard(PhraseFiling.NoGuard);
        foreach (ref readonly var word in words)
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
    private void TryAll(PhraseCandidates candidates, int word)
    {
        var guards = candidates.Guards;
        if (guards.Length <= 8 * guardsSeenCount)
        {
            for (var i = 0; i < guards.Length; i++)
            {
                if (guardSeen[guards[i]] == seenMark)
                    TryGroup(candidates, i, word);
            }
            return;
        }
        foreach (var guard in guardsSeen.AsSpan(0, guardsSeenCount))
        {
            if (Array.BinarySearch(guards, guard) is >= 0 and var i)
                TryGroup(candidates, i, word);
        }
    }

    private void TryGroup(PhraseCandidates candidates, int group, int word)
    {
        for (var i = candidates.Starts[group]; i < candidates.Starts[group + 1]; i++)
            Try(candidates.Phrases[i], word);
    }

    private void Try(int phrase, int anchor)
    {
        foreach (var guard in engine.MoreGuards[phrase])
        {
            if (!SeenAny(guard))
                return;
        }
        var prepared = engine.Prepared(phrase);
        if (prepared.IsOneWord)
            Matches.Add(new RawMatch(phrase, sentenceStart + anchor, sentenceStart + anchor, 1));
        else if (prepared.BeginsWithAnchor)
            TryFrom(phrase, prepared, anchor);
        else
            TryUpTo(phrase, prepared, anchor);
    }

    // Each start once: those before an earlier anchor were tried there.
    private void TryUpTo(int phrase, PreparedPhrase prepared, int anchor)
    {
        var start = Math.Max(0, anchor - prepared.Span + 1);
        var next = nextStart[phrase];
        if (next >> 32 == seenMark)
            start = Math.Max(start, (int)next);
        var words = sentence.Words;
        for (; start <= anchor; start++)
        {
            if ((words[start].Signature & prepared.FirstWord) != 0)
                TryFrom(phrase, prepared, start);
        }
        nextStart[phrase] = ((long)seenMark << 32) | (uint)(anchor + 1);
    }

    private void TryFrom(int phrase, PreparedPhrase prepared, int start)
    {
        var words = sentence.Words;
        if (!prepared.MayOpenWith(words[start], SignatureBehind(words, start)))
            return;
        var end = run.Longest(prepared, sentence, start, Math.Min(words.Length, start + prepared.Span), out var consumed);
        if (end > start && !IsInsideLast(phrase, sentenceStart + start, sentenceStart + end - 1))
            Matches.Add(new RawMatch(phrase, sentenceStart + start, sentenceStart + end - 1, consumed));
    }

    // A filler is no obstacle to what follows it.
    private static ulong SignatureBehind(ReadOnlySpan<SentenceWord> words, int start)
    {
        var next = start + 1;
        return next >= words.Length ? SymbolTable.NoWord : words[next].Filler > 0 ? SymbolTable.AnyWord : words[next].Signature;
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
