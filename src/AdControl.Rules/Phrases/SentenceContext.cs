namespace AdControl.Rules.Phrases;

/// <summary>Judges matches by the words around them, a sentence at a time. Reusable; not thread-safe.</summary>
internal sealed class SentenceContext(PhraseBookParts book)
{
    private const int MostWrapped = 8;
    private readonly PhraseSearch search = new(book.ContextEngine, book.Fillers);
    private Cue[] cues = new Cue[16];
    private int cueCount;
    private readonly List<Wrapping> wrappings = [];

    // Cues by the word they end at and begin at, as chains through these links; all relative to the sentence.
    private int[] endingAt = [];
    private int[] beginningAt = [];
    private int[] nextEnding = [];
    private int[] nextBeginning = [];
    private int[] governing = [];
    private bool[] isBoundary = [];
    private bool[] isPseudo = [];
    private string text = "";
    private int from;
    private int to;
    private int notice;
    private int firstWarning;

    private struct Cue
    {
        public RawMatch Match;
        public CueTag Tag;
    }

    /// <summary>A negation in two parts, and the last word it governs.</summary>
    private readonly record struct Wrapping(RawMatch Open, RawMatch Close, int ScopeEnd);

    /// <summary>Gets ready for the sentence of words from one index to another, exclusive.</summary>
    public void Prepare(string source, ReadOnlySpan<WordSlot> words, int first, int end)
    {
        (text, from, to, notice, firstWarning) = (source, first, end, -1, -1);
        wrappings.Clear();
        search.Run(words, first, end);
        PutInOrder(end - first);
        Index(end - first);
        FindWrappings(words);
        FindGoverned(words);
    }

    /// <summary>A cue that says the leaflet is quoted, at most so many words before the word; null when there is none.</summary>
    public RawMatch? QuotationCueBefore(int before)
    {
        for (var word = before - 1; word >= from && word >= before - 1 - book.QuotationReach; word--)
        {
            for (var i = endingAt[word - from]; i >= 0; i = nextEnding[i])
            {
                if (cues[i].Tag.Kind == CueKind.Quotation)
                    return cues[i].Match;
            }
        }
        return null;
    }

    /// <summary>An exception of the set that the match lies inside or overlaps.</summary>
    public RawMatch? ExceptionFor(int set, in RawMatch match)
    {
        for (var word = match.Last; word >= from && word > match.First - PhraseProgram.WidestSpan; word--)
        {
            for (var i = beginningAt[word - from]; i >= 0; i = nextBeginning[i])
            {
                if (cues[i].Tag.Kind == CueKind.Exception && cues[i].Tag.Set == set && cues[i].Match.Last >= match.First)
                    return cues[i].Match;
            }
        }
        return null;
    }

    /// <summary>What takes a claim back, or null when it counts.</summary>
    public (DismissalReason Reason, RawMatch Cue)? Judge(in RawMatch match, ReadOnlySpan<WordSlot> words)
    {
        if (cueCount == 0)
            return null;
        if (notice >= 0)
            return (DismissalReason.Notice, cues[notice].Match);
        if (Wording(match) is { } wording)
            return (DismissalReason.Wording, wording);
        if (Negation(match, words) is { } negation)
            return (DismissalReason.Negation, negation);
        if (Warning(match) is { } warning)
            return (DismissalReason.Warning, warning);
        return null;
    }

    // By the first word: chains from the last match to the first, so that those of one word stay as they were found.
    private void PutInOrder(int length)
    {
        var matches = search.Matches.Items;
        cueCount = matches.Length;
        if (cues.Length < cueCount)
            cues = new Cue[2 * cueCount];
        Reset(ref beginningAt, length + 1, -1);
        Reset(ref nextBeginning, cueCount, -1);
        for (var i = cueCount - 1; i >= 0; i--)
            (nextBeginning[i], beginningAt[matches[i].First - from]) = (beginningAt[matches[i].First - from], i);
        var cue = 0;
        for (var word = 0; word < length && cue < cueCount; word++)
        {
            for (var i = beginningAt[word]; i >= 0; i = nextBeginning[i])
                (cues[cue].Match, cues[cue++].Tag) = (matches[i], book.ContextTags[matches[i].Phrase]);
        }
    }

    private void Index(int length)
    {
        Reset(ref endingAt, length + 1, -1);
        Reset(ref beginningAt, length + 1, -1);
        Reset(ref nextEnding, cueCount, -1);
        Reset(ref nextBeginning, cueCount, -1);
        Reset(ref isBoundary, length + 1, false);
        Reset(ref isPseudo, length + 1, false);
        for (var i = 0; i < cueCount; i++)
            File(i);
    }

