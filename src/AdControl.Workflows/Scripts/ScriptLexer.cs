using System.Globalization;
using System.Text;

namespace AdControl.Workflows.Scripts;

/// <summary>Splits a script into tokens.</summary>
internal sealed class ScriptLexer(string text)
{
    private static readonly string[] s_signs =
    [
        ">>>=", "...", "===", "!==", "**=", "<<=", ">>=", ">>>", "&&=", "||=", "??=",
        "=>", "==", "!=", "<=", ">=", "&&", "||", "??", "?.", "++", "--", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<", ">>", "**",
        "{", "}", "(", ")", "[", "]", ";", ",", "<", ">", "+", "-", "*", "/", "%", "&", "|", "^", "!", "~", "?", ":", "=", ".",
    ];

    private readonly List<ScriptToken> _tokens = [];
    private int _at;
    private bool _afterLine;

    public List<ScriptToken> Read()
    {
        while (SkipBlanks()) ReadToken();
        _tokens.Add(new(TokenKind.End, "end of script", text.Length, _afterLine));
        return _tokens;
    }

    private bool SkipBlanks()
    {
        for (_afterLine = _tokens.Count == 0; _at < text.Length; _at++)
        {
            var c = text[_at];
            if (c is '\n' or '\r' or '\u2028' or '\u2029') _afterLine = true;
            else if (c == '/' && _at + 1 < text.Length && text[_at + 1] is '/' or '*') SkipComment();
            else if (!char.IsWhiteSpace(c) && c != '\uFEFF') return true;
        }
        return false;
    }

    private void SkipComment()
    {
        if (_at + 1 >= text.Length || text[_at] != '/') return;
        var isLine = text[_at + 1] == '/';
        var end = isLine ? text.IndexOf('\n', _at) : text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
        if (end < 0 && !isLine) throw new ScriptSyntaxException("A comment does not end.", _at);
        _afterLine |= isLine || text.AsSpan(_at, end - _at).Contains('\n');
        _at = end < 0 ? text.Length : isLine ? end : end + 1;
    }

    private void ReadToken()
    {
        var c = text[_at];
        if (char.IsLetter(c) || c is '_' or '$') ReadName();
        else if (char.IsAsciiDigit(c) || (c == '.' && _at + 1 < text.Length && char.IsAsciiDigit(text[_at + 1]))) ReadNumber();
        else if (c is '"' or '\'') ReadText(c);
        else if (c == '`') ReadTemplate();
        else if (c == '/' && PatternMayStand()) ReadPattern();
        else ReadSign();
    }

    private void Add(TokenKind kind, string value, int start, double number = 0, string extra = "") =>
        _tokens.Add(new(kind, value, start, _afterLine, number, extra));

    private void ReadName()
    {
        var start = _at;
        while (_at < text.Length && (char.IsLetterOrDigit(text[_at]) || text[_at] is '_' or '$')) _at++;
        Add(TokenKind.Name, text[start.._at], start);
    }

