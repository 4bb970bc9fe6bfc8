using AdControl.Rules.Nodes;

namespace AdControl.Rules.Binding;

/// <param name="Source">The expression as written.</param>
/// <param name="SlotCount">How many values an evaluation needs room for.</param>
internal sealed record BoundExpression(string Source, Node Root, int SlotCount)
{
    public string TextOf(Node node) => node.Span.Of(Source);
}
