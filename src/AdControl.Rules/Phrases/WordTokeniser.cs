namespace AdControl.Rules.Phrases;

/// <summary>Takes a text apart into plain words with exact offsets, sentence by sentence.</summary>
/// <remarks>One pass, no allocation once its buffers are large enough. Not thread-safe: each run has its own.</remarks>
internal sealed partial class WordTokeniser(WordVocabulary vocabulary)
{
    private const int InitialWords = 256;
    private char[] letters = new char[8 * InitialWords];
    private WordSlot[] slots = new WordSlot[InitialWords];
    private string text = "";
    private IReadOnlyList<TextSpan>? blocks;
    private int nextBlock;
    private int bound;
    private int letterCount;
    private int count;
    private int sentence;
    private int block;
    private Breaks breaks;

    // The word being read; wordStart is -1 between words.
    private int wordStart = -1;
    private int wordEnd;
    private int keyStart;
    private bool isNumber;
    private bool isAccented;

    /// <summary>Whether a word broken at a line end could be read as one word or as two.</summary>
    public bool IsAmbiguous { get; private set; }

    /// <summary>Reads such words as two instead of one.</summary>
    public bool SplitsAmbiguous { get; set; }

    public ReadOnlySpan<WordSlot> Words => slots.AsSpan(0, count);

    /// <summary>What stands behind the last word.</summary>
    public Breaks Ending { get; private set; }

    public ReadOnlySpan<char> KeyOf(in WordSlot word) => letters.AsSpan(word.KeyStart, word.KeyLength);

    /// <summary>Reads a text.</summary>
    /// <param name="source">The text.</param>
    /// <param name="bounds">Its blocks in order, or null: then blank lines part it.</param>
    public void Run(string source, IReadOnlyList<TextSpan>? bounds)
    {
        (text, blocks, nextBlock) = (source, bounds, 0);
        (letterCount, count, sentence, block) = (0, 0, 0, 0);
        (wordStart, breaks, IsAmbiguous, spacedRun) = (-1, Breaks.Sentence | Breaks.Block, false, 0);
        EnsureLetters(64);
        var at = 0;
        bound = NextBound(0);
        while (at < source.Length)
        {
            if (at >= bound)
            {
                EndWord();
                breaks |= Breaks.Sentence | Breaks.Block;
                bound = NextBound(at);
            }
            at = Read(at);
        }
        EndWord();
        EndSpacedRun();
        Ending = breaks | Breaks.Sentence | Breaks.Block;
    }

    // Both ends of a block part the text; what lies between blocks belongs to none.
    private int NextBound(int at)
    {
        while (blocks is not null && nextBlock < 2 * blocks.Count)
        {
            var span = blocks[nextBlock / 2];
            var bound = nextBlock % 2 == 0 ? span.Start : span.End;
            if (bound > at)
                return bound;
            nextBlock++;
        }
        return int.MaxValue;
    }

    private int Read(int at)
    {
        var c = text[at];
        switch (CharTable.KindOf(c))
        {
            case CharKind.Letter:
                return ReadLetters(at);
            case CharKind.Digit:
                AddDigit(c, at);
                return at + 1;
            case CharKind.Space:
                return ReadSpace(at);
            case CharKind.Vanishing:
                return c == '\u00AD' && wordStart >= 0 ? ReadBreakInWord(at, always: true) : at + 1;
            case CharKind.CombiningMark:
                isAccented = true;
                wordEnd = wordStart >= 0 ? at + 1 : wordEnd;
                return at + 1;
            case CharKind.Hyphen:
                return ReadHyphen(at);
            case CharKind.Apostrophe:
                EndWord();
                return at + 1;
            case CharKind.Other:
                return ReadOther(at);
            default:
                return ReadPunctuation(c, at);
        }
    }

    // Most of a text is letters in a row: they are read in one go.
    private int ReadLetters(int at)
    {
        if (wordStart >= 0 && isNumber)
            EndWord();
        Begin(at, number: false);
        var source = text.AsSpan(0, Math.Min(bound, text.Length));
        for (; at < source.Length && CharTable.IsLatinLetter(source[at]); at++)
        {
            if (letterCount + 8 > letters.Length)
                EnsureLetters(8);
            AddLetter(source[at]);
        }
        wordEnd = at;
        return at;
    }

