using System.Text.RegularExpressions;
using AngleSharp.Css;
using AngleSharp.Css.Dom;
using AngleSharp.Css.Parser;
using AngleSharp.Dom;

namespace AdControl.Documents.Html;

/// <summary>The rules of a page's own style elements, as far as they can hide text.</summary>
/// <remarks>Nothing is imported; of the conditional groups only <c>@media screen</c> and <c>@media all</c> are read.</remarks>
internal sealed partial class StyleSheet
{
    private const int MaxRules = 2_000;
    private const int MaxSelectorLength = 400;

    private readonly List<Rule> _rules = [];
    private readonly CssSelectorParser _parser = new();

    private sealed record Rule(ISelector[] Chain, Priority Weight, string Property, string Value, bool Important);

    /// <summary>Adds the rules of one style element.</summary>
    public void Add(string css) => AddRules(Comment().Replace(css, " "));

    /// <summary>The winning value of each hiding property for an element, its style attribute included.</summary>
    public Dictionary<string, string> ValuesFor(IElement element)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var important = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rule in _rules.Where(r => Matches(r.Chain, element)).OrderBy(r => r.Weight))
            Set(values, important, rule.Property, rule.Value, rule.Important);
        if (element.GetAttribute("style") is { Length: > 0 } style)
            foreach (var (property, value, isImportant) in CssDeclarations.Parse(style))
                Set(values, important, property, value, isImportant);
        return values;
    }

    private static void Set(Dictionary<string, string> values, HashSet<string> important, string property, string value, bool isImportant)
    {
        if (important.Contains(property) && !isImportant) return;
        values[property] = value;
        if (isImportant) important.Add(property);
    }

    private void AddRules(string css)
    {
        for (var at = 0; at < css.Length && _rules.Count < MaxRules;)
        {
            var stop = css.AsSpan(at).IndexOfAny('{', ';', '}');
            if (stop < 0) return;
            var prelude = css.Substring(at, stop).Trim();
            at += stop + 1;
            if (css[at - 1] != '{') continue;
            var end = prelude.StartsWith('@') ? EndOfGroup(css, at) : EndOfRule(css, at);
            if (!prelude.StartsWith('@')) AddRule(prelude, css[at..end]);
            else if (ScreenMedia().IsMatch(prelude)) AddRules(css[at..end]);
            at = Math.Min(end + 1, css.Length);
        }
    }

    private void AddRule(string selectors, string body)
    {
        var declarations = CssDeclarations.Parse(body);
        if (declarations.Count == 0 || selectors.Length > MaxSelectorLength) return;
        foreach (var text in selectors.Split(','))
            if (ParseChain(text) is { } chain)
                foreach (var (property, value, important) in declarations)
                    _rules.Add(new Rule(chain, chain.Aggregate(Priority.Zero, (sum, part) => sum + part.Specificity), property, value, important));
    }

    // A part of an element (::before) is not the element, and a state (:hover) is not how the page first shows.
    private ISelector[]? ParseChain(string selector)
    {
        if (Unread().IsMatch(selector)) return null;
        var parts = selector.Split([' ', '>', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        var chain = new ISelector[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (_parser.ParseSelector(parts[i]) is not { } part) return null;
            chain[i] = part;
        }

        return chain.Length == 0 ? null : chain;
    }

    // Each part takes the nearest ancestor that fits: linear in the depth, where trying all of them would be exponential. A child combinator counts as a descendant's.
    private static bool Matches(ISelector[] chain, IElement element)
    {
        if (!chain[^1].Match(element, null)) return false;
        var next = chain.Length - 2;
        for (var ancestor = element.ParentElement; next >= 0 && ancestor is not null; ancestor = ancestor.ParentElement)
            if (chain[next].Match(ancestor, null)) next--;
        return next < 0;
    }

    private static int EndOfRule(string css, int at)
    {
        var end = css.IndexOf('}', at);
        return end < 0 ? css.Length : end;
    }

    private static int EndOfGroup(string css, int at)
    {
        for (var depth = 1; at < css.Length; at++)
        {
            if (css[at] == '{') depth++;
            else if (css[at] == '}' && --depth == 0) return at;
        }

        return css.Length;
    }

    [GeneratedRegex(@"/\*.*?(\*/|\z)", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^@media\s+(only\s+)?(screen|all)\s*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ScreenMedia();

    [GeneratedRegex(@":(before|after|first-letter|first-line|hover|focus|active|visited|target|checked)|::|[(+~\\]", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Unread();
}
