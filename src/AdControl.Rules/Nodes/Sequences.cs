using System.Collections;
using System.Globalization;
using AdControl.Rules.Evaluation;
using AdControl.Rules.Functions;
using AdControl.Rules.Typing;
using AdControl.Rules.Values;

namespace AdControl.Rules.Nodes;

/// <summary>Operations on sequences of boxed values.</summary>
internal static class Sequences
{
    /// <summary>Orders values as the format does: nothing first, texts by the invariant culture.</summary>
    public static IComparer<object?> Order { get; } = Comparer<object?>.Create(Compare);

    private static int Compare(object? a, object? b) => (a, b) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (string x, string y) => TextOrder.Compare(x, y),
        (IComparable x, _) when a.GetType() == b.GetType() => x.CompareTo(b),
        _ => throw new RuleEvaluationException("The elements cannot be ordered."),
    };

    public static IEnumerable<object?> Items(object sequence) => sequence as IEnumerable<object?> ?? ((IEnumerable)sequence).Cast<object?>();

    /// <summary>A sequence that is still to be computed becomes a list, for lambda variables change; other values stay.</summary>
    public static object? Settle(object? value) => value is IEnumerable<object?> and not IList ? new List<object?>((IEnumerable<object?>)value) : value;

    /// <summary>Counts every element against the budget.</summary>
    public static IEnumerable<object?> Counted(IEnumerable<object?> items, Frame frame)
    {
        foreach (var item in items)
        {
            frame.Spend(1);
            yield return item;
        }
    }

    public static object? Default(RuleType type) => type.IsValueType && !type.IsNullable ? Activator.CreateInstance(type.Clr) : null;

    public static object? Sum(IEnumerable<object?> values, Type type)
    {
        checked
        {
            return Type.GetTypeCode(type) switch
            {
                TypeCode.Int32 => values.Aggregate(0, (sum, v) => sum + (v is int x ? x : 0)),
                TypeCode.Int64 => values.Aggregate(0L, (sum, v) => sum + (v is long x ? x : 0)),
                TypeCode.Double => values.Aggregate(0d, (sum, v) => sum + (v is double x ? x : 0)),
                TypeCode.Single => (float)values.Aggregate(0d, (sum, v) => sum + (v is float x ? x : 0)),
                _ => values.Aggregate(0m, (sum, v) => sum + (v is decimal x ? x : 0)),
            };
        }
    }

    /// <returns>The mean of the values that are not null; null when there is none and <paramref name="isNullable"/>.</returns>
    public static object? Average(IEnumerable<object?> values, Type type, bool isNullable)
    {
        var numbers = values.Where(v => v is not null).ToList();
        if (numbers.Count == 0) return isNullable ? null : throw new InvalidOperationException("Sequence contains no elements");
        if (type == typeof(decimal)) return (decimal)Sum(numbers, type)! / numbers.Count;
        var mean = Type.GetTypeCode(type) is TypeCode.Int32 or TypeCode.Int64
            ? (double)numbers.Aggregate(0L, (sum, v) => checked(sum + Convert.ToInt64(v, CultureInfo.InvariantCulture))) / numbers.Count
            : numbers.Aggregate(0d, (sum, v) => sum + Convert.ToDouble(v, CultureInfo.InvariantCulture)) / numbers.Count;
        return type == typeof(float) ? (float)mean : mean;
    }

    /// <returns>The smallest (sign -1) or largest (sign 1) value that is not null; null when there is none and the type allows it.</returns>
    public static object? Extreme(IEnumerable<object?> values, int sign, RuleType type)
    {
        object? best = null;
        foreach (var value in values)
            if (value is not null && (best is null || Compare(value, best) * sign > 0)) best = value;
        return best ?? (type.IsValueType && !type.IsNullable ? throw new InvalidOperationException("Sequence contains no elements") : null);
    }

    public static IEnumerable<object?> Group(IEnumerable<object?> items, Func<object?, object?> key)
    {
        var groups = new List<object?>();
        var byKey = new Dictionary<ValueTuple<object?>, RuleGroup>();
        foreach (var item in items)
        {
            var value = key(item);
            if (!byKey.TryGetValue(new(value), out var group))
            {
                byKey.Add(new(value), group = new(value));
                groups.Add(group);
            }
            group.Add(item);
        }
        return groups;
    }
}
