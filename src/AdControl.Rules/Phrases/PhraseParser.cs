using System.Globalization;

namespace AdControl.Rules.Phrases;

/// <summary>Reads the phrase language of rules/README.md, section 3.</summary>
/// <remarks>It reports every problem it meets through <paramref name="report"/> and goes on as well as it can.</remarks>
internal sealed class PhraseParser(string text, Action<string, int, string, string> report)
{
    public const int LongestPhrase = 400;
    public const int DeepestNesting = 8;
    public const int MostSpellings = 64;
    public const int WidestGap = 20;
    public const int WidestNearness = 40;
    public const int ShortestPrefix = 3;
    public const int DefaultGap = 3;

    private int at;
    private int depth;
    private bool isTooDeep;

    /// <summary>The phrase as a tree; null when nothing usable was written.</summary>
    public PhraseNode? Parse()
    {
        if (text.Length > LongestPhrase)
        {
            report("PH020", LongestPhrase, $"The phrase is longer than {LongestPhrase} characters.", "Split it into several phrases of the same set.");
            return null;
        }
        var node = ParseNear();
        while (at < text.Length)
        {
            ReportStray();
            at++;
            node = Join(node, ParseNear());
        }
        return node;
    }

    private void ReportStray()
    {
        if (text[at] == '|')
            report("PH021", at, "`|` stands outside a group.", "Put the alternatives in parentheses: (a | b), or write two phrases.");
        else
            report("PH022", at, $"`{text[at]}` closes nothing.", $"Add the missing `{(text[at] == ')' ? '(' : '[')}`, or remove it.");
    }

    private static PhraseNode? Join(PhraseNode? first, PhraseNode? second) =>
        first is null || second is null ? first ?? second : new SequenceNode(first.At, [first, second]);

    private PhraseNode? ParseNear()
    {
        var left = ParseSequence();
        while (at < text.Length && text[at] == '~')
        {
            var sign = at++;
            var most = ReadNumber();
            if (most is null or 0 or > WidestNearness)
                report("PH023", sign, $"`~` needs a number of words from 1 to {WidestNearness}.", "Write it as in: naturel* ~8 risque(s)");
            var right = ParseSequence();
            if (left is null || right is null)
                report("PH024", sign, "`~` needs something on both sides.", "Write it as in: naturel* ~8 risque(s)");
            else
                left = new NearNode(left.At, left, right, Math.Clamp(most ?? 1, 1, WidestNearness));
        }
        return left;
    }

    private int? ReadNumber()
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        return int.TryParse(text.AsSpan(start, at - start), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private PhraseNode? ParseSequence()
    {
        PhraseNode? only = null;
        List<PhraseNode>? parts = null;
        var start = at;
        while (true)
        {
            SkipSpaces();
            if (at >= text.Length || text[at] is ')' or ']' or '|' || IsNearness())
                break;
            var before = at;
            if (ParsePart() is { } part)
                AddPart(ref only, ref parts, part);
            if (at == before)
                at++;
        }
        return parts is null ? only : new SequenceNode(start, parts);
    }

    private bool IsNearness() => text[at] == '~';

    private void SkipSpaces()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
    }

    // Plain words in a row are kept as one text: some mean something only together (« cent pour cent »).
    private static void AddPart(ref PhraseNode? only, ref List<PhraseNode>? parts, PhraseNode part)
    {
        var previous = parts is null ? only : parts[^1];
        if (part is WordsNode { IsPlain: true } words && previous is WordsNode { IsPlain: true } last)
        {
            PhraseNode joined = last with { Spellings = [last.Spellings[0] + " " + words.Spellings[0]] };
            if (parts is null)
                only = joined;
            else
                parts[^1] = joined;
        }
        else if (previous is null)
            only = part;
        else
            (parts ??= [only!]).Add(part);
    }

    private PhraseNode? ParsePart()
    {
        switch (text[at])
        {
            case '(':
                return ParseGroup();
            case '[':
                return ParseOptional();
            case '@':
                return ParseList();
            case '^':
            case '$':
                return new EdgeNode(at, text[at++] == '^');
            case '*':
                report("PH025", at, "`*` stands alone.", "Put it directly behind the beginning of a word: guéri*");
                return null;
            case '.' when at + 1 < text.Length && text[at + 1] == '.':
                return ParseGap();
            default:
                return text[at] != '=' && ReadPlainWord() is { } plain ? new WordsNode(at - plain.Length, [plain], IsPrefix: false, AccentsCount: false) : ParseWord([""], at);
        }
    }