    private void File(int i)
    {
        var (match, tag) = (cues[i].Match, cues[i].Tag);
        (nextEnding[i], endingAt[match.Last - from]) = (endingAt[match.Last - from], i);
        (nextBeginning[i], beginningAt[match.First - from]) = (beginningAt[match.First - from], i);
        switch (tag.Kind)
        {
            case CueKind.Boundary:
                isBoundary[match.First - from] = true;
                break;
            case CueKind.Pseudo:
                Array.Fill(isPseudo, true, match.First - from, match.Last - match.First + 1);
                break;
            case CueKind.Notice when notice < 0:
                notice = i;
                break;
            case CueKind.Warning when firstWarning < 0:
                firstWarning = i;
                break;
        }
    }

    private static void Reset<T>(ref T[] array, int length, T value)
    {
        if (array.Length < length)
            array = new T[Math.Max(length, 2 * array.Length)];
        Array.Fill(array, value, 0, length);
    }

    private bool IsFiller(int word) => search.Sentence.FillerAt(word - from, word - from + 1) > 0;

    private bool EndsClause(ReadOnlySpan<WordSlot> words, int word) => (words[word].Before & Breaks.Clause) != 0 || isBoundary[word - from];

    // A line that begins with a capital is mostly a heading or slogan of its own.
    private bool BeginsNewLine(ReadOnlySpan<WordSlot> words, int word) => (words[word].Before & Breaks.Line) != 0 && char.IsUpper(text[words[word].Start]);

    private void FindWrappings(ReadOnlySpan<WordSlot> words)
    {
        for (var i = 0; i < cueCount; i++)
        {
            if (cues[i].Tag.Kind == CueKind.Open && !isPseudo[cues[i].Match.First - from])
                Wrap(cues[i].Match, words);
        }
    }

    // The first second part decides: « ne … que » restricts, « ne … pas » negates; without any, the first part negates alone.
    private void Wrap(in RawMatch open, ReadOnlySpan<WordSlot> words)
    {
        var limit = Math.Min(to - 1, open.Last + 1 + book.Wrapped.Width);
        for (var word = open.Last + 1; word <= limit && !EndsClause(words, word); word++)
        {
            for (var i = beginningAt[word - from]; i >= 0; i = nextBeginning[i])
            {
                if (cues[i].Tag.Kind == CueKind.Restriction)
                    return;
                if (cues[i].Tag.Kind == CueKind.Close)
                {
                    Add(open, cues[i].Match, words, book.Wrapped.Reach);
                    return;
                }
            }
        }
        Add(open, open, words, book.Wrapped.Reach);
    }

    private void Add(in RawMatch open, in RawMatch close, ReadOnlySpan<WordSlot> words, int reach)
    {
        var end = close.Last + 1;
        for (var distance = 0; end < to && distance <= reach && !EndsClause(words, end) && !BeginsNewLine(words, end); end++)
            distance += search.Sentence.FillerAt(end - from, to - from) > 0 ? 0 : 1;
        wrappings.Add(new Wrapping(open, close, end - 1));
    }

    private RawMatch? Negation(in RawMatch match, ReadOnlySpan<WordSlot> words) =>
        WrappedAround(match) ?? NegationBefore(match, words) ?? NegationInside(match, words) ?? NegationAfter(match, words);

    private RawMatch? WrappedAround(in RawMatch match)
    {
        var index = LastOpenAtOrBefore(match.Last);
        for (var tried = 0; index >= 0 && tried < MostWrapped; index--, tried++)
        {
            var (open, close, scope) = wrappings[index];
            if (match.Consumes(open.First, open.Last) || match.Consumes(close.First, close.Last))
                continue;
            var opensBefore = open.Last < match.First && scope >= match.First;
            var opensInGap = open.First > match.First && open.Last < match.Last;
            if (opensBefore || opensInGap)
                return new RawMatch(open.Phrase, open.First, Math.Max(open.Last, close.Last), 0);
        }
        return null;
    }

    private int LastOpenAtOrBefore(int word)
    {
        var (low, high) = (0, wrappings.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (wrappings[middle].Open.First <= word)
                low = middle + 1;
            else
                high = middle;
        }
        return low - 1;
    }