    private void AddLetter(char c)
    {
        var folded = CharTable.Fold(c);
        isAccented |= c >= '\u00C0' && CharTable.IsAccented(c);
        if (CharTable.Expand(folded) is { } expanded)
        {
            foreach (var letter in expanded)
                letters[letterCount++] = letter;
            return;
        }
        letters[letterCount++] = folded;
    }

    private void AddDigit(char c, int at)
    {
        Begin(at, number: true);
        letters[letterCount++] = c;
        wordEnd = at + 1;
        if (letterCount + 8 > letters.Length)
            EnsureLetters(8);
    }

    private void Begin(int at, bool number)
    {
        if (wordStart >= 0)
            return;
        (wordStart, keyStart, isNumber, isAccented) = (at, letterCount, number, false);
    }

    private void EnsureLetters(int more)
    {
        if (letterCount + more > letters.Length)
            Array.Resize(ref letters, Math.Max(2 * letters.Length, letterCount + more));
    }

    private int ReadSpace(int at)
    {
        if (wordStart >= 0)
        {
            if (isNumber && JoinsThousands(at))
                return at + 1;
            EndWord();
        }
        return at + 1;
    }

    // « 1 000 »: one space, then three digits and no more, behind a number of at most three.
    private bool JoinsThousands(int at)
    {
        var length = letterCount - keyStart;
        if (letters[keyStart] == '0' || letters.AsSpan(keyStart, length).Contains(',') || at + 3 >= text.Length)
            return false;
        var isFirstGroup = wordEnd - wordStart == length;
        if (isFirstGroup && length > 3)
            return false;
        return char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3])
            && (at + 4 == text.Length || !char.IsAsciiDigit(text[at + 4])) && wordEnd == at;
    }

    private int ReadOther(int at)
    {
        var length = char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
        if (length == 1 && char.IsSurrogate(text[at]))
        {
            EndWord();
            return at + 1;
        }
        var plain = CharTable.FoldSlowly(text.AsSpan(at, length));
        if (plain.Length == 0)
            EndWord();
        foreach (var c in plain)
            AddFolded(c, at, length);
        return at + length;
    }

    private void AddFolded(char c, int at, int length)
    {
        var digit = char.IsAsciiDigit(c);
        if (wordStart >= 0 && isNumber && !digit)
            EndWord();
        Begin(at, digit);
        isAccented |= length == 1 && !digit && CharTable.IsAccented(text[at]);
        letters[letterCount++] = c;
        wordEnd = at + length;
        EnsureLetters(8);
    }

    private void EndWord()
    {
        if (wordStart < 0)
            return;
        Emit();
        wordStart = -1;
        breaks = Breaks.None;
    }

    private void Emit()
    {
        if (count == slots.Length)
            Array.Resize(ref slots, 2 * slots.Length);
        if ((breaks & (Breaks.Sentence | Breaks.Block | Breaks.Line)) != 0)
            Part();
        ref var slot = ref slots[count];
        slot.Start = wordStart;
        slot.End = wordEnd;
        slot.KeyStart = keyStart;
        slot.KeyLength = letterCount - keyStart;
        slot.Sentence = sentence;
        slot.Block = block;
        slot.Before = breaks;
        slot.Roles = (isNumber ? WordRoles.Digits : WordRoles.None) | (isAccented ? WordRoles.Accented : WordRoles.None);
        slot.Symbol = WordVocabulary.Unknown;
        LookUp(ref slot);
        count++;
        AfterWord();
    }

    private void Part()
    {
        EndSpacedRun();
        if (count == 0)
            return;
        if ((breaks & Breaks.Block) != 0)
            block++;
        if ((breaks & (Breaks.Sentence | Breaks.Block)) != 0)
            sentence++;
    }

    private void LookUp(ref WordSlot slot)
    {
        var key = KeyOf(slot);
        var index = vocabulary.Find(key, WordVocabulary.Hash(key));
        if (index < 0)
        {
            slot.Symbol = vocabulary.FindPrefix(key);
            return;
        }
        ref readonly var entry = ref vocabulary[index];
        slot.Roles |= entry.Roles;
        slot.Value = entry.Value;
        slot.Symbol = vocabulary.Resolve(entry.Symbol, text.AsSpan(slot.Start, slot.End - slot.Start));
    }
}
