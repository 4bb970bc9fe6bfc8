using System.Linq.Expressions;
using AdControl.Rules.Evaluation;
using AdControl.Rules.Functions;
using AdControl.Rules.Typing;

namespace AdControl.Rules.Nodes;

/// <summary>A sequence operation: <c>Any</c>, <c>Where</c>, <c>Sum</c> and so on.</summary>
/// <param name="lambda">What is evaluated for each element; null when there is nothing.</param>
/// <param name="argument">An argument that is no lambda; null when there is none.</param>
internal sealed class SequenceNode(TextSpan span, RuleType type, SequenceMethod method, Node source, Lambda? lambda, Node? argument) : Node(span, type)
{
    public SequenceMethod Method { get; } = method;

    public Node Source { get; } = source;

    public Lambda? Lambda { get; } = lambda;

    public Node? Argument { get; } = argument;

    public override IReadOnlyList<Node> Parts { get; } = [.. new[] { source, lambda?.Body, argument }.OfType<Node>()];

    public override bool CanEmit => SequenceEmitter.CanEmit(this);

    public override Expression Emit(Emitter emitter) => CanEmit ? SequenceEmitter.Emit(this, emitter) : base.Emit(emitter);

    public override object? Evaluate(Frame frame)
    {
        var value = Source.Evaluate(frame) ?? throw Nothing.ReadFrom(this);
        var items = Sequences.Counted(Sequences.Items(value), frame);
        var result = Method switch
        {
            SequenceMethod.Any or SequenceMethod.All or SequenceMethod.Count or SequenceMethod.LongCount or SequenceMethod.Contains or SequenceMethod.SequenceEqual => Judge(items, frame),
            <= SequenceMethod.SingleOrDefault => Pick(items, frame),
            <= SequenceMethod.Max => Compute(items, frame),
            _ => Shape(items, frame),
        };
        return result is bool truth ? Truth.Box(truth) : result;
    }

    private object? Judge(IEnumerable<object?> items, Frame frame) => Method switch
    {
        SequenceMethod.Any => Lambda is null ? items.Any() : items.Any(i => Lambda.IsTrue(frame, i)),
        SequenceMethod.All => items.All(i => Lambda!.IsTrue(frame, i)),
        SequenceMethod.Count => Lambda is null ? items.Count() : items.Count(i => Lambda.IsTrue(frame, i)),
        SequenceMethod.LongCount => Lambda is null ? items.LongCount() : items.LongCount(i => Lambda.IsTrue(frame, i)),
        SequenceMethod.Contains => items.Contains(Argument!.Evaluate(frame)),
        _ => items.SequenceEqual(Other(frame)),
    };

    private object? Pick(IEnumerable<object?> items, Frame frame)
    {
        var chosen = Lambda is null ? items : items.Where(i => Lambda.IsTrue(frame, i));
        var absent = Sequences.Default(Type);
        return Method switch
        {
            SequenceMethod.First => Must(chosen, (s, d) => s.FirstOrDefault(d)),
            SequenceMethod.FirstOrDefault => chosen.FirstOrDefault(absent),
            SequenceMethod.Last => Must(chosen, (s, d) => s.LastOrDefault(d)),
            SequenceMethod.LastOrDefault => chosen.LastOrDefault(absent),
            SequenceMethod.Single => Must(chosen, (s, d) => s.SingleOrDefault(d)),
            _ => chosen.SingleOrDefault(absent),
        };
    }

    private object? Must(IEnumerable<object?> chosen, Func<IEnumerable<object?>, object?, object?> pick)
    {
        var nothing = new object();
        var found = pick(chosen, nothing);
        return ReferenceEquals(found, nothing) ? throw new InvalidOperationException(Lambda is null ? "Sequence contains no elements" : "Sequence contains no matching element") : found;
    }

    private object? Compute(IEnumerable<object?> items, Frame frame)
    {
        var values = Lambda is null ? items : items.Select(i => Lambda.Evaluate(frame, i));
        var valueType = Lambda?.Body.Type ?? Source.Type.Element!;
        return Method switch
        {
            SequenceMethod.Sum => Sequences.Sum(values, valueType.Underlying),
            SequenceMethod.Average => Sequences.Average(values, valueType.Underlying, valueType.IsNullable),
            SequenceMethod.Min => Sequences.Extreme(values, -1, Type),
            _ => Sequences.Extreme(values, 1, Type),
        };
    }

    private object? Shape(IEnumerable<object?> items, Frame frame) => Method switch
    {
        SequenceMethod.Where => items.Where(i => Lambda!.IsTrue(frame, i)),
        SequenceMethod.Select => items.Select(i => Lambda!.Evaluate(frame, i)),
        SequenceMethod.SelectMany => items.SelectMany(i => Sequences.Counted(Sequences.Items(Lambda!.Evaluate(frame, i) ?? throw Nothing.ReadFrom(this)), frame)),
        SequenceMethod.OrderBy => items.OrderBy(i => Lambda!.Evaluate(frame, i), Sequences.Order),
        SequenceMethod.OrderByDescending => items.OrderByDescending(i => Lambda!.Evaluate(frame, i), Sequences.Order),
        SequenceMethod.ThenBy => Ordered(frame).ThenBy(i => Lambda!.Evaluate(frame, i), Sequences.Order),
        SequenceMethod.ThenByDescending => Ordered(frame).ThenByDescending(i => Lambda!.Evaluate(frame, i), Sequences.Order),
        SequenceMethod.GroupBy => Sequences.Group(items, i => Lambda!.Evaluate(frame, i)),
        SequenceMethod.SkipWhile => items.SkipWhile(i => Lambda!.IsTrue(frame, i)),
        SequenceMethod.TakeWhile => items.TakeWhile(i => Lambda!.IsTrue(frame, i)),
        SequenceMethod.Skip => items.Skip((int)Argument!.Evaluate(frame)!),
        SequenceMethod.Take => items.Take((int)Argument!.Evaluate(frame)!),
        SequenceMethod.Distinct => items.Distinct(),
        SequenceMethod.Reverse => items.Reverse(),
        SequenceMethod.Intersect => items.Intersect(Other(frame)),
        SequenceMethod.Except => items.Except(Other(frame)),
        SequenceMethod.Union => items.Union(Other(frame)),
        SequenceMethod.Concat => items.Concat(Other(frame)),
        SequenceMethod.Append => items.Append(Argument!.Evaluate(frame)),
        SequenceMethod.Prepend => items.Prepend(Argument!.Evaluate(frame)),
        SequenceMethod.DefaultIfEmpty => items.DefaultIfEmpty(Argument is null ? Sequences.Default(Type.Element!) : Argument.Evaluate(frame)),
        SequenceMethod.OfType => items.Where(Type.Element!.Underlying.IsInstanceOfType),
        SequenceMethod.Cast => items.Select(i => i is null ? null : Conversions.Change(i, Type.Element!.Underlying)),
        _ => items.ToList(),
    };

    private IOrderedEnumerable<object?> Ordered(Frame frame) =>
        Source.Evaluate(frame) as IOrderedEnumerable<object?> ?? throw new RuleEvaluationException($"'{Method}' must follow OrderBy.");

    private IEnumerable<object?> Other(Frame frame) => Sequences.Counted(Sequences.Items(Argument!.Evaluate(frame) ?? throw Nothing.ReadFrom(this)), frame);
}
