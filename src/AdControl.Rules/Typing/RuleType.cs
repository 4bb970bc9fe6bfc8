using AdControl.Rules.Values;
using AdControl.Rules.Vocabularies;

namespace AdControl.Rules.Typing;

/// <summary>The static type of a part of an expression.</summary>
internal sealed class RuleType : IEquatable<RuleType>
{
    private static readonly Dictionary<Type, RuleType> Scalars = [];

    private RuleType(RuleTypeKind kind, Type clr) => (Kind, Clr) = (kind, clr);

    public static RuleType Object { get; } = new(RuleTypeKind.Object, typeof(object));

    /// <summary>What elements have in common that have nothing in common: like <see cref="Object"/>, but no further element narrows it.</summary>
    public static RuleType Mixed { get; } = new(RuleTypeKind.Object, typeof(object));

    public static RuleType Boolean { get; } = Scalar(typeof(bool));

    public static RuleType Text { get; } = Scalar(typeof(string));

    public static RuleType Int32 { get; } = Scalar(typeof(int));

    public RuleTypeKind Kind { get; }

    /// <summary>The type values have at run time when compiled; boxed values of the same type when interpreted.</summary>
    public Type Clr { get; }

    /// <summary>Type of the elements of a sequence or group and of the values of a map.</summary>
    public RuleType? Element { get; private init; }

    public RuleType? Key { get; private init; }

    public RecordShape? Shape { get; private init; }

    public RegisteredType? Registered { get; private init; }

    /// <summary>Whether the sequence has <c>Length</c> instead of <c>Count</c>.</summary>
    public bool IsArray { get; private init; }

    /// <summary>Whether elements can be reached by index.</summary>
    public bool IsLazy => Clr == typeof(IEnumerable<object?>);

    public bool IsText => Clr == typeof(string);

    public bool IsBoolean => Clr == typeof(bool);

    public bool IsSequence => Kind is RuleTypeKind.Sequence or RuleTypeKind.Group;

    public bool IsValueType => Clr.IsValueType;

    public bool IsNullable => Nullable.GetUnderlyingType(Clr) is not null;

    /// <summary>The type without <c>?</c>.</summary>
    public Type Underlying => Nullable.GetUnderlyingType(Clr) ?? Clr;

    public bool IsEnum => Underlying.IsEnum;

    public static RuleType Scalar(Type clr)
    {
        lock (Scalars)
        {
            if (!Scalars.TryGetValue(clr, out var type)) Scalars.Add(clr, type = new(RuleTypeKind.Scalar, clr));
            return type;
        }
    }

    public static RuleType Record(RecordShape shape) => new(RuleTypeKind.Record, typeof(RuleRecord)) { Shape = shape };

    /// <summary>A sequence whose elements are kept boxed.</summary>
    public static RuleType List(RuleType element, bool isArray = false) => new(RuleTypeKind.Sequence, typeof(List<object?>)) { Element = element, IsArray = isArray };

    /// <summary>A sequence that is computed while it is read.</summary>
    public static RuleType Lazy(RuleType element) => new(RuleTypeKind.Sequence, typeof(IEnumerable<object?>)) { Element = element };

    public static RuleType Group(RuleType key, RuleType element) => new(RuleTypeKind.Group, typeof(RuleGroup)) { Element = element, Key = key };

    /// <summary>The type of a value the host gives: plain, registered, or a collection of such.</summary>
    public static RuleType Of(Type clr, Vocabulary vocabulary)
    {
        if (IsScalar(Nullable.GetUnderlyingType(clr) ?? clr)) return Scalar(clr);
        if (vocabulary.Find(clr) is { } registered) return new(RuleTypeKind.Registered, clr) { Registered = registered };
        if (MapValueOf(clr) is { } value) return new(RuleTypeKind.Map, clr) { Element = Of(value, vocabulary) };
        if (ElementOf(clr) is { } element && element != clr) return new(RuleTypeKind.Sequence, clr) { Element = Of(element, vocabulary), IsArray = clr.IsArray };
        return new(RuleTypeKind.Object, clr);
    }

    public RuleType AsNullable() => !IsValueType || IsNullable ? this : Scalar(typeof(Nullable<>).MakeGenericType(Clr));

    public static bool IsScalar(Type type) =>
        type.IsEnum || type == typeof(string) || (type.IsPrimitive && type != typeof(nint) && type != typeof(nuint)) || type == typeof(decimal) || type == typeof(DateTime)
        || type == typeof(DateOnly) || type == typeof(TimeOnly) || type == typeof(TimeSpan) || type == typeof(DateTimeOffset) || type == typeof(Guid);

    private static Type? MapValueOf(Type type)
    {
        foreach (var candidate in Interfaces(type))
            if (candidate.IsGenericType && (candidate.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>) || candidate.GetGenericTypeDefinition() == typeof(IDictionary<,>)) && candidate.GenericTypeArguments[0] == typeof(string))
                return candidate.GenericTypeArguments[1];
        return null;
    }

    private static Type? ElementOf(Type type) => type.IsArray && type.GetArrayRank() == 1 ? type.GetElementType() : Interfaces(type).FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GenericTypeArguments[0];

    private static IEnumerable<Type> Interfaces(Type type) => type.IsInterface ? type.GetInterfaces().Prepend(type) : type.GetInterfaces();

    public bool Equals(RuleType? other) =>
        ReferenceEquals(this, other) || (other is not null && Kind == other.Kind && Clr == other.Clr && IsArray == other.IsArray && Equals(Element, other.Element) && Equals(Key, other.Key) && Equals(Shape, other.Shape));

    public override bool Equals(object? obj) => Equals(obj as RuleType);

    public override int GetHashCode() => HashCode.Combine(Kind, Clr, Element, Key, Shape);

    public override string ToString() => Kind switch
    {
        RuleTypeKind.Scalar => IsNullable ? Underlying.Name + "?" : Clr.Name,
        RuleTypeKind.Sequence => $"list of {Element}",
        RuleTypeKind.Group => $"group of {Element}",
        RuleTypeKind.Map => $"map of {Element}",
        RuleTypeKind.Registered => Registered!.Name,
        RuleTypeKind.Record => "object",
        _ => "unknown",
    };
}
