using System.Globalization;
using AdControl.Rules.Json;

namespace AdControl.Rules.Phrases;

/// <summary>Reads the phrase language of rules/README.md, section 3.</summary>
/// <remarks>It reports every problem it meets to <paramref name="source"/> and goes on as well as it can.</remarks>
/// <param name="source">The file.</param>
/// <param name="place">The phrase in it.</param>
internal sealed class PhraseParser(JsonSource source, RuleJson place)
{
    public const int LongestPhrase = 400;
    public const int DeepestNesting = 8;
    public const int MostSpellings = 64;
    public const int WidestGap = 20;
    public const int WidestNearness = 40;
    public const int ShortestPrefix = 3;
    public const int DefaultGap = 3;

    private static readonly string[] s_nothing = [""];
    private readonly string text = place.Text;
    private int at;
    private int depth;
    private bool isTooDeep;
    private bool hasProblems;

    /// <summary>The phrase as a tree; null when it is not sound, which is then a problem of the file.</summary>
    public PhraseNode? Parse()
    {
        var root = ParseWhole();
        if (root is null && !hasProblems)
            Report("PH039", 0, "The phrase is empty.", "Write at least one word, or remove it.");
        return hasProblems ? null : root;
    }

    private void Report(string code, int index, string message, string mend)
    {
        hasProblems = true;
        source.Error(code, source.PlaceInside(place, index), message, mend);
    }

    private PhraseNode? ParseWhole()
    {
        if (text.Length > LongestPhrase)
        {
            Report("PH020", LongestPhrase, $"The phrase is longer than {LongestPhrase} characters.", "Split it into several phrases of the same set.");
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
            Report("PH021", at, "`|` stands outside a group.", "Put the alternatives in parentheses: (a | b), or write two phrases.");
        else
            Report("PH022", at, $"`{text[at]}` closes nothing.", $"Add the missing `{(text[at] == ')' ? '(' : '[')}`, or remove it.");
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
                Report("PH023", sign, $"`~` needs a number of words from 1 to {WidestNearness}.", "Write it as in: naturel* ~8 risque(s)");
            var right = ParseSequence();
            if (left is null || right is null)
                Report("PH024", sign, "`~` needs something on both sides.", "Write it as in: naturel* ~8 risque(s)");
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
                Report("PH025", at, "`*` stands alone.", "Put it directly behind the beginning of a word: guéri*");
                return null;
            case '.' when at + 1 < text.Length && text[at + 1] == '.':
                return ParseGap();
            default:
                return text[at] != '=' && ReadPlainWord() is { } plain ? new WordsNode(at - plain.Length, [plain], IsPrefix: false, AccentsCount: false) : ParseWord(s_nothing, at);
        }
    }

    private GapNode ParseGap()
    {
        var start = at;
        at += 2;
        var most = ReadNumber() ?? DefaultGap;
        if (most is 0 or > WidestGap || !AtEndOfPart())
            Report("PH026", start, $"A gap is written `..` (at most {DefaultGap} words) or `..5` (from 1 to {WidestGap} words).", "Put spaces around it and a number directly behind the two dots.");
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
        Report("PH027", start, "`@` needs the name of a list.", "Write the name directly behind it: @det");
        return null;
    }

