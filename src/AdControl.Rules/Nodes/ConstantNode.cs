using System.Linq.Expressions;
using AdControl.Rules.Evaluation;
using AdControl.Rules.Typing;

namespace AdControl.Rules.Nodes;

/// <param name="digits">The number as written, when it may still adapt to another number type.</param>
/// <param name="isLiteral">Whether the value was written in the expression, so that a text adapts to dates, numbers and enumerations.</param>
internal sealed class ConstantNode(TextSpan span, RuleType type, object? value, string? digits = null, bool isLiteral = true) : Node(span, type)
{
    private readonly object truth = value is true ? Truth.True : Truth.False;

    public object? Value { get; } = value;

    public string? Digits { get; } = digits;

    public bool IsLiteral { get; } = isLiteral;

    public bool IsNull => Value is null && Type.Kind == RuleTypeKind.Object;

    public override object? Evaluate(Frame frame) => Value is bool ? truth : Value;

    public override Expression Emit(Emitter emitter) => Expression.Constant(Value, Type.Clr);
}
