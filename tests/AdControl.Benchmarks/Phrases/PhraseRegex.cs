using System.Text.RegularExpressions;
using AdControl.Rules.Phrases;

namespace AdControl.Benchmarks.Phrases;

/// <summary>The same phrase as a .NET regular expression: the peer that a loop of expressions would be.</summary>
/// <remarks>It ignores case and spaces only: no accents, fillers, negation or line-end hyphens, so the peer does less work than the matcher.</remarks>
internal static class PhraseRegex
{
    private const string Space = @"[\s\u00A0\u202F'’-]+";

    public static Regex Of(PhraseNode phrase, IReadOnlyDictionary<string, string> lists) =>
        new($@"\b(?:{Pattern(phrase, lists)})", RegexOptions.Compiled | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Each named list as one alternation.</summary>
    public static Dictionary<string, string> Lists(IEnumerable<PhraseFile> files)
    {
        var lists = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, _, entries) in files.SelectMany(f => f.Lists))
            lists[name] = $"(?:{string.Join('|', entries.Select(e => Pattern(e.Root, lists)))})";
        return lists;
    }

    private static string Pattern(PhraseNode node, IReadOnlyDictionary<string, string> lists) => node switch
    {
        SequenceNode s => Join(s.Parts, lists),
        ChoiceNode c => $"(?:{string.Join('|', c.Options.Select(o => Pattern(o, lists)))})",
        OptionalNode o => $"(?:{Pattern(o.Part, lists)})?",
        GapNode g => $@"(?:\w+{Space}){{0,{g.Most}}}",
        NearNode n => Near(Pattern(n.Left, lists), Pattern(n.Right, lists), n.Most),
        ListNode l => lists.GetValueOrDefault(l.Name, "(?!)"),
        EdgeNode e => e.Beginning ? @"(?<=^|[.!?\n]\s*)" : @"(?=$|\s*[.!?\n])",
        WordsNode w => $"(?:{string.Join('|', w.Spellings.Select(Regex.Escape))}){(w.IsPrefix ? @"\w*" : @"\b")}",
        _ => throw new NotSupportedException($"{node.GetType().Name} has no counterpart."),
    };

    private static string Near(string left, string right, int most)
    {
        var between = $@"(?:{Space}\w+){{0,{most}}}{Space}";
        return $"(?:{left}{between}{right}|{right}{between}{left})";
    }

    private static string Join(List<PhraseNode> parts, IReadOnlyDictionary<string, string> lists)
    {
        var pattern = "";
        for (var i = 0; i < parts.Count; i++)
        {
            var part = Pattern(parts[i], lists);
            if (parts[i] is OptionalNode optional)
                pattern += i < parts.Count - 1 ? $"(?:{Pattern(optional.Part, lists)}{Space})?" : $"(?:{Space}{Pattern(optional.Part, lists)})?";
            else
                pattern += part + (i < parts.Count - 1 && parts[i] is not (GapNode or EdgeNode) && !OptionalEnd(parts, i) ? Space : "");
        }
        return pattern;
    }

    private static bool OptionalEnd(List<PhraseNode> parts, int i) => i + 1 == parts.Count - 1 && parts[i + 1] is OptionalNode or EdgeNode { Beginning: false };
}
