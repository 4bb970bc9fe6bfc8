using System.Globalization;
using AdControl.Rules.Json;
using AdControl.Rules.Typing;

namespace AdControl.Rules.Values;

/// <summary>Turns JSON inputs into typed values: types follow from the values that are there.</summary>
internal static class JsonValues
{
    public static RuleType TypeOf(RuleJson json) => json.Kind switch
    {
        RuleJsonKind.Array => RuleType.List(json.Items.Select(TypeOf).Aggregate((RuleType?)null, Unite) ?? RuleType.Object),
        RuleJsonKind.Object => RuleType.Record(ShapeOf(json)),
        RuleJsonKind.Null => RuleType.Object,
        _ => RuleType.Scalar(json.Scalar!.GetType()),
    };

    private static RecordShape ShapeOf(RuleJson json)
    {
        var members = new Dictionary<string, RuleType>(StringComparer.Ordinal);
        foreach (var member in json.Members) members[member.Name] = TypeOf(member.Value);
        return new([.. members.Keys], [.. members.Values]);
    }

    /// <summary>The type that holds values of both: numbers widen, what may be absent becomes nullable, records have the members of both.</summary>
    private static RuleType Unite(RuleType? a, RuleType b)
    {
        if (ReferenceEquals(a, RuleType.Mixed) || ReferenceEquals(b, RuleType.Mixed)) return RuleType.Mixed;
        if (a is null || a.Equals(b)) return b;
        if (a.Kind == RuleTypeKind.Object) return b.Kind == RuleTypeKind.Scalar ? b.AsNullable() : b;
        if (b.Kind == RuleTypeKind.Object) return a.Kind == RuleTypeKind.Scalar ? a.AsNullable() : a;
        if (a.Kind == RuleTypeKind.Record && b.Kind == RuleTypeKind.Record) return RuleType.Record(Unite(a.Shape!, b.Shape!));
        if (a.Kind == RuleTypeKind.Sequence && b.Kind == RuleTypeKind.Sequence) return RuleType.List(Unite(a.Element!, b.Element!));
        if (a.Kind != RuleTypeKind.Scalar || b.Kind != RuleTypeKind.Scalar) return RuleType.Mixed;
        return Widest(a, b) is { } wide ? (a.IsNullable || b.IsNullable ? wide.AsNullable() : wide) : RuleType.Mixed;
    }

    private static RuleType? Widest(RuleType a, RuleType b)
    {
        if (a.Underlying == b.Underlying) return RuleType.Scalar(a.Underlying);
        Type[] numbers = [typeof(int), typeof(long), typeof(double)];
        var (ranked, other) = (Array.IndexOf(numbers, a.Underlying), Array.IndexOf(numbers, b.Underlying));
        return ranked < 0 || other < 0 ? null : RuleType.Scalar(numbers[Math.Max(ranked, other)]);
    }

    private static RecordShape Unite(RecordShape a, RecordShape b)
    {
        var names = a.Names.Union(b.Names, StringComparer.Ordinal).ToArray();
        var types = names.Select(name => UniteMember(TypeIn(a, name), TypeIn(b, name))).ToArray();
        return new(names, types);
    }

    private static RuleType? TypeIn(RecordShape shape, string name) => shape.IndexOf(name) is >= 0 and var index ? shape.Types[index] : null;

    private static RuleType UniteMember(RuleType? a, RuleType? b) => a is not null && b is not null ? Unite(a, b) : Unite(RuleType.Object, a ?? b!);

    /// <summary>The value of <paramref name="json"/> in the form of <paramref name="type"/>, which was found for it or for a list it stands in.</summary>
    public static object? ValueOf(RuleJson? json, RuleType type)
    {
        if (json is null || json.Kind == RuleJsonKind.Null) return null;
        return type.Kind switch
        {
            RuleTypeKind.Record => new RuleRecord(type.Shape!, ValuesOf(json, type.Shape!)),
            RuleTypeKind.Sequence => json.Items.Select(i => ValueOf(i, type.Element!)).ToList(),
            RuleTypeKind.Object => ValueOf(json, TypeOf(json)),
            _ => json.Scalar!.GetType() == type.Underlying ? json.Scalar : Convert.ChangeType(json.Scalar, type.Underlying, CultureInfo.InvariantCulture),
        };
    }

    private static object?[] ValuesOf(RuleJson json, RecordShape shape)
    {
        var values = new object?[shape.Names.Length];
        // A name that is repeated keeps its last value.
        foreach (var member in json.Members)
        {
            var index = shape.IndexOf(member.Name);
            values[index] = ValueOf(member.Value, shape.Types[index]);
        }
        return values;
    }
}