    private OptionalNode? ParseOptional()
    {
        var start = at;
        var options = ParseOptions(']', null);
        if (at < text.Length && !AtEndOfPart())
            Report("PH028", at, "Something is attached to `]`.", "For optional letters write parentheses: garanti(e)(s); for an optional word put a space behind `]`.");
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
    private static string[]? LettersOf(PhraseNode options)
    {
        var written = ((ChoiceNode)options).Options;
        var letters = new string[written.Count + 1];
        letters[0] = "";
        for (var i = 1; i < letters.Length; i++)
        {
            if (written[i - 1] is not WordsNode { IsPlain: true } words || words.Spellings[0].Contains(' ', StringComparison.Ordinal))
                return null;
            letters[i] = words.Spellings[0];
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
            Report("PH030", start, $"The group that opens here is not closed by `{close}`.", $"Add `{close}`.");
        return options.Count == 0 ? none : new ChoiceNode(start, options);
    }

    private void GiveUp(int start)
    {
        Report("PH029", start, $"Groups are nested deeper than {DeepestNesting}.", "Split the phrase into several.");
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
                Report("PH031", before, "An alternative is empty.", "Remove it; to make the whole group optional, write it in brackets: [a | b]");
            if (at >= text.Length || text[at] != '|')
                return;
            at++;
        }
    }

    private PhraseNode AddSuffix(PhraseNode group, int start)
    {
        var endings = s_nothing;
        while (at < text.Length && text[at] == '(')
            endings = Attach(endings, ReadLetters());
        var isPrefix = at < text.Length && text[at] == '*';
        if (isPrefix)
            at++;
        if (!AtEndOfPart())
            Report("PH032", at, "A word is attached to a group.", "Put a space between them.");
        return WithEndings(group, endings, isPrefix, start);
    }

    private PhraseNode WithEndings(PhraseNode node, string[] endings, bool isPrefix, int start)
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
                Report("PH033", start, "Letters are attached to a group whose alternatives do not all end in a word.", "Write the endings out in each alternative.");
                return node;
        }
    }

    private WordsNode? ParseWord(string[] spellings, int start)
    {
        var accents = text[at] == '=' && at + 1 < text.Length && char.IsLetter(text[at + 1]);
        if (accents)
            at++;
        else if (spellings.Length == 1 && ReadPlainWord() is { } plain)
            return new WordsNode(start, [spellings[0] + plain], IsPrefix: false, AccentsCount: false);
        while (at < text.Length && !AtEndOfPart() && text[at] is not '*')
            spellings = ReadPiece(spellings);
        var isPrefix = at < text.Length && text[at] == '*';
        if (isPrefix)
            ReadStar(spellings);
        return Written(spellings) is { } written ? new WordsNode(start, written, isPrefix, accents) : null;
    }

    // Without the empty spellings; null when nothing but spaces is left.
    private static string[]? Written(string[] spellings)
    {
        if (Array.TrueForAll(spellings, string.IsNullOrWhiteSpace))
            return null;
        return Array.Exists(spellings, s => s.Length == 0) ? Array.FindAll(spellings, s => s.Length > 0) : spellings;
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

    private string[] ReadPiece(string[] spellings)
    {
        if (text[at] == '(')
            return Attach(spellings, ReadLetters());
        if (text[at] == '[')
        {
            Report("PH034", at, "`[` is attached to a word.", "For optional letters write parentheses: garanti(e)(s); for an optional word put a space before `[`.");
            at++;
            return spellings;
        }
        var start = at;
        at = EndOfPiece();
        var piece = text[start..at];
        return spellings.Length == 1 && spellings[0].Length == 0 ? [piece] : Array.ConvertAll(spellings, s => s + piece);
    }

    private void ReadStar(string[] spellings)
    {
        var star = at++;
        if (!AtEndOfPart())
            Report("PH035", star, "`*` stands inside a word.", "Put it at the end of the beginning that matters: guéri*");
        if (Array.Exists(spellings, s => LettersAtEnd(s) < ShortestPrefix))
            Report("PH036", star, $"Fewer than {ShortestPrefix} letters stand before `*`: it would match far too many words.", "Write more letters, or the words themselves: (gare|gares)");
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
            Report("PH030", start, "The group that opens here is not closed by `)`.", "Add `)`.");
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
            Report("PH031", at, "An alternative is empty.", "Attached letters are optional already: write approuvé(e|s|es).");
        else if (!IsAttachable(piece))
            Report("PH037", at, $"`{piece}` cannot be attached to a word: only letters can.", "For whole words put a space before the parenthesis.");
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

    private string[] Attach(string[] spellings, List<string> endings) => Attach(spellings, endings.ToArray());

    private string[] Attach(string[] spellings, string[] endings)
    {
        if (spellings.Length * endings.Length > MostSpellings)
        {
            Report("PH038", Math.Min(at, text.Length), $"The word has more than {MostSpellings} spellings.", "Use a prefix (`*`), or split the phrase.");
            return spellings;
        }
        var all = new string[spellings.Length * endings.Length];
        for (var i = 0; i < all.Length; i++)
            all[i] = spellings[i / endings.Length] + endings[i % endings.Length];
        return all;
    }
}
