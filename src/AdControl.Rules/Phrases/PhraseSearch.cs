namespace AdControl.Rules.Phrases;

/// <summary>One search of an engine's phrases in a text. Reusable; not thread-safe.</summary>
internal sealed class PhraseSearch
{
    private readonly PhraseEngine engine;
    private readonly SentenceWords sentence;
    private readonly PhraseRun run;
    private readonly SentenceGuards guards;
    private readonly long[] nextStart;
    private int sentenceStart;
    private int mark;

    public PhraseSearch(PhraseEngine engine, FillerTable fillers)
    {
        (this.engine, run, sentence) = (engine, new PhraseRun(engine.Symbols), new SentenceWords(engine.Symbols, fillers));
        guards = new SentenceGuards(engine);
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
            if (candidates.Length == 0)
                continue;
            if (!looked)
                Look(words, from);
            looked = true;
            foreach (ref readonly var candidate in candidates.AsSpan())
            {
                if (guards.Sees(candidate.Guard))
                    Try(candidate.Phrase, word);
            }
        }
    }

    private void Look(ReadOnlySpan<WordSlot> words, int from)
    {
        sentenceStart = from;
        sentence.Take(words);
        guards.Take(words);
        mark++;
    }

    private void Try(int phrase, int anchor)
    {
        foreach (var guard in engine.MoreGuards[phrase])
        {
            if (!guards.SeesAnyOf(guard))
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
        if (next >> 32 == mark)
            start = Math.Max(start, (int)next);
        var words = sentence.Words;
        for (; start <= anchor; start++)
        {
            if (prepared.MayBeginWith(words[start]))
                TryFrom(phrase, prepared, start);
        }
        nextStart[phrase] = ((long)mark << 32) | (uint)(anchor + 1);
    }

    private void TryFrom(int phrase, PreparedPhrase prepared, int start)
    {
        var end = run.Longest(prepared, sentence, start, Math.Min(sentence.Count, start + prepared.Span), out var consumed);
        if (end > start && !IsInsideLast(phrase, sentenceStart + start, sentenceStart + end - 1))
            Matches.Add(new RawMatch(phrase, sentenceStart + start, sentenceStart + end - 1, consumed));
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
