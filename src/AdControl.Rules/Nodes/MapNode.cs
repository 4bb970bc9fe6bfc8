using System.Collections;
using AdControl.Rules.Evaluation;
using AdControl.Rules.Typing;

namespace AdControl.Rules.Nodes;

/// <summary>A value under a key.</summary>
internal sealed class MapNode(TextSpan span, RuleType type, Node target, Node key) : Node(span, type)
{
    public Node Target { get; } = target;

    public override IReadOnlyList<Node> Parts { get; } = [target, key];

    public override bool CanEmit => false;

    public override object? Evaluate(Frame frame)
    {
        var (map, name) = (Target.Evaluate(frame) ?? throw Nothing.ReadFrom(this), (string?)key.Evaluate(frame) ?? throw new RuleEvaluationException("The key is null."));
        if (map is IDictionary dictionary) return dictionary.Contains(name) ? dictionary[name] : throw new KeyNotFoundException($"There is no value under '{name}'.");
        foreach (var pair in (IEnumerable)map)
            if (pair is KeyValuePair<string, object?> entry && entry.Key == name) return entry.Value;
        throw new KeyNotFoundException($"There is no value under '{name}'.");
    }
}
