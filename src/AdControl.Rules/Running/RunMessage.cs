using System.Text;
using AdControl.Rules.Values;

namespace AdControl.Rules.Running;

/// <summary>Fills message templates by RulesEngine's rules: whole values as JSON, members of objects as plain text, whatever cannot be found stays as written.</summary>
internal static class RunMessage
{
    public static string Fill(string template, RunValues values)
    {
        var (text, at) = (new StringBuilder(), 0);
        while (template.IndexOf("$(", at, StringComparison.Ordinal) is >= 0 and var open)
        {
            var close = template.IndexOf(')', open);
            if (close < 0) break;
            var name = template[(open + 2)..close];
            var isPlaceholder = !name.Contains('\n');
            text.Append(template, at, open - at).Append(isPlaceholder ? ValueOf(name, values) ?? template[open..(close + 1)] : "$(");
            at = isPlaceholder ? close + 1 : open + 2;
        }
        return text.Append(template, at, template.Length - at).ToString();
    }

    private static string? ValueOf(string name, RunValues values)
    {
        var path = name.Split('.');
        var index = values.Find(path[0]);
        if (index < 0) return null;
        var value = values.Values[index];
        if (path.Length == 1) return value is null ? null : new ValueJson(isAscii: true, isIndented: false).Write(value);
        foreach (var member in path.AsSpan(1))
        {
            if (value is not RuleRecord record || record.Shape.Find(member, isCaseSensitive: true) is not (>= 0 and var place)) return null;
            value = record.Values[place];
        }
        return value switch
        {
            null => null,
            string text => text,
            RuleRecord or System.Collections.IEnumerable => new ValueJson(isAscii: true, isIndented: true).Write(value),
            _ => new ValueJson(isAscii: true, isIndented: false).Write(value).Trim('"'),
        };
    }
}
