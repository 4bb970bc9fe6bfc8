using System.Linq.Expressions;
using AdControl.Rules.Evaluation;
using AdControl.Rules.Typing;
using AdControl.Rules.Vocabularies;

namespace AdControl.Rules.Nodes;

/// <summary>A property or method of a registered type.</summary>
/// <param name="source">The part as written, which names its evidence.</param>
internal sealed class RegisteredNode(TextSpan span, RuleType type, Node target, RegisteredMember member, Node[] arguments, string source, string? path) : Node(span, type)
{
    public Node Target { get; } = target;

    public RegisteredMember Member { get; } = member;

    public Node[] Arguments { get; } = arguments;

    public string Source { get; } = source;

    /// <summary><c>medicine.Name</c>; null below a call or a lambda variable.</summary>
    public string? Path { get; } = path;

    public override IReadOnlyList<Node> Parts { get; } = [target, .. arguments];

    public override object? Evaluate(Frame frame)
    {
        var instance = Target.Evaluate(frame) ?? throw Nothing.ReadFrom(this);
        var values = Values(frame);
        var result = Member.Invoke(instance, values);
        if (frame.Evidence is { } evidence) Collect(evidence, instance, values, result);
        return result is bool truth ? Truth.Box(truth) : result;
    }

    public object?[] Values(Frame frame)
    {
        if (Arguments.Length == 0) return [];
        var values = new object?[Arguments.Length];
        for (var i = 0; i < values.Length; i++) values[i] = Arguments[i].Evaluate(frame);
        return values;
    }

    private void Collect(List<Evidence> evidence, object instance, object?[] values, object? result)
    {
        if (Member.Evidence is { } passages)
            foreach (var span in passages(instance, values)) evidence.Add(Evidence.Passage(Source, span));
        else evidence.Add(Evidence.Fact(Path ?? Source, result));
    }

    public override Expression Emit(Emitter emitter)
    {
        var instance = Target.Emit(emitter);
        var arguments = Arguments.Select(a => a.Emit(emitter));
        var result = Member.Getter is { } getter ? Expression.Call(instance, getter) : (Expression)Expression.Invoke(Expression.Constant(Member.Target), arguments.Prepend(instance));
        return Emitter.Convert(result, Type.Clr);
    }
}
