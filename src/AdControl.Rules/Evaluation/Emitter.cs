using System.Linq.Expressions;
using System.Reflection;
using AdControl.Rules.Nodes;

namespace AdControl.Rules.Evaluation;

/// <summary>Builds the delegate of a hot rule out of its nodes.</summary>
internal sealed class Emitter
{
    private static readonly MethodInfo EvaluateNode = typeof(Node).GetMethod(nameof(Node.Evaluate))!;
    private static readonly MethodInfo SpendSteps = typeof(Frame).GetMethod(nameof(Evaluation.Frame.Spend))!;

    private readonly ParameterExpression slots = Expression.Variable(typeof(object[]), "slots");
    private readonly Dictionary<int, ParameterExpression> variables = [];

    public ParameterExpression Frame { get; } = Expression.Parameter(typeof(Frame), "frame");

    public static Func<Frame, bool> CompileCondition(Node node)
    {
        var emitter = new Emitter();
        var body = Expression.Block([emitter.slots], Expression.Assign(emitter.slots, Expression.Property(emitter.Frame, nameof(Evaluation.Frame.Slots))), node.Emit(emitter));
        return Expression.Lambda<Func<Frame, bool>>(body, emitter.Frame).Compile();
    }

    public Expression CallBack(Node node) => Convert(Expression.Call(Expression.Constant(node), EvaluateNode, Frame), node.Type.Clr);

    public Expression Slot(int index, Type type) =>
        variables.TryGetValue(index, out var variable) ? variable : Convert(Expression.ArrayIndex(slots, Expression.Constant(index)), type);

    public Expression StoreSlot(int index, Expression value) => Expression.Assign(Expression.ArrayAccess(slots, Expression.Constant(index)), Expression.Convert(value, typeof(object)));

    public Expression Spend(Expression count) => Expression.Call(Frame, SpendSteps, count);

    public ParameterExpression DeclareVariable(int slot, Type type) => variables[slot] = Expression.Variable(type);

    public static Expression Convert(Expression value, Type type) => value.Type == type ? value : Expression.Convert(value, type);
}
