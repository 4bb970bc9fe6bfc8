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

    /// <summary>The commonest functions are called through a delegate; invoking by reflection makes the framework emit code of its own.</summary>
    private readonly Delegate? direct = DirectCall(function);

    public override object? Evaluate(Frame frame)
    {
        switch (direct)
        {
            case Func<string, string, bool> judge:
                return Truth.Box(judge((string)arguments[0].Evaluate(frame)!, (string)arguments[1].Evaluate(frame)!));
            case Func<string, string> change:
                return change((string)arguments[0].Evaluate(frame)!);
            case Func<string, int> measure:
                return measure((string)arguments[0].Evaluate(frame)!);
            default:
                return Invoke(frame);
        }
    }

    private static Delegate? DirectCall(MethodInfo function)
    {
        var parameters = function.GetParameters();
        if (parameters.Length is 0 or > 2 || !Array.TrueForAll(parameters, p => p.ParameterType == typeof(string))) return null;
        if (parameters.Length == 2) return function.ReturnType == typeof(bool) ? function.CreateDelegate<Func<string, string, bool>>() : null;
        return function.ReturnType == typeof(string) ? function.CreateDelegate<Func<string, string>>() : function.ReturnType == typeof(int) ? function.CreateDelegate<Func<string, int>>() : null;
    }

    private object? Invoke(Frame frame)
    {
        var values = new object?[arguments.Length];
        for (var i = 0; i < values.Length; i++) values[i] = arguments[i].Evaluate(frame);
        // A value type that is null at run time, such as int? in front of .Value, must fail as it would in compiled code.
        if (HasTarget && values[0] is null && arguments[0].Type is { IsNullable: false, IsValueType: true }) throw Nothing.ReadFrom(this);
        var result = function.Invoke(null, BindingFlags.DoNotWrapExceptions, null, values, null);
        return result is bool truth ? Truth.Box(truth) : result;
    }

    public override Expression Emit(Emitter emitter)
    {
        var parameters = function.GetParameters();
        return Expression.Call(function, arguments.Select((a, i) => Emitter.Convert(a.Emit(emitter), parameters[i].ParameterType)));
    }
}
