using AdControl.Documents.Reading;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace AdControl.Documents.Html;

/// <summary>Parses a page without scripting and without any loader, and stops as soon as it nests too deep, grows too large or takes too long.</summary>
internal sealed class HtmlLoader(ReadContext context)
{
    // The parser flattens what nests deeper than it is told; it has to go a little deeper than the limit for the limit to be seen.
    private const int Spare = 16;

    private readonly Dictionary<INode, int> _depths = new(ReferenceEqualityComparer.Instance);
    private INode? _previous;

    public IHtmlDocument Load(string html)
    {
        CheckTags(html);
        var parser = new HtmlParser(new HtmlParserOptions { IsScripting = false, IsKeepingSourceReferences = true, MaximumDepth = context.Limits.MaxHtmlDepth + Spare, OnCreated = (element, _) => Created(element) });
        return parser.ParseDocument(html);
    }

    // An element is announced before it has a parent, so its depth is known when the next one comes.
    private void Created(INode element)
    {
        if (_depths.Count % 256 == 0) context.CheckTime();
        if (_depths.Count >= context.Limits.MaxHtmlElements) throw context.Fail("html-too-large", context.Limits.MaxHtmlElements);
        if (_previous is not null) CheckDepth(_previous);
        _previous = element;
    }

    private void CheckDepth(INode node)
    {
        var depth = 1 + (node.Parent is { } parent ? _depths.GetValueOrDefault(parent) : 0);
        if (depth > context.Limits.MaxHtmlDepth) throw context.Fail("html-too-deep", context.Limits.MaxHtmlDepth);
        _depths[node] = depth;
    }

    // Attributes of one tag are compared with each other while it is read: their number is bounded before.
    private void CheckTags(string html)
    {
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            if (!char.IsAsciiLetter(html[at + 1])) continue;
            var end = html.IndexOf('>', at);
            var tag = html.AsSpan(at, (end < 0 ? html.Length : end) - at);
            if (tag.Length > 20_000 && tag.Count('=') + tag.Count(' ') + tag.Count('\n') + tag.Count('/') > 20_000 && !tag.Contains("data:", StringComparison.Ordinal))
                throw context.Fail("html-too-large", context.Limits.MaxHtmlElements);
            at = end < 0 ? html.Length - 1 : end;
        }
    }
}
