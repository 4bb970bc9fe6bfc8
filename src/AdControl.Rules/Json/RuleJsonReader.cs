using System.Globalization;
using System.Text;

namespace AdControl.Rules.Json;

/// <summary>Reads JSON and keeps the place of every value and member.</summary>
/// <remarks>Own reader: the framework's does not give offsets into a string, and loading it costs more than reading a rule file.</remarks>
internal sealed class RuleJsonReader(RuleJsonDocument document)
{
    /// <summary>Nesting beyond this is refused; no honest rule file or input comes near it.</summary>
    public const int DeepestNesting = 128;

    private readonly string text = document.Text;
    private int at;
    private int depth;

    public RuleJson? Read(ICollection<RuleProblem> problems)
    {
        try
        {
            if (text.StartsWith('\uFEFF')) at = 1;
            SkipSpace();
            var value = ReadValue();
            SkipSpace();
            if (at < text.Length) throw Wrong("json.trailing-text", "There is text behind the end of the JSON value.", "Remove it, or put several values into a list [ … ].");
            return value;
        }
        catch (JsonSyntaxException wrong)
        {
            problems.Add(RuleProblem.At(wrong.Code, document.File, text, wrong.Offset, wrong.Message, wrong.Mend));
            return null;
        }
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
        var start = at;
        Enter();
        var members = new List<RuleJsonMember>();
        Next();
        while (!TakeEnd('}', members.Count > 0))
        {
            var nameStart = at;
            if (at >= text.Length || text[at] != '"') throw Wrong("json.member-name", "A member name in double quotes is expected.", members.Count > 0 ? "Remove the trailing comma, or add the member." : null);
            var name = ReadText();
            SkipSpace();
            if (at >= text.Length || text[at] != ':') throw Wrong("json.colon", $"A colon is expected behind \"{name}\".");
            Next();
            members.Add(new(name, nameStart, ReadValue()));
            SkipSpace();
        }
        depth--;
        return new(document, RuleJsonKind.Object, start, at, members: [.. members]);
    }

    private RuleJson ReadArray()
    {
        var start = at;
        Enter();
        var items = new List<RuleJson>();
        Next();
        while (!TakeEnd(']', items.Count > 0))
        {
            if (text.Length > at && text[at] == ']') throw Wrong("json.trailing-comma", "A value is expected behind the comma.", "Remove the trailing comma.");
            items.Add(ReadValue());
            SkipSpace();
        }
        depth--;
        return new(document, RuleJsonKind.Array, start, at, items: [.. items]);
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

    private string ReadText()
    {
        var start = ++at;
        var end = text.AsSpan(at).IndexOfAny('"', '\\');
        if (end >= 0 && text[at + end] == '"' && text.AsSpan(at, end).IndexOfAnyInRange('\0', '\u001F') < 0)
        {
            at += end + 1;
            return text[start..(at - 1)];
        }
        return ReadEscapedText(start - 1);
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
