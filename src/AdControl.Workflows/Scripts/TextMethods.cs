using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Scripts;

/// <summary>Methods of texts.</summary>
internal static class TextMethods
{
    public static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "at", "charAt", "charCodeAt", "codePointAt", "concat", "endsWith", "includes", "indexOf", "lastIndexOf", "localeCompare", "match", "normalize", "padEnd", "padStart",
        "repeat", "replace", "replaceAll", "search", "slice", "split", "startsWith", "substr", "substring", "toLowerCase", "toLocaleLowerCase", "toUpperCase", "toLocaleUpperCase", "trim", "trimEnd", "trimStart",
    };

    public static WorkflowValue? Call(ScriptRun run, string text, string name, WorkflowValue[] a)
    {
        WorkflowValue Arg(int i) => i < a.Length ? a[i] : default;
        string ArgText(int i) => ScriptConvert.Text(Arg(i));
        int ArgInt(int i, int otherwise = 0) => ScriptConvert.Integer(Arg(i), otherwise);
        switch (name)
        {
            case "at": return At(text, ArgInt(0));
            case "charAt": return WorkflowValue.Of(ArgInt(0) is var i && i >= 0 && i < text.Length ? text[i].ToString() : "");
            case "charCodeAt": return WorkflowValue.Of(ArgInt(0) is var c && c >= 0 && c < text.Length ? text[c] : double.NaN);
            case "codePointAt": return ArgInt(0) is var p && p >= 0 && p < text.Length ? WorkflowValue.Of(char.IsHighSurrogate(text[p]) && p + 1 < text.Length ? char.ConvertToUtf32(text, p) : text[p]) : WorkflowValue.Undefined;
            case "concat": return Made(text + string.Concat(a.Select(ScriptConvert.Text)));
            case "startsWith": return WorkflowValue.Of(text.AsSpan(Math.Clamp(ArgInt(1), 0, text.Length)).StartsWith(ArgText(0), StringComparison.Ordinal));
            case "endsWith": return WorkflowValue.Of(text.AsSpan(0, Math.Clamp(ArgInt(1, text.Length), 0, text.Length)).EndsWith(ArgText(0), StringComparison.Ordinal));
            case "includes": return WorkflowValue.Of(text.IndexOf(ArgText(0), Math.Clamp(ArgInt(1), 0, text.Length), StringComparison.Ordinal) >= 0);
            case "indexOf": return WorkflowValue.Of(text.IndexOf(ArgText(0), Math.Clamp(ArgInt(1), 0, text.Length), StringComparison.Ordinal));
            case "lastIndexOf": return WorkflowValue.Of(ArgText(0) is "" ? text.Length : text.LastIndexOf(ArgText(0), StringComparison.Ordinal));
            case "localeCompare": return WorkflowValue.Of(Math.Sign(CultureInfo.InvariantCulture.CompareInfo.Compare(text, ArgText(0))));
            case "normalize": return WorkflowValue.Of(text.Normalize(Arg(0).TextOrNull switch { "NFD" => NormalizationForm.FormD, "NFKC" => NormalizationForm.FormKC, "NFKD" => NormalizationForm.FormKD, _ => NormalizationForm.FormC }));
            case "padStart": return Made(Padding(text, ArgInt(0), a.Length > 1 ? ArgText(1) : " ") + text);
            case "padEnd": return Made(text + Padding(text, ArgInt(0), a.Length > 1 ? ArgText(1) : " "));
            case "repeat": return Repeat(text, ArgInt(0));
            case "replace": return Replace(run, text, Arg(0), Arg(1), all: false);
            case "replaceAll": return Replace(run, text, Arg(0), Arg(1), all: true);
            case "match": return Match(text, Arg(0));
            case "search": return WorkflowValue.Of(Arg(0).Content is ScriptPattern s ? s.Bounded(r => r.Match(text)) is { Success: true } hit ? hit.Index : -1 : text.IndexOf(ArgText(0), StringComparison.Ordinal));
            case "slice": return Slice(text, ArgInt(0), ArgInt(1, text.Length));
            case "substring": return Substring(text, ArgInt(0), ArgInt(1, text.Length));
            case "substr": return Substring(text, ScriptConvert.Position(ArgInt(0), text.Length), ScriptConvert.Position(ArgInt(0), text.Length) + Math.Clamp(ArgInt(1, text.Length), 0, text.Length));
            case "split": return Split(text, Arg(0), ArgInt(1, int.MaxValue));
            case "toLowerCase" or "toLocaleLowerCase": return WorkflowValue.Of(text.ToLower(CultureInfo.InvariantCulture));
            case "toUpperCase" or "toLocaleUpperCase": return WorkflowValue.Of(text.ToUpper(CultureInfo.InvariantCulture).Replace("ß", "SS", StringComparison.Ordinal));
            case "trim": return WorkflowValue.Of(text.Trim());
            case "trimStart": return WorkflowValue.Of(text.TrimStart());
            case "trimEnd": return WorkflowValue.Of(text.TrimEnd());
            default: return null;
        }
    }

    private static WorkflowValue Made(string text) => WorkflowValue.Of(ScriptRun.Bounded(text));

    private static WorkflowValue At(string text, int at)
    {
        if (at < 0) at += text.Length;
        return at >= 0 && at < text.Length ? WorkflowValue.Of(text[at].ToString()) : default;
    }

    private static WorkflowValue Slice(string text, int start, int end)
    {
        var from = ScriptConvert.Position(start, text.Length);
        var to = ScriptConvert.Position(end, text.Length);
        return WorkflowValue.Of(from < to ? text[from..to] : "");
    }

    private static WorkflowValue Substring(string text, int start, int end)
    {
        var from = Math.Clamp(start, 0, text.Length);
        var to = Math.Clamp(end, 0, text.Length);
        return WorkflowValue.Of(from < to ? text[from..to] : text[to..from]);
    }

    private static string Padding(string text, int length, string fill)
    {
        var missing = Math.Min(length, ScriptRun.LongestText) - text.Length;
        if (missing <= 0 || fill.Length == 0) return "";
        return string.Concat(Enumerable.Repeat(fill, missing / fill.Length + 1))[..missing];
    }

    private static WorkflowValue Repeat(string text, int times)
    {
        if (times < 0) throw new ScriptException("Invalid count value");
        if ((long)times * text.Length > ScriptRun.LongestText) throw new ScriptException("The script makes a text that is too long.");
        return WorkflowValue.Of(string.Concat(Enumerable.Repeat(text, times)));
    }

    private static WorkflowValue Split(string text, WorkflowValue by, int most)
    {
        IEnumerable<string> parts = by.Kind switch
        {
            ValueKind.Undefined => [text],
            _ when by.Content is ScriptPattern pattern => pattern.Bounded(r => r.Split(text)),
            _ when ScriptConvert.Text(by) is { Length: > 0 } separator => text.Split(separator),
            _ => text.Select(c => c.ToString()),
        };
        return WorkflowValue.Wrap(ScriptRun.Bounded(new ValueList(parts.Take(Math.Max(0, most)).Select(WorkflowValue.Of))));
    }

    private static WorkflowValue Match(string text, WorkflowValue pattern)
    {
        var regex = pattern.Content as ScriptPattern ?? ScriptPattern.Parse(Regex.Escape(ScriptConvert.Text(pattern)), "", 0);
        if (!regex.IsGlobal) return ScriptPattern.Groups(regex.Bounded(r => r.Match(text)));
        var all = regex.Bounded(r => r.Matches(text).Select(m => WorkflowValue.Of(m.Value)).ToList());
        return all.Count == 0 ? WorkflowValue.Null : WorkflowValue.Of(all);
    }

    private static WorkflowValue Replace(ScriptRun run, string text, WorkflowValue what, WorkflowValue with, bool all)
    {
        if (what.Content is ScriptPattern pattern)
        {
            var count = all || pattern.IsGlobal ? -1 : 1;
            return Made(pattern.Bounded(r => r.Replace(text, m => Replacement(run, m, with), count)));
        }
        var wanted = Regex.Escape(ScriptConvert.Text(what));
        return Made(new Regex(wanted).Replace(text, m => Replacement(run, m, with), all ? -1 : 1));
    }

    private static string Replacement(ScriptRun run, Match match, WorkflowValue with)
    {
        run.Spend();
        if (with.Content is ScriptFunction function)
            return ScriptConvert.Text(function.Invoke(run, [.. match.Groups.Cast<Group>().Select(g => WorkflowValue.Of(g.Value)), WorkflowValue.Of(match.Index)]));
        var text = ScriptConvert.Text(with);
        if (!text.Contains('$', StringComparison.Ordinal)) return text;
        var made = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var next = i + 1 < text.Length ? text[i + 1] : '\0';
            if (text[i] != '$' || !(next is '$' or '&' || (char.IsAsciiDigit(next) && next - '0' < match.Groups.Count && next != '0')))
            {
                made.Append(text[i]);
                continue;
            }
            made.Append(next == '$' ? "$" : next == '&' ? match.Value : match.Groups[next - '0'].Value);
            i++;
        }
        return made.ToString();
    }
}
