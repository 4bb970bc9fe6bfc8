using AdControl.Rules.Binding;

namespace AdControl.Rules.Compilation;

/// <summary>A stretch of a message template: literal text, or an expression.</summary>
/// <param name="Start">Where the text or the expression begins in the template.</param>
/// <param name="Expression">Null for literal text.</param>
internal sealed record MessagePart(int Start, string? Literal, string? Expression, BoundExpression? Bound = null)
{
    public static IEnumerable<MessagePart> Split(string template)
    {
        var at = 0;
        while (at < template.Length)
        {
            var open = template.IndexOf("$(", at, StringComparison.Ordinal);
            var close = open < 0 ? -1 : ClosingParenthesis(template, open + 2);
            if (close < 0) break;
            if (open > at) yield return new(at, template[at..open], null);
            yield return new(open + 2, null, template[(open + 2)..close]);
            at = close + 1;
        }
        if (at < template.Length) yield return new(at, template[at..], null);
    }

    private static int ClosingParenthesis(string template, int from)
    {
        var (depth, isText) = (1, false);
        for (var i = from; i < template.Length; i++)
        {
            if (template[i] == '"') isText = !isText;
            if (isText) continue;
            depth += template[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0) return i;
        }
        return -1;
    }
}
