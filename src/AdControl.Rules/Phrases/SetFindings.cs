namespace AdControl.Rules.Phrases;

/// <summary>What one set found in a text. Thread-safe.</summary>
/// <remarks>Matches are kept as places and become objects when they are asked for, because a text mentions much that no rule asks about.</remarks>
/// <param name="book">Names the set and its phrases.</param>
/// <param name="set">Index of the set.</param>
/// <param name="places">The matches that count of all sets.</param>
/// <param name="from">Where those of this set begin.</param>
/// <param name="count">How many are of this set.</param>
/// <param name="dismissals">The matches that do not count; null for none.</param>
internal sealed class SetFindings(PhraseBookParts book, int set, FoundPlace[] places, int from, int count, List<DismissedMatch>? dismissals)
{
    private PhraseMatch[]? accepted;
    private DismissedMatch[]? dismissed;

    /// <summary>Whether a match counts.</summary>
    public bool HasAccepted => count > 0;

    /// <summary>The matches that count, in the order of the text, overlapping ones merged.</summary>
    public PhraseMatch[] Accepted
    {
        get
        {
            if (Volatile.Read(ref accepted) is { } known)
                return known;
            var made = Merged();
            return Interlocked.CompareExchange(ref accepted, made, null) ?? made;
        }
    }

    /// <summary>The matches that do not count, in the order of the text, without those that overlap one that does.</summary>
    public DismissedMatch[] Dismissed
    {
        get
        {
            if (Volatile.Read(ref dismissed) is { } known)
                return known;
            DismissedMatch[] made = dismissals is null ? [] : [.. dismissals
                .Where(d => !OverlapsAccepted(d.Match.Span))
                .DistinctBy(d => (d.Match.Span, d.Reason))
                .OrderBy(d => d.Match.Span.Start).ThenByDescending(d => d.Match.Span.Length)];
            return Interlocked.CompareExchange(ref dismissed, made, null) ?? made;
        }
    }

    /// <summary>Every match that counts, also those that overlap others.</summary>
    public IEnumerable<PhraseMatch> AllAccepted() => Enumerable.Range(from, count).Select(i => places[i].ToMatch(book, set));

    /// <summary>Every match that does not count.</summary>
    public IReadOnlyList<DismissedMatch> AllDismissed => dismissals ?? [];

    private PhraseMatch[] Merged()
    {
        var order = Order();
        var merged = new List<PhraseMatch>();
        for (var i = 0; i < count;)
        {
            var place = places[order[i]];
            var longest = place;
            for (i++; i < count && places[order[i]].Start < place.End; i++)
            {
                ref readonly var next = ref places[order[i]];
                longest = next.End - next.Start > place.End - place.Start ? next : longest;
                (place.End, place.LastWord) = (Math.Max(place.End, next.End), Math.Max(place.LastWord, next.LastWord));
            }
            place.Phrase = longest.Phrase;
            merged.Add(place.ToMatch(book, set));
        }
        return [.. merged];
    }

    // Found nearly in order: insertion is the cheapest way, unless the text was read twice.
    private int[] Order()
    {
        var order = new int[count];
        var moves = 0L;
        for (var i = 0; i < count; i++)
        {
            var at = i;
            for (; at > 0 && places[from + i].IsBefore(places[order[at - 1]]) && moves < 8L * count; at--, moves++)
                order[at] = order[at - 1];
            order[at] = from + i;
        }
        if (moves >= 8L * count)
            Array.Sort(order, (a, b) => places[a].IsBefore(places[b]) ? -1 : places[b].IsBefore(places[a]) ? 1 : 0);
        return order;
    }

    // The accepted matches are in order and apart from each other: the first that ends behind the start decides.
    private bool OverlapsAccepted(TextSpan span)
    {
        var (low, high) = (0, Accepted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Accepted[middle].Span.End <= span.Start ? (middle + 1, high) : (low, middle);
        }
        return low < Accepted.Length && Accepted[low].Span.Overlaps(span);
    }
}