    private void ReadNumber()
    {
        var start = _at;
        if (text[_at] == '0' && _at + 1 < text.Length && "xXbBoO".Contains(text[_at + 1], StringComparison.Ordinal))
        {
            ReadRadix(start);
            return;
        }
        while (_at < text.Length && (char.IsAsciiDigit(text[_at]) || text[_at] is '_' or '.')) _at++;
        if (_at < text.Length && text[_at] is 'e' or 'E')
        {
            _at++;
            if (_at < text.Length && text[_at] is '+' or '-') _at++;
            while (_at < text.Length && char.IsAsciiDigit(text[_at])) _at++;
        }
        var digits = text[start.._at].Replace("_", "", StringComparison.Ordinal);
        if (!double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            throw new ScriptSyntaxException($"'{digits}' is not a number.", start);
        if (_at < text.Length && text[_at] == 'n') throw new ScriptSyntaxException("Big integers (BigInt) are not supported.", start);
        Add(TokenKind.Number, digits, start, number);
    }

    private void ReadRadix(int start)
    {
        var radix = char.ToLowerInvariant(text[_at + 1]) switch { 'x' => 16, 'b' => 2, _ => 8 };
        _at += 2;
        double number = 0;
        for (; _at < text.Length && char.IsAsciiHexDigit(text[_at]); _at++) number = number * radix + Convert.ToInt32(text[_at].ToString(), 16);
        Add(TokenKind.Number, text[start.._at], start, number);
    }

    private void ReadText(char quote)
    {
        var start = _at++;
        var decoded = new StringBuilder();
        while (_at < text.Length && text[_at] != quote)
        {
            if (text[_at] == '\n') break;
            if (text[_at] == '\\') Escape(text, ref _at, decoded);
            else decoded.Append(text[_at++]);
        }
        if (_at >= text.Length || text[_at] != quote) throw new ScriptSyntaxException("A text does not end.", start);
        _at++;
        Add(TokenKind.Text, decoded.ToString(), start);
    }

    /// <summary>Decodes the escape at <paramref name="at"/> and moves behind it.</summary>
    public static void Escape(string source, ref int at, StringBuilder decoded)
    {
        at++;
        if (at >= source.Length) throw new ScriptSyntaxException("A text does not end.", at);
        var c = source[at++];
        switch (c)
        {
            case 'n': decoded.Append('\n'); break;
            case 't': decoded.Append('\t'); break;
            case 'r': decoded.Append('\r'); break;
            case 'b': decoded.Append('\b'); break;
            case 'f': decoded.Append('\f'); break;
            case 'v': decoded.Append('\v'); break;
            case '0': decoded.Append('\0'); break;
            case '\n': break;
            case 'x': decoded.Append((char)Hex(source, ref at, 2)); break;
            case 'u': Unicode(source, ref at, decoded); break;
            default: decoded.Append(c); break;
        }
    }

    private static void Unicode(string source, ref int at, StringBuilder decoded)
    {
        if (at < source.Length && source[at] == '{')
        {
            var end = source.IndexOf('}', at);
            if (end < 0 || !int.TryParse(source.AsSpan(at + 1, end - at - 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var point) || !Rune.IsValid(point))
                throw new ScriptSyntaxException("An escape \\u{…} is not a character.", at);
            decoded.Append(new Rune(point).ToString());
            at = end + 1;
            return;
        }
        decoded.Append((char)Hex(source, ref at, 4));
    }

    private static int Hex(string source, ref int at, int digits)
    {
        if (at + digits > source.Length || !int.TryParse(source.AsSpan(at, digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code))
            throw new ScriptSyntaxException("An escape needs hexadecimal digits.", at);
        at += digits;
        return code;
    }

    private void ReadTemplate()
    {
        var start = _at++;
        var depth = 0;
        for (; _at < text.Length; _at++)
        {
            if (text[_at] == '\\') _at++;
            else if (text[_at] == '$' && _at + 1 < text.Length && text[_at + 1] == '{') { depth++; _at++; }
            else if (text[_at] == '{' && depth > 0) depth++;
            else if (text[_at] == '}' && depth > 0) depth--;
            else if (text[_at] == '`' && depth == 0) break;
        }
        if (_at >= text.Length) throw new ScriptSyntaxException("A template text does not end.", start);
        Add(TokenKind.Template, text[(start + 1).._at], start);
        _at++;
    }

    // After a value a slash divides; anywhere else it opens a pattern.
    private bool PatternMayStand()
    {
        if (_tokens.Count == 0) return true;
        var last = _tokens[^1];
        return last.Kind switch
        {
            TokenKind.Number or TokenKind.Text or TokenKind.Template or TokenKind.Pattern => false,
            TokenKind.Name => last.Text is "return" or "typeof" or "in" or "void",
            _ => !(last.Is(")") || last.Is("]") || last.Is("}")),
        };
    }

    private void ReadPattern()
    {
        var start = _at++;
        for (var isClass = false; ; _at++)
        {
            if (_at >= text.Length || text[_at] == '\n') throw new ScriptSyntaxException("A pattern does not end.", start);
            if (text[_at] == '\\') _at++;
            else if (text[_at] == '[') isClass = true;
            else if (text[_at] == ']') isClass = false;
            else if (text[_at] == '/' && !isClass) break;
        }
        var source = text[(start + 1).._at++];
        var flags = _at;
        while (_at < text.Length && char.IsAsciiLetter(text[_at])) _at++;
        Add(TokenKind.Pattern, source, start, extra: text[flags.._at]);
    }

    private void ReadSign()
    {
        foreach (var sign in s_signs)
        {
            if (!text.AsSpan(_at).StartsWith(sign, StringComparison.Ordinal)) continue;
            // "a?.5:b" is a conditional, not an optional chain.
            if (sign == "?." && _at + 2 < text.Length && char.IsAsciiDigit(text[_at + 2])) continue;
            Add(TokenKind.Sign, sign, _at);
            _at += sign.Length;
            return;
        }
        throw new ScriptSyntaxException($"The character '{text[_at]}' has no meaning here.", _at);
    }
}
