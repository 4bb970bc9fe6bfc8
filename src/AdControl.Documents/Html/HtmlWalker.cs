using AdControl.Documents.Reading;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace AdControl.Documents.Html;

/// <summary>Walks a page in document order with a stack of its own, so that no nesting can exhaust the thread's.</summary>
internal sealed class HtmlWalker(ReadContext context, StyleSheet styles, TextAssembler text, HtmlSurvey survey)
{
    /// <summary>The attribute that carries a place in the source a page was made from.</summary>
    public const string LineAttribute = "data-adcontrol-line";

    private readonly Stack<Step> _steps = new();
    private int _groups;

    /// <summary>What holds for the content of an element.</summary>
    private sealed record Scope(Flow Flow, Appearance Look, BlockKind Kind, int Group, string Source, bool KeepsSpace, int Depth);

    // When an element is left, Left is that element and Scope its inner one.
    private readonly record struct Step(INode? Node, Scope Scope, IElement? Left, bool EndsFlow);

    public void Walk(IDocument document)
    {
        var root = new Scope(new Flow(null, text), Appearance.Page, BlockKind.Paragraph, 0, "", false, 0);
        Push(document.ChildNodes, root);
        while (_steps.TryPop(out var step))
        {
            context.CheckTime();
            if (step.Left is not null) Leave(step);
            else if (step.Node is IText node) step.Scope.Flow.Append(node.Data, step.Scope.KeepsSpace, () => Begin(step.Scope));
            else if (step.Node is IElement element) Enter(element, step.Scope);
        }

        root.Flow.Flush();
    }

    private void Push(INodeList nodes, Scope scope)
    {
        var last = _steps.Count;
        foreach (var node in nodes) _steps.Push(new Step(node, scope, null, false));
        Reverse(last);
    }

    // The stack gives the last pushed first; children are wanted in document order.
    private void Reverse(int from)
    {
        var children = new Step[_steps.Count - from];
        for (var i = 0; i < children.Length; i++) children[i] = _steps.Pop();
        foreach (var child in children) _steps.Push(child);
    }

    private void Enter(IElement element, Scope outer)
    {
        survey.Visit(element);
        if (outer.Depth > context.Limits.MaxHtmlDepth) throw context.Fail("html-too-deep", context.Limits.MaxHtmlDepth);
        if (element.LocalName is "br" or "wbr") { Break(element, outer); return; }
        var inner = Inner(element, outer);
        if (ElementRoles.IsBlock(element.LocalName)) inner.Flow.Flush();
        if (element.LocalName == "sup" && IsReferenceMark(element)) inner.Flow.Part();
        foreach (var (value, kind) in AttributeTexts.Of(element)) AddAttribute(value, kind, inner);
        if (ElementRoles.IsSilent(element)) return;
        _steps.Push(new Step(null, inner, element, !ReferenceEquals(inner.Flow, outer.Flow)));
        Push(element is IHtmlTemplateElement template ? template.Content.ChildNodes : element.ChildNodes, inner);
    }

    private static void Break(IElement element, Scope scope)
    {
        if (element.LocalName == "br") scope.Flow.BreakLine();
        else scope.Flow.Append("\u200b", true, () => Begin(scope));
    }

    private static void Leave(Step step)
    {
        if (step.EndsFlow || ElementRoles.IsBlock(step.Left!.LocalName)) step.Scope.Flow.Flush();
    }

    private Scope Inner(IElement element, Scope outer)
    {
        var look = outer.Look.Of(element, styles);
        var joins = outer.Group != 0 && outer.Kind == BlockKind.ListItem;
        return outer with
        {
            Look = look,
            Flow = look.IsHidden == outer.Look.IsHidden ? outer.Flow : new Flow(outer.Flow, text),
            Kind = ElementRoles.KindOf(element, outer.Kind),
            Group = ElementRoles.BeginsGroup(element.LocalName) && !joins ? ++_groups : outer.Group,
            Source = ElementRoles.IsBlock(element.LocalName) || element.HasAttribute(LineAttribute) ? SourceOf(element, outer.Source) : outer.Source,
            KeepsSpace = outer.KeepsSpace || element.LocalName is "pre" or "textarea",
            Depth = outer.Depth + 1,
        };
    }

    private static void AddAttribute(string value, BlockKind kind, Scope scope)
    {
        var draft = new BlockDraft(kind, scope.Source, Begin(scope with { Kind = kind }).Flags);
        draft.Append(value);
        scope.Flow.AddBeside(draft);
    }

    private static BlockDraft Begin(Scope scope)
    {
        var flags = scope.Look.IsHidden ? BlockFlags.Hidden : BlockFlags.None;
        if (scope.Kind == BlockKind.AlternativeText) flags |= BlockFlags.AlternativeText;
        return new BlockDraft(scope.Kind, scope.Source, flags, scope.Kind is BlockKind.ListItem or BlockKind.TableCell or BlockKind.Form ? scope.Group : 0);
    }

    private static bool IsReferenceMark(IElement element) =>
        element.TextContent.AsSpan().Trim() is { Length: > 0 } mark && (char.IsDigit(mark[0]) || mark[0] is '*' or '(' or '[' or '†' or '‡');

    // Markdown carries the line of its own source through; otherwise the place in the page.
    private static string SourceOf(IElement element, string outer)
    {
        if (element.GetAttribute(LineAttribute) is { } line) return line;
        if (outer.Length > 0 && element.Owner?.DocumentElement.HasAttribute(LineAttribute) == true) return outer;
        return element.SourceReference?.Position is { } place ? $"{place.Line}:{place.Column} <{element.LocalName}>" : outer;
    }
}
