using System.Globalization;
using System.Text;

namespace AdControl.Rules.Json;

/// <summary>Quotes texts as JSON.</summary>
internal static class JsonText
{
    /// <summary>Escapes only what JSON requires.</summary>
    public static string Quote(string value)
    {
        var text = new StringBuilder(value.Length + 2);
        AppendQuoted(text, value);
        return text.ToString();
    }

    public static void AppendQuoted(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value) AppendEscaped(text, c, isAscii: false);
        text.Append('"');
    }

    /// <summary>Escapes as RulesEngine's messages do: everything outside printable ASCII, and the characters that mean something in HTML.</summary>
    public static void AppendAscii(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value) AppendEscaped(text, c, isAscii: true);
        text.Append('"');
    }

    private static void AppendEscaped(StringBuilder text, char c, bool isAscii)
    {
        var simple = c switch { '\\' => "\\\\", '\n' => "\\n", '\r' => "\\r", '\t' => "\\t", '\b' => "\\b", '\f' => "\\f", '"' when !isAscii => "\\\"", _ => null };
        if (simple is not null) text.Append(simple);
        else if (c < ' ' || char.IsSurrogate(c) && isAscii || (isAscii && (c > '~' || c is '"' or '\'' or '<' or '>' or '&' or '+' or '`')))
            text.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        else text.Append(c);
    }
}