    private GapNode ParseGap()
    {
        var start = at;
        at += 2;
        var most = ReadNumber() ?? DefaultGap;
        if (most is 0 or > WidestGap || !AtEndOfPart())
            report("PH026", start, $"A gap is written `..` (at most {DefaultGap} words) or `..5` (from 1 to {WidestGap} words).", "Put spaces around it and a number directly behind the two dots.");
        return new GapNode(start, Math.Clamp(most, 1, WidestGap));
    }

    private bool AtEndOfPart() => at >= text.Length || char.IsWhiteSpace(text[at]) || text[at] is ')' or ']' or '|';

    private ListNode? ParseList()
    {
        var start = at++;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or '_'))
            at++;
        if (at > start + 1)
            return new ListNode(start, text[(start + 1)..at]);
        report("PH027", start, "`@` needs the name of a list.", "Write the name directly behind it: @det");
        return null;
    }

    private OptionalNode? ParseOptional()
    {
        var start = at;
        var options = ParseOptions(']', null);
        if (at < text.Length && !AtEndOfPart())
            report("PH028", at, "Something is attached to `]`.", "For optional letters write parentheses: garanti(e)(s); for an optional word put a space behind `]`.");
        return options is null ? null : new OptionalNode(start, options);
    }

    private PhraseNode? ParseGroup()
    {
        var start = at;
        var options = ParseOptions(')', null);
        if (options is null || AtEndOfPart())
            return options;
        if (text[at] is '(' or '*')
            return AddSuffix(options, start);
        return LettersOf(options) is { } letters ? ParseWord(letters, start) : options;
    }

    // « (in)efficace »: letters in front of a word are optional like those behind it.
    private static List<string>? LettersOf(PhraseNode options)
    {
        var letters = new List<string> { "" };
        foreach (var option in ((ChoiceNode)options).Options)
        {
            if (option is not WordsNode { IsPlain: true } words || words.Spellings[0].Contains(' ', StringComparison.Ordinal))
                return null;
            letters.Add(words.Spellings[0]);
        }
        return letters;
    }

    private ChoiceNode? ParseOptions(char close, ChoiceNode? none)
    {
        var start = at++;
        var options = new List<PhraseNode>();
        if (++depth > DeepestNesting)
            GiveUp(start);
        else
            ReadOptions(options);
        depth--;
        if (at < text.Length && text[at] == close)
            at++;
        else if (!isTooDeep)
            report("PH030", start, $"The group that opens here is not closed by `{close}`.", $"Add `{close}`.");
        return options.Count == 0 ? none : new ChoiceNode(start, options);
    }

    private void GiveUp(int start)
    {
        report("PH029", start, $"Groups are nested deeper than {DeepestNesting}.", "Split the phrase into several.");
        (isTooDeep, at) = (true, text.Length);
    }

    private void ReadOptions(List<PhraseNode> options)
    {
        while (true)
        {
            var before = at;
            if (ParseNear() is { } option)
                options.Add(option);
            else if (!isTooDeep)
                report("PH031", before, "An alternative is empty.", "Remove it; to make the whole group optional, write it in brackets: [a | b]");
            if (at >= text.Length || text[at] != '|')
                return;
            at++;
        }
    }

    private PhraseNode AddSuffix(PhraseNode group, int start)
    {
        var endings = new List<string> { "" };
        while (at < text.Length && text[at] == '(')
            endings = Attach(endings, ReadLetters());
        var isPrefix = at < text.Length && text[at] == '*';
        if (isPrefix)
            at++;
        if (!AtEndOfPart())
            report("PH032", at, "A word is attached to a group.", "Put a space between them.");
        return WithEndings(group, endings, isPrefix, start);
    }

    private PhraseNode WithEndings(PhraseNode node, List<string> endings, bool isPrefix, int start)
    {
        switch (node)
        {
            case ChoiceNode choice:
                return choice with { Options = choice.Options.ConvertAll(o => WithEndings(o, endings, isPrefix, start)) };
            case SequenceNode sequence:
                return sequence with { Parts = [.. sequence.Parts[..^1], WithEndings(sequence.Parts[^1], endings, isPrefix, start)] };
            case WordsNode words:
                return new WordsNode(words.At, Attach(words.Spellings, endings), isPrefix || words.IsPrefix, words.AccentsCount);
            case ListNode:
                // A list's entries carry their own endings.
                return node;
            default:
                report("PH033", start, "Letters are attached to a group whose alternatives do not all end in a word.", "Write the endings out in each alternative.");
                return node;
        }
    }

    private WordsNode? ParseWord(List<string> spellings, int start)
    {
        var accents = text[at] == '=' && at + 1 < text.Length && char.IsLetter(text[at + 1]);
        if (accents)
            at++;
        else if (spellings.Count == 1 && ReadPlainWord() is { } plain)
            return new WordsNode(start, [spellings[0] + plain], IsPrefix: false, AccentsCount: false);
        while (at < text.Length && !AtEndOfPart() && text[at] is not '*')
            spellings = ReadPiece(spellings);
        var isPrefix = at < text.Length && text[at] == '*';
        if (isPrefix)
            ReadStar(spellings);
        return spellings.TrueForAll(string.IsNullOrWhiteSpace) ? null : new WordsNode(start, spellings.FindAll(s => s.Length > 0), isPrefix, accents);
    }

    // Most words are written without any sign; they are read at one go.
    private string? ReadPlainWord()
    {
        var end = EndOfPiece();
        if (end == at || (end < text.Length && text[end] is '(' or '[' or '*'))
            return null;
        var word = text[at..end];
        at = end;
        return word;
    }

    // A loop of our own: the framework's search would be compiled anew at each start of the program.
    private int EndOfPiece()
    {
        var end = at;
        while (end < text.Length && text[end] is not (' ' or '(' or ')' or '[' or ']' or '|' or '*' or '\t' or '\r' or '\n' or '\u00A0' or '\u2009' or '\u202F'))
            end++;
        return end;
    }

    private List<string> ReadPiece(List<string> spellings)
    {
        if (text[at] == '(')
            return Attach(spellings, ReadLetters());
        if (text[at] == '[')
        {
            report("PH034", at, "`[` is attached to a word.", "For optional letters write parentheses: garanti(e)(s); for an optional word put a space before `[`.");
            at++;
            return spellings;
        }
        var start = at;
        at = EndOfPiece();
        var piece = text[start..at];
        return spellings.ConvertAll(s => s + piece);
    }

    private void ReadStar(List<string> spellings)
    {
        var star = at++;
        if (!AtEndOfPart())
            report("PH035", star, "`*` stands inside a word.", "Put it at the end of the beginning that matters: guéri*");
        if (spellings.Exists(s => LettersAtEnd(s) < ShortestPrefix))
            report("PH036", star, $"Fewer than {ShortestPrefix} letters stand before `*`: it would match far too many words.", "Write more letters, or the words themselves: (gare|gares)");
    }

    private static int LettersAtEnd(string spelling)
    {
        var count = 0;
        while (count < spelling.Length && char.IsLetterOrDigit(spelling[spelling.Length - 1 - count]))
            count++;
        return count;
    }

    /// <summary>The alternatives of attached parentheses, the cursor on the opening one; none at all is the first of them.</summary>
    private List<string> ReadLetters()
    {
        var start = at++;
        var letters = new List<string> { "" };
        var close = text.IndexOf(')', at);
        if (close < 0)
        {
            report("PH030", start, "The group that opens here is not closed by `)`.", "Add `)`.");
            at = text.Length;
            return letters;
        }
        for (var from = at; from <= close; from++)
        {
            var end = text.IndexOf('|', from, close - from);
            end = end < 0 ? close : end;
            ReadLetterPiece(text[from..end].Trim(), letters);
            from = end;
        }
        at = close + 1;
        return letters;
    }

    private void ReadLetterPiece(string piece, List<string> letters)
    {
        if (piece.Length == 0)
            report("PH031", at, "An alternative is empty.", "Attached letters are optional already: write approuvé(e|s|es).");
        else if (!IsAttachable(piece))
            report("PH037", at, $"`{piece}` cannot be attached to a word: only letters can.", "For whole words put a space before the parenthesis.");
        else
            letters.Add(piece);
    }

    private static bool IsAttachable(string piece)
    {
        foreach (var c in piece)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('\'' or '\u2019' or '-') && char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                return false;
        }
        return true;
    }

    private List<string> Attach(List<string> spellings, List<string> endings)
    {
        var all = new List<string>(spellings.Count * endings.Count);
        foreach (var spelling in spellings)
        {
            foreach (var ending in endings)
                all.Add(spelling + ending);
        }
        if (all.Count <= MostSpellings)
            return all;
        report("PH038", Math.Min(at, text.Length), $"The word has more than {MostSpellings} spellings.", "Use a prefix (`*`), or split the phrase.");
        return spellings;
    }
}
