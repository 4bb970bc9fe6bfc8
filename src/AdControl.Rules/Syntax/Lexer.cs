using System.Globalization;
using System.Text;

namespace AdControl.Rules.Syntax;

/// <summary>Cuts an expression into tokens.</summary>
internal sealed class Lexer(string source, bool isCaseSensitive)
{
    private static readonly Dictionary<string, TokenKind> AnyCaseWords = new(StringComparer.OrdinalIgnoreCase) { ["not"] = TokenKind.Not, ["mod"] = TokenKind.Modulo };

    private static readonly (string Word, TokenKind Kind)[] Words =
    [
        ("or", TokenKind.Or), ("OrElse", TokenKind.Or), ("and", TokenKind.And), ("AndAlso", TokenKind.And), ("eq", TokenKind.Equal), ("equal", TokenKind.Equal),
        ("ne", TokenKind.NotEqual), ("neq", TokenKind.NotEqual), ("notequal", TokenKind.NotEqual), ("lt", TokenKind.Less), ("LessThan", TokenKind.Less),
        ("le", TokenKind.LessOrEqual), ("LessThanEqual", TokenKind.LessOrEqual), ("gt", TokenKind.Greater), ("GreaterThan", TokenKind.Greater), ("ge", TokenKind.GreaterOrEqual),
        ("GreaterThanEqual", TokenKind.GreaterOrEqual),
    ];

    private static readonly Dictionary<string, TokenKind> InsensitiveWords = Words.ToDictionary(w => w.Word, w => w.Kind, StringComparer.OrdinalIgnoreCase);
    private static readonly Dictionary<string, TokenKind> SensitiveWords = Words.ToDictionary(w => w.Word, w => w.Kind, StringComparer.Ordinal);

    private static readonly (string Sign, TokenKind Kind)[] Signs =
    [
        ("||", TokenKind.Or), ("&&", TokenKind.And), ("=>", TokenKind.Arrow), ("==", TokenKind.Equal), ("=", TokenKind.Equal), ("!=", TokenKind.NotEqual), ("<>", TokenKind.NotEqual),
        ("<<", TokenKind.ShiftLeft), (">>", TokenKind.ShiftRight), ("<=", TokenKind.LessOrEqual), (">=", TokenKind.GreaterOrEqual), ("<", TokenKind.Less), (">", TokenKind.Greater),
        ("!", TokenKind.Not), ("+", TokenKind.Plus), ("-", TokenKind.Minus), ("*", TokenKind.Times), ("/", TokenKind.Divide), ("%", TokenKind.Modulo), ("&", TokenKind.BitAnd),
        ("|", TokenKind.BitOr), ("??", TokenKind.Coalesce), ("?", TokenKind.Question), (":", TokenKind.Colon), (".", TokenKind.Dot), (",", TokenKind.Comma), ("(", TokenKind.OpenParen),
        (")", TokenKind.CloseParen), ("[", TokenKind.OpenBracket), ("]", TokenKind.CloseBracket), ("{", TokenKind.OpenBrace), ("}", TokenKind.CloseBrace),
    ];

    private int at;

    /// <summary>All tokens, the last one an <see cref="TokenKind.End"/>.</summary>
    /// <exception cref="ExpressionException">Something is no token, or the expression is too long.</exception>
    public Token[] ReadAll()
    {
        if (source.Length > ExpressionLimits.Length) throw TooLong();
        var tokens = new List<Token>();
        do
        {
            if (tokens.Count > ExpressionLimits.Tokens) throw TooLong();
            tokens.Add(Read());
        }
        while (tokens[^1].Kind != TokenKind.End);
        return [.. tokens];
    }

    private static ExpressionException TooLong() => new("expression.too-long", 0, "The expression is too long.", "Split the rule, or name parts of it in \"LocalParams\".");

    private Token Read()
    {
        while (at < source.Length && char.IsWhiteSpace(source[at])) at++;
        if (at >= source.Length) return new(TokenKind.End, at, at, "");
        var c = source[at];
        if (char.IsLetter(c) || c is '_' or '@') return ReadWord();
        if (char.IsAsciiDigit(c)) return ReadNumber();
        if (c is '"' or '\'') return ReadText(c);
        if (c is '$' or '^' or '~') return new(TokenKind.Name, at, ++at, c.ToString());
        return ReadSign();
    }

    private Token ReadWord()
    {
        var start = at++;
        while (at < source.Length && (char.IsLetterOrDigit(source[at]) || source[at] == '_')) at++;
        var word = source[start..at];
        var words = isCaseSensitive ? SensitiveWords : InsensitiveWords;
        if (!words.TryGetValue(word, out var kind) && !AnyCaseWords.TryGetValue(word, out kind)) kind = TokenKind.Name;
        return new(kind, start, at, word.TrimStart('@'));
    }

