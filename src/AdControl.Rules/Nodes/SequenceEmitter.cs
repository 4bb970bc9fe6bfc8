using System.Linq.Expressions;
using AdControl.Rules.Evaluation;

namespace AdControl.Rules.Nodes;

/// <summary>Emits the operations of hot rules as loops over lists, without enumerators and without allocation.</summary>
internal static class SequenceEmitter
{
    public static bool CanEmit(SequenceNode node)
    {
        if (ListOf(node.Source.Type.Clr) is null) return false;
        return node.Method switch
        {
            SequenceMethod.Any or SequenceMethod.All or SequenceMethod.Count => true,
            SequenceMethod.Contains => node.Argument!.Type.Equals(node.Source.Type.Element) && node.Argument.Type.Kind == Typing.RuleTypeKind.Scalar,
            SequenceMethod.Sum => node.Lambda is not null && !node.Type.IsNullable && node.Type.Clr != typeof(float) && node.Lambda.Body.Type.Clr == node.Type.Clr,
            _ => false,
        };
    }

    public static Expression Emit(SequenceNode node, Emitter emitter)
    {
        var list = Expression.Variable(ListOf(node.Source.Type.Clr)!, "list");
        var (index, count) = (Expression.Variable(typeof(int), "index"), Expression.Variable(typeof(int), "count"));
        var result = Expression.Variable(node.Type.Clr, "result");
        var done = Expression.Label();
        var (start, step) = Body(node, emitter, Element(list, index), result, done);
        return Expression.Block(
            [list, index, count, result],
            Expression.Assign(list, Emitter.Convert(node.Source.Emit(emitter), list.Type)),
            Expression.Assign(count, Count(list)),
            emitter.Spend(count),
            Expression.Assign(index, Expression.Constant(0)),
            Expression.Assign(result, start),
            Expression.Loop(
                Expression.Block(
                    Expression.IfThen(Expression.GreaterThanOrEqual(index, count), Expression.Break(done)),
                    step,
                    Expression.PreIncrementAssign(index)),
                done),
            result);
    }

    private static (Expression Start, Expression Step) Body(SequenceNode node, Emitter emitter, Expression element, ParameterExpression result, LabelTarget done)
    {
        Expression Decide(bool value) => Expression.Block(Expression.Assign(result, Expression.Constant(value)), Expression.Break(done));
        switch (node.Method)
        {
            case SequenceMethod.Any:
                return (Expression.Constant(false), node.Lambda is null ? Decide(true) : WithElement(node, emitter, element, body => Expression.IfThen(body, Decide(true))));
            case SequenceMethod.All:
                return (Expression.Constant(true), WithElement(node, emitter, element, body => Expression.IfThen(Expression.Not(body), Decide(false))));
            case SequenceMethod.Contains:
                return (Expression.Constant(false), Expression.IfThen(Expression.Equal(Emitter.Convert(element, node.Argument!.Type.Clr), node.Argument.Emit(emitter)), Decide(true)));
            case SequenceMethod.Count when node.Lambda is null:
                return (Expression.Constant(0), Expression.PreIncrementAssign(result));
            case SequenceMethod.Count:
                return (Expression.Constant(0), WithElement(node, emitter, element, body => Expression.IfThen(body, Expression.PreIncrementAssign(result))));
            default:
                return (Expression.Default(result.Type), WithElement(node, emitter, element, body => Expression.Assign(result, Expression.AddChecked(result, body))));
        }
    }

    private static BlockExpression WithElement(SequenceNode node, Emitter emitter, Expression element, Func<Expression, Expression> use)
    {
        var variable = emitter.DeclareVariable(node.Lambda!.Slot, node.Source.Type.Element!.Clr);
        var assign = Expression.Assign(variable, Emitter.Convert(element, variable.Type));
        // Only a body that calls back into the tree needs its element in the frame; storing it there may box.
        return node.Lambda.Body.CallsBack
            ? Expression.Block([variable], assign, emitter.StoreSlot(node.Lambda.Slot, variable), use(node.Lambda.Body.Emit(emitter)))
            : Expression.Block([variable], assign, use(node.Lambda.Body.Emit(emitter)));
    }

    private static Expression Element(ParameterExpression list, Expression index) =>
        list.Type.IsArray ? Expression.ArrayIndex(list, index) : Expression.Property(list, list.Type.GetProperty("Item") ?? throw new InvalidOperationException(), index);

    private static Expression Count(ParameterExpression list)
    {
        if (list.Type.IsArray) return Expression.ArrayLength(list);
        if (!list.Type.IsInterface) return Expression.Property(list, "Count");
        return Expression.Property(list, typeof(IReadOnlyCollection<>).MakeGenericType(list.Type.GenericTypeArguments[0]).GetProperty("Count")!);
    }

    /// <returns>The type through which a sequence can be indexed; null when it can only be enumerated.</returns>
    private static Type? ListOf(Type type)
    {
        if (type.IsArray || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>))) return type;
        if (type == typeof(Values.RuleGroup)) return typeof(List<object?>);
        return (type.IsInterface ? type.GetInterfaces().Prepend(type) : type.GetInterfaces()).FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IReadOnlyList<>));
    }
}