    private RawMatch? NegationBefore(in RawMatch match, ReadOnlySpan<WordSlot> words)
    {
        var distance = 0;
        for (var word = match.First - 1; word >= from && distance <= book.LongestReach; word--)
        {
            if (EndsClause(words, word + 1) || BeginsNewLine(words, word + 1))
                return null;
            for (var i = endingAt[word - from]; i >= 0; i = nextEnding[i])
            {
                var (cue, tag) = (cues[i].Match, cues[i].Tag);
                if (tag.Kind == CueKind.Before && tag.Cue!.Reach >= distance && !isPseudo[cue.First - from] && !match.Consumes(cue.First, cue.Last) && !IsStopped(tag.Cue, cue.Last, match.First))
                    return cue;
            }
            distance += IsFiller(word) ? 0 : 1;
        }
        return null;
    }

    private bool IsStopped(ContextCue cue, int after, int before)
    {
        if (cue.Stops.Count == 0)
            return false;
        for (var word = after + 1; word < before; word++)
        {
            for (var i = beginningAt[word - from]; i >= 0; i = nextBeginning[i])
            {
                if (cues[i].Tag.Kind == CueKind.Stop && ReferenceEquals(cues[i].Tag.Cue, cue))
                    return true;
            }
        }
        return false;
    }

    // « un effet non garanti »: the cue stands in a gap of the phrase, close before the next word that the phrase names.
    private RawMatch? NegationInside(in RawMatch match, ReadOnlySpan<WordSlot> words)
    {
        for (var word = match.First + 1; word < match.Last; word++)
        {
            for (var i = beginningAt[word - from]; i >= 0; i = nextBeginning[i])
            {
                var (cue, tag) = (cues[i].Match, cues[i].Tag);
                if (tag.Kind == CueKind.Before && cue.Last < match.Last && !isPseudo[cue.First - from] && !match.Consumes(cue.First, cue.Last) && Reaches(cue.Last, tag.Cue!.Inside, match, words))
                    return cue;
            }
        }
        return null;
    }

    private bool Reaches(int after, int most, in RawMatch match, ReadOnlySpan<WordSlot> words)
    {
        var distance = 0;
        for (var word = after + 1; word <= match.Last && distance <= most; word++)
        {
            if (EndsClause(words, word))
                return false;
            if (match.Consumes(word, word))
                return true;
            distance += IsFiller(word) ? 0 : 1;
        }
        return false;
    }

    private RawMatch? NegationAfter(in RawMatch match, ReadOnlySpan<WordSlot> words)
    {
        var distance = 0;
        for (var word = match.Last + 1; word < to && distance <= book.LongestReach && !EndsClause(words, word) && !BeginsNewLine(words, word); word++)
        {
            for (var i = beginningAt[word - from]; i >= 0; i = nextBeginning[i])
            {
                if (cues[i].Tag.Kind == CueKind.After && cues[i].Tag.Cue!.Reach >= distance)
                    return cues[i].Match;
            }
            distance += IsFiller(word) ? 0 : 1;
        }
        return null;
    }

    private RawMatch? Wording(in RawMatch match)
    {
        for (var word = match.First; word >= from && word > match.First - PhraseProgram.WidestSpan; word--)
        {
            for (var i = beginningAt[word - from]; i >= 0; i = nextBeginning[i])
            {
                if (cues[i].Tag.Kind == CueKind.Wording && cues[i].Match.Last >= match.Last)
                    return cues[i].Match;
            }
        }
        return null;
    }

    private RawMatch? Warning(in RawMatch match)
    {
        for (var i = beginningAt[match.First - from]; i >= 0; i = nextBeginning[i])
        {
            // A phrase that begins with the warning's own words and says more is the phrase's business.
            if (cues[i].Tag.Kind == CueKind.Warning && cues[i].Match.Last >= match.Last)
                return cues[i].Match;
        }
        return governing[match.First - from] is >= 0 and var index && match.First - cues[index].Match.Last - 1 <= cues[index].Tag.Cue!.Reach ? cues[index].Match : null;
    }

    // For each word the warning it stands under: the one of the whole sentence if there is one, else the last one of its clause.
    private void FindGoverned(ReadOnlySpan<WordSlot> words)
    {
        Reset(ref governing, to - from, -1);
        if (firstWarning < 0)
            return;
        var current = -1;
        for (var word = cues[firstWarning].Match.First; word < to; word++)
        {
            if (current >= 0 && !cues[current].Tag.Cue!.WholeSentence && word > cues[current].Match.Last && EndsClause(words, word))
                current = -1;
            governing[word - from] = current;
            for (var i = beginningAt[word - from]; i >= 0; i = nextBeginning[i])
            {
                if (cues[i].Tag.Kind == CueKind.Warning && (current < 0 || !cues[current].Tag.Cue!.WholeSentence))
                    current = i;
            }
        }
    }
}
