using AdControl.Documents.Reading;
using AngleSharp.Dom;

namespace AdControl.Documents.Html;

/// <summary>Counts what a page refers to but does not hold, its scripts and its pictures.</summary>
internal sealed class HtmlSurvey
{
    private const int Named = 5;
    private readonly List<string> _targets = [];
    private int _external;
    private int _scripts;

    public int Pictures { get; private set; }

    public void Visit(IElement element)
    {
        switch (element.LocalName)
        {
            case "img" or "svg" or "canvas" or "video": Pictures++; break;
            case "input" when element.GetAttribute("type") is "image": Pictures++; break;
            case "script" when element.GetAttribute("type") is not "application/ld+json": _scripts++; break;
        }

        Note(TargetOf(element));
        if (element.GetAttribute("style") is { } style) NoteStyle(style);
        if (element.LocalName == "style") NoteStyle(element.TextContent);
    }

    public void Warn(ReadContext context)
    {
        if (_external > 0) context.Warn("external-reference", _external, string.Join(", ", _targets) + (_external > _targets.Count ? ", …" : ""));
        if (_scripts > 0) context.Warn("script", _scripts);
        if (Pictures > 0) context.Warn("pictures-not-read", Pictures, "");
    }

    // Links are followed by people, not by the page: they are no reference.
    private static string? TargetOf(IElement element) => element.LocalName switch
    {
        "img" or "iframe" or "frame" or "script" or "video" or "audio" or "source" or "embed" or "track" or "input" => element.GetAttribute("src"),
        "object" => element.GetAttribute("data"),
        "link" when element.GetAttribute("rel") is { } rel && (rel.Contains("stylesheet", StringComparison.OrdinalIgnoreCase) || rel.Contains("icon", StringComparison.OrdinalIgnoreCase)) => element.GetAttribute("href"),
        "meta" when string.Equals(element.GetAttribute("http-equiv"), "refresh", StringComparison.OrdinalIgnoreCase) => element.GetAttribute("content"),
        _ => null,
    };

    private void NoteStyle(string css)
    {
        for (var at = css.IndexOf("url(", StringComparison.OrdinalIgnoreCase); at >= 0; at = css.IndexOf("url(", at + 4, StringComparison.OrdinalIgnoreCase))
        {
            var end = css.IndexOf(')', at);
            if (end < 0) return;
            Note(css[(at + 4)..end].Trim('"', '\'', ' '));
        }
    }

    private void Note(string? target)
    {
        if (string.IsNullOrWhiteSpace(target) || target.StartsWith("data:", StringComparison.OrdinalIgnoreCase) || target.StartsWith('#')) return;
        _external++;
        var name = target.Length > 100 ? target[..100] + "…" : target;
        if (_targets.Count < Named && !_targets.Contains(name)) _targets.Add(name);
    }
}
