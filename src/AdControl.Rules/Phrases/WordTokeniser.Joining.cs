namespace AdControl.Rules.Phrases;

/// <content>Words that were taken apart: by a line end, or by a space between all letters.</content>
internal sealed partial class WordTokeniser
{
    private const int LongestSpacedWord = 24;
    private const int ShortestSpacedWord = 4;

    // Most characters between the hyphen and the rest of the word: bounded, because it is looked for at every hyphen.
    private const int WidestLineEnd = 64;

    // How many words of one letter stand in a row at the end of the words read so far.
    private int spacedRun;

    private int ReadHyphen(int at)
    {
        if (wordStart >= 0)
            return ReadBreakInWord(at, always: false);
        // A hyphen with spaces around it stands for a dash.
        if (at > 0 && at + 1 < text.Length && CharTable.KindOf(text[at - 1]) == CharKind.Space && CharTable.KindOf(text[at + 1]) == CharKind.Space)
            breaks |= Breaks.Dash;
        return at + 1;
    }

    /// <summary>A hyphen or soft hyphen inside a word. At the end of a line the word may go on in the next one.</summary>
    private int ReadBreakInWord(int at, bool always)
    {
        var rest = RestInNextLine(at + 1);
        if (rest < 0)
            return always ? at + 1 : EndAtHyphen(at, broken: false);
        if (always || JoinsAcrossLines(rest))
            return rest;
        return EndAtHyphen(at, broken: true);
    }

    private int EndAtHyphen(int at, bool broken)
    {
        EndWord();
        if (broken)
            slots[count - 1].Roles |= WordRoles.BrokenAfter;
        return at + 1;
    }

    /// <summary>Where the next line begins when the line ends here and a letter follows, or -1.</summary>
    private int RestInNextLine(int at)
    {
        if (at >= text.Length || isNumber || CharTable.KindOf(text[at]) is not (CharKind.NewLine or CharKind.Space or CharKind.Vanishing))
            return -1;
        var (lines, end) = SkipLines(at, Math.Min(text.Length, at + WidestLineEnd));
        return lines == 1 && end < text.Length && CharTable.KindOf(text[end]) is CharKind.Letter or CharKind.Other && char.IsLetter(text[end]) ? end : -1;
    }

    private bool JoinsAcrossLines(int rest)
    {
        Span<char> joined = stackalloc char[64];
        var length = letterCount - keyStart;
        if (length >= joined.Length)
            return false;
        letters.AsSpan(keyStart, length).CopyTo(joined);
        var total = AppendFolded(joined, length, rest);
        if (total < 0 || !vocabulary.Knows(joined[..total]))
            return false;
        if (!vocabulary.Knows(joined[..length]) && !vocabulary.Knows(joined[length..total]))
            return true;
        IsAmbiguous = true;
        return !SplitsAmbiguous;
    }

    private int AppendFolded(Span<char> word, int length, int at)
    {
        for (; at < text.Length; at++)
        {
            var kind = CharTable.KindOf(text[at]);
            if (kind is CharKind.Vanishing or CharKind.CombiningMark)
                continue;
            if (kind != CharKind.Letter)
                return length;
            var folded = CharTable.Fold(text[at]);
            var expanded = CharTable.Expand(folded);
            if (length + 2 > word.Length)
                return -1;
            word[length++] = expanded is null ? folded : expanded[0];
            if (expanded is { Length: 2 })
                word[length++] = expanded[1];
        }
        return length;
    }

    private void CountSpaced(in WordSlot word)
    {
        var isSingle = word.KeyLength == 1 && (word.Before & ~(Breaks.Dot | Breaks.Dash)) == 0;
        if (isSingle && spacedRun > 0)
            spacedRun++;
        else
            RestartSpacedRun(word);
    }

    private void RestartSpacedRun(in WordSlot word)
    {
        if (spacedRun >= ShortestSpacedWord)
            JoinSpaced(count - 1 - spacedRun, count - 1);
        spacedRun = word.KeyLength == 1 ? 1 : 0;
    }

    private void EndSpacedRun()
    {
        if (spacedRun >= ShortestSpacedWord)
            JoinSpaced(count - spacedRun, count);
        spacedRun = 0;
    }

    // « G A R A N T I »: the longest words of the vocabulary are put together from left to right.
    private void JoinSpaced(int from, int to)
    {
        var write = from;
        for (var read = from; read < to;)
        {
            var taken = LongestKnown(read, to);
            slots[write] = taken > 1 ? Joined(read, taken) : slots[read];
            (write, read) = (write + 1, read + taken);
        }
        var tail = count - to;
        for (var i = 0; i < tail; i++)
            slots[write + i] = slots[to + i];
        count = write + tail;
    }

    private int LongestKnown(int from, int to)
    {
        Span<char> word = stackalloc char[LongestSpacedWord];
        var most = Math.Min(LongestSpacedWord, to - from);
        for (var i = 0; i < most; i++)
            word[i] = letters[slots[from + i].KeyStart];
        for (var length = most; length >= ShortestSpacedWord; length--)
        {
            if (vocabulary.Knows(word[..length]))
                return length;
        }
        return 1;
    }

    private WordSlot Joined(int from, int length)
    {
        EnsureLetters(length + 8);
        var slot = slots[from];
        var start = letterCount;
        for (var i = 0; i < length; i++)
            letters[letterCount++] = letters[slots[from + i].KeyStart];
        (slot.KeyStart, slot.KeyLength, slot.End, slot.Roles) = (start, length, slots[from + length - 1].End, WordRoles.None);
        LookUp(ref slot);
        return slot;
    }
}