    private Token ReadSign()
    {
        foreach (var (sign, kind) in Signs)
        {
            if (string.CompareOrdinal(source, at, sign, 0, sign.Length) != 0) continue;
            at += sign.Length;
            return new(kind, at - sign.Length, at, sign);
        }
        throw new ExpressionException("expression.unknown-sign", at, $"'{source[at]}' has no meaning here.", source[at] == ';' ? "An expression ends without a semicolon." : null);
    }

    private Token ReadNumber()
    {
        var start = at;
        if (source[at] == '0' && Peek(1) is 'x' or 'X') return ReadDigits(start, char.IsAsciiHexDigit);
        if (source[at] == '0' && Peek(1) is 'b' or 'B') return ReadDigits(start, c => c is '0' or '1');
        SkipDigits();
        var isReal = false;
        if (Peek(0) == '.')
        {
            isReal = true;
            at++;
            if (!char.IsAsciiDigit(Peek(0))) throw new ExpressionException("expression.number", start, "A digit is expected behind the decimal point.", "Put a number in parentheses before a member: (5).ToString().");
            SkipDigits();
        }
        if (Peek(0) is 'e' or 'E' && (char.IsAsciiDigit(Peek(1)) || (Peek(1) is '+' or '-' && char.IsAsciiDigit(Peek(2)))))
        {
            isReal = true;
            at += 2;
            SkipDigits();
        }
        if (Peek(0) is 'f' or 'F' or 'd' or 'D' or 'm' or 'M')
        {
            isReal = true;
            at++;
        }
        else if (!isReal) SkipWholeSuffix();
        if (Peek(0) is '_' || char.IsLetter(Peek(0))) throw new ExpressionException("expression.number", start, $"'{source[start..(at + 1)]}' is not a number.", "Numbers have no separators; suffixes are U L UL F D M.");
        return new(isReal ? TokenKind.Real : TokenKind.Whole, start, at, source[start..at]);
    }

    private Token ReadDigits(int start, Func<char, bool> isDigit)
    {
        at += 2;
        while (isDigit(Peek(0))) at++;
        if (at == start + 2) throw new ExpressionException("expression.number", start, $"Digits are missing behind {source[start..at]}.");
        SkipWholeSuffix();
        return new(TokenKind.Whole, start, at, source[start..at]);
    }

    private void SkipWholeSuffix()
    {
        if (Peek(0) == 'U') at++;
        if (Peek(0) == 'L') at++;
    }

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(Peek(0))) at++;
    }

    private char Peek(int ahead) => at + ahead < source.Length ? source[at + ahead] : '\0';

    private Token ReadText(char quote)
    {
        var start = at++;
        var value = new StringBuilder();
        while (true)
        {
            if (at >= source.Length) throw new ExpressionException("expression.open-text", start, "The text is not closed.", $"Add the closing {quote}.");
            var c = source[at++];
            if (c == quote) break;
            value.Append(c == '\\' ? ReadEscape() : c);
        }
        if (quote == '"') return new(TokenKind.Text, start, at, value.ToString());
        if (value.Length != 1) throw new ExpressionException("expression.character", start, "Single quotes hold exactly one character.", "Write texts in double quotes (in JSON: \\\"…\\\").");
        return new(TokenKind.Character, start, at, value.ToString());
    }

    private char ReadEscape()
    {
        var escape = at < source.Length ? source[at++] : '\0';
        return escape switch
        {
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            'a' => '\a',
            'b' => '\b',
            'f' => '\f',
            'v' => '\v',
            'e' => '\u001B',
            'u' => ReadCode(4, NumberStyles.AllowHexSpecifier),
            'x' => ReadCode(2, NumberStyles.AllowHexSpecifier),
            '0' => '\0',
            _ when !char.IsLetterOrDigit(escape) && escape != '\0' => escape,
            _ => throw new ExpressionException("expression.escape", at - 2, $"'\\{escape}' is not an escape.", "Write a backslash as \\\\ (in JSON: \\\\\\\\)."),
        };
    }

    private char ReadCode(int digits, NumberStyles style)
    {
        if (at + digits > source.Length || !ushort.TryParse(source.AsSpan(at, digits), style, CultureInfo.InvariantCulture, out var code))
            throw new ExpressionException("expression.escape", at - 2, $"{digits} hexadecimal digits are expected.");
        at += digits;
        return (char)code;
    }
}
