using System.Globalization;
using System.Text;

namespace AdControl.Rules.Json;

/// <summary>Reads JSON and keeps the place of every value and member.</summary>
/// <remarks>Own reader: the framework's does not give offsets into a string, and loading it costs more than reading a rule file.</remarks>
internal sealed class RuleJsonReader(RuleJsonDocument document)
{
    /// <summary>Nesting beyond this is refused; no honest rule file or input comes near it.</summary>
    public const int DeepestNesting = 128;

    // A file repeats few names of members: each is made once. A power of two.
    private const int KnownNames = 64;

    private readonly string text = document.Text;
    private readonly string?[] names = new string?[KnownNames];
    private RuleJson[] openItems = new RuleJson[64];
    private RuleJsonMember[] openMembers = new RuleJsonMember[64];
    private int itemCount;
    private int memberCount;
    private int at;
    private int depth;

    public RuleJson? Read(ICollection<RuleProblem> problems)
    {
        try
        {
            return ReadWhole();
        }
        catch (JsonSyntaxException wrong)
        {
            problems.Add(RuleProblem.At(wrong.Code, document.File, text, wrong.Offset, wrong.Message, wrong.Mend));
            return null;
        }
    }

    /// <exception cref="JsonSyntaxException">The text is not JSON.</exception>
    public RuleJson ReadWhole()
    {
        if (text.StartsWith('\uFEFF')) at = 1;
        SkipSpace();
        var value = ReadValue();
        SkipSpace();
        if (at < text.Length) throw Wrong("json.trailing-text", "There is text behind the end of the JSON value.", "Remove it, or put several values into a list [ … ].");
        return value;
    }

    private RuleJson ReadValue()
    {
        if (at >= text.Length) throw Wrong("json.unfinished", "The file ends where a value is expected.", "Complete the value.");
        return text[at] switch
        {
            '{' => ReadObject(),
            '[' => ReadArray(),
            '"' => ReadTextValue(),
            't' => ReadWord("true", RuleJsonKind.Boolean, true),
            'f' => ReadWord("false", RuleJsonKind.Boolean, false),
            'n' => ReadWord("null", RuleJsonKind.Null, null),
            '-' or (>= '0' and <= '9') => ReadNumber(),
            '\'' => throw Wrong("json.quote", "JSON texts stand in double quotes.", "Write \"…\" instead of '…'."),
            var other => throw Wrong("json.value", $"'{other}' does not begin a JSON value.", "Expected: an object {, a list [, a text \", a number, true, false or null."),
        };
    }

    private RuleJson ReadObject()
    {
        var (start, first) = (at, memberCount);
        Enter();
        Next();
        while (!TakeEnd('}', memberCount > first))
        {
            var nameStart = at;
            if (at >= text.Length || text[at] != '"') throw Wrong("json.member-name", "A member name in double quotes is expected.", memberCount > first ? "Remove the trailing comma, or add the member." : null);
            var name = ReadName();
            SkipSpace();
            if (at >= text.Length || text[at] != ':') throw Wrong("json.colon", $"A colon is expected behind \"{name}\".");
            Next();
            Add(new RuleJsonMember(name, nameStart, ReadValue()));
            SkipSpace();
        }
        depth--;
        var members = openMembers.AsSpan(first, memberCount - first).ToArray();
        memberCount = first;
        return new(document, RuleJsonKind.Object, start, at, members: members);
    }

    private RuleJson ReadArray()
    {
        var (start, first) = (at, itemCount);
        Enter();
        Next();
        while (!TakeEnd(']', itemCount > first))
        {
            if (text.Length > at && text[at] == ']') throw Wrong("json.trailing-comma", "A value is expected behind the comma.", "Remove the trailing comma.");
            Add(ReadValue());
            SkipSpace();
        }
        depth--;
        var items = openItems.AsSpan(first, itemCount - first).ToArray();
        itemCount = first;
        return new(document, RuleJsonKind.Array, start, at, items: items);
    }

    private void Add(RuleJson item)
    {
        if (itemCount == openItems.Length) Array.Resize(ref openItems, 2 * itemCount);
        openItems[itemCount++] = item;
    }

    private void Add(RuleJsonMember member)
    {
        if (memberCount == openMembers.Length) Array.Resize(ref openMembers, 2 * memberCount);
        openMembers[memberCount++] = member;
    }

    /// <summary>Takes the closing bracket, or the comma that must stand before a further element.</summary>
    private bool TakeEnd(char close, bool needsComma)
    {
        if (at >= text.Length) throw Wrong("json.unfinished", $"The file ends before the closing '{close}'.", $"Add '{close}'.");
        if (text[at] == close)
        {
            at++;
            return true;
        }
        if (!needsComma) return false;
        if (text[at] != ',') throw Wrong("json.comma", $"A comma or '{close}' is expected.", "Separate elements by commas.");
        Next();
        return false;
    }

    private void Enter()
    {
        if (++depth > DeepestNesting) throw Wrong("json.too-deep", $"Values are nested more than {DeepestNesting} deep.", "Flatten the file.");
    }

