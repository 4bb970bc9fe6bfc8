using System.Linq.Expressions;
using System.Reflection;
using AdControl.Rules.Evaluation;
using AdControl.Rules.Typing;

namespace AdControl.Rules.Nodes;

/// <summary>A function of the language itself, on texts, numbers and dates.</summary>
/// <param name="function">A static method of this project; for a member the first argument is the value it is called on.</param>
/// <param name="hasTarget">Whether the first argument stands before the dot.</param>
internal sealed class FunctionNode(TextSpan span, RuleType type, MethodInfo function, Node[] arguments, bool hasTarget) : Node(span, type)
{
    public string Name => function.Name;

    public bool HasTarget { get; } = hasTarget;

    public override IReadOnlyList<Node> Parts => arguments;

    public override object? Evaluate(Frame frame)
    {
        var values = new object?[arguments.Length];
        for (var i = 0; i < values.Length; i++) values[i] = arguments[i].Evaluate(frame);
        // A value type that is null at run time, such as int? in front of .Value, must fail as it would in compiled code.
        if (HasTarget && values[0] is null && arguments[0].Type is { IsNullable: false, IsValueType: true }) throw Nothing.ReadFrom(this);
        var result = function.Invoke(null, BindingFlags.DoNotWrapExceptions, null, values, null);
        if (result is string text) frame.SpendText(text.Length);
        else if (result is Array many) frame.Spend(many.Length);
        return result is bool truth ? Truth.Box(truth) : result;
    }

    public override Expression Emit(Emitter emitter)
    {
        var parameters = function.GetParameters();
        return Expression.Call(function, arguments.Select((a, i) => Emitter.Convert(a.Emit(emitter), parameters[i].ParameterType)));
    }
}
