using System.Linq.Expressions;
using System.Reflection;
using AdControl.Rules.Evaluation;
using AdControl.Rules.Functions;
using AdControl.Rules.Syntax;
using AdControl.Rules.Typing;

namespace AdControl.Rules.Nodes;

/// <summary><c>+</c> with a text on either side.</summary>
internal sealed class ConcatNode(TextSpan span, Node left, Node right) : Node(span, RuleType.Text)
{
    private static readonly MethodInfo JoinMethod = typeof(ConcatNode).GetMethod(nameof(Join), BindingFlags.Static | BindingFlags.NonPublic)!;

    public override IReadOnlyList<Node> Parts { get; } = [left, right];

    public override object? Evaluate(Frame frame)
    {
        var text = Join(left.Evaluate(frame), right.Evaluate(frame));
        frame.SpendText(text.Length);
        return text;
    }

    public override Expression Emit(Emitter emitter) =>
        Expression.Call(JoinMethod, Emitter.Convert(left.Emit(emitter), typeof(object)), Emitter.Convert(right.Emit(emitter), typeof(object)));

    private static string Join(object? a, object? b) => Bounded(string.Concat(AnyValue.ToString(a), AnyValue.ToString(b)));

    /// <exception cref="RuleEvaluationException">The text is longer than any honest rule builds.</exception>
    public static string Bounded(string text) => text.Length <= ExpressionLimits.TextLength ? text : throw new RuleEvaluationException($"The expression builds a text of more than {ExpressionLimits.TextLength} characters.");
}