    private RuleJson ReadTextValue()
    {
        var start = at;
        var value = ReadText();
        return new(document, RuleJsonKind.Text, start, at, value);
    }

    private string ReadName()
    {
        var end = EndOfPlainText(at + 1);
        if (end < 0) return ReadText();
        var written = text.AsSpan(at + 1, end - at - 1);
        at = end + 1;
        if (written.Length == 0) return "";
        ref var known = ref names[(written.Length * 7 + written[0] + 3 * written[^1]) & (KnownNames - 1)];
        if (known is null || !written.SequenceEqual(known)) known = written.ToString();
        return known;
    }

    private string ReadText()
    {
        var start = ++at;
        var end = EndOfPlainText(start);
        if (end < 0) return ReadEscapedText(start - 1);
        at = end + 1;
        return text[start..end];
    }

    // Where the closing quote stands; -1 when an escape or a control character comes before it, or the end of the file.
    // A loop of our own: the framework's searches are compiled anew at each start of the program.
    private int EndOfPlainText(int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '"') return i;
            if (c is '\\' or < ' ') return -1;
        }
        return -1;
    }

    private string ReadEscapedText(int quote)
    {
        var value = new StringBuilder();
        while (true)
        {
            if (at >= text.Length) throw new JsonSyntaxException("json.unfinished", quote, "The text is not closed.", "Add the closing double quote.");
            var c = text[at++];
            if (c == '"') return value.ToString();
            if (c < ' ') throw new JsonSyntaxException("json.control", at - 1, "A line break or control character stands in a text.", "Write it as an escape: \\n, \\t, \\u0001.");
            value.Append(c == '\\' ? ReadEscape() : c);
        }
    }

    private char ReadEscape()
    {
        var escape = at < text.Length ? text[at++] : '\0';
        return escape switch
        {
            '"' or '\\' or '/' => escape,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' when at + 4 <= text.Length && ushort.TryParse(text.AsSpan(at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) => Skip(4, (char)code),
            _ => throw new JsonSyntaxException("json.escape", at - 2, $"'\\{escape}' is not a JSON escape.", "Write a backslash as \\\\."),
        };
    }

    private char Skip(int count, char value)
    {
        at += count;
        return value;
    }

    private RuleJson ReadNumber()
    {
        var start = at;
        if (text[at] == '-') at++;
        var whole = at;
        SkipDigits();
        if (at == whole || (text[whole] == '0' && at > whole + 1)) throw new JsonSyntaxException("json.number", start, "This is not a JSON number.", "Write it without leading zeros.");
        var isWhole = true;
        if (at < text.Length && text[at] == '.')
        {
            isWhole = false;
            at++;
            SkipSomeDigits(start);
        }
        if (at < text.Length && text[at] is 'e' or 'E')
        {
            isWhole = false;
            at++;
            if (at < text.Length && text[at] is '+' or '-') at++;
            SkipSomeDigits(start);
        }
        return new(document, RuleJsonKind.Number, start, at, NumberOf(text.AsSpan(start, at - start), isWhole));
    }

    private static object NumberOf(ReadOnlySpan<char> digits, bool isWhole)
    {
        if (isWhole && int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var small)) return small;
        if (isWhole && long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var large)) return large;
        return double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private void SkipSomeDigits(int start)
    {
        var from = at;
        SkipDigits();
        if (at == from) throw new JsonSyntaxException("json.number", start, "This is not a JSON number.", "Digits are missing.");
    }

    private void SkipDigits()
    {
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
    }

    private RuleJson ReadWord(string word, RuleJsonKind kind, object? value)
    {
        if (string.CompareOrdinal(text, at, word, 0, word.Length) != 0) throw Wrong("json.value", "This is not a JSON value.", "Texts stand in double quotes.");
        at += word.Length;
        return new(document, kind, at - word.Length, at, value);
    }

    private void Next()
    {
        at++;
        SkipSpace();
    }

    private void SkipSpace()
    {
        while (at < text.Length)
        {
            if (text[at] is ' ' or '\n' or '\r' or '\t') at++;
            else if (text[at] == '/' && at + 1 < text.Length && text[at + 1] is '/' or '*') SkipComment();
            else return;
        }
    }

    private void SkipComment()
    {
        var isLine = text[at + 1] == '/';
        var end = text.IndexOf(isLine ? "\n" : "*/", at + 2, StringComparison.Ordinal);
        if (end < 0 && !isLine) throw Wrong("json.unfinished", "The comment is not closed.", "Add */.");
        at = end < 0 ? text.Length : end + (isLine ? 1 : 2);
    }

    private JsonSyntaxException Wrong(string code, string message, string? mend = null) => new(code, at, message, mend);

    /// <summary>Where the unit at <paramref name="offset"/> of an unescaped text stands in the file, the text's opening quote being at <paramref name="quote"/>.</summary>
    public static int SourceOffset(string source, int quote, int offset)
    {
        var place = quote + 1;
        for (; offset > 0 && place < source.Length; offset--)
            place += source[place] != '\\' ? 1 : place + 1 < source.Length && source[place + 1] == 'u' ? 6 : 2;
        return Math.Min(place, source.Length);
    }
}
