using System.Reflection;

namespace AdControl.Rules.Functions;

/// <summary>The closed list of what expressions may call on plain values: the public methods of this folder's classes, and nothing else.</summary>
/// <remarks>No method of the framework is ever looked up by a name that a rule wrote.</remarks>
internal static class FunctionList
{
    private static readonly Dictionary<Type, Type> Values = new()
    {
        [typeof(string)] = typeof(TextValue),
        [typeof(DateTime)] = typeof(DateTimeValue),
        [typeof(DateTimeOffset)] = typeof(DateTimeOffsetValue),
        [typeof(DateOnly)] = typeof(DateOnlyValue),
        [typeof(TimeOnly)] = typeof(TimeOnlyValue),
        [typeof(TimeSpan)] = typeof(TimeSpanValue),
    };

    private static readonly Dictionary<Type, Type> Facts = new()
    {
        [typeof(string)] = typeof(TextFacts),
        [typeof(DateTime)] = typeof(DateTimeFacts),
        [typeof(DateTimeOffset)] = typeof(DateTimeOffsetFacts),
        [typeof(DateOnly)] = typeof(DateOnlyFacts),
        [typeof(TimeOnly)] = typeof(TimeOnlyFacts),
        [typeof(TimeSpan)] = typeof(TimeSpanFacts),
    };

    private static readonly Dictionary<Type, Type> Statics = new()
    {
        [typeof(string)] = typeof(TextType),
        [typeof(DateTime)] = typeof(DateTimeType),
        [typeof(DateTimeOffset)] = typeof(DateTimeOffsetType),
        [typeof(DateOnly)] = typeof(DateOnlyType),
        [typeof(TimeOnly)] = typeof(TimeOnlyType),
        [typeof(TimeSpan)] = typeof(TimeSpanType),
        [typeof(Guid)] = typeof(GuidType),
        [typeof(char)] = typeof(CharType),
        [typeof(Math)] = typeof(MathType),
        [typeof(Convert)] = typeof(ConvertType),
        [typeof(int)] = typeof(Int32Type),
        [typeof(long)] = typeof(Int64Type),
        [typeof(double)] = typeof(DoubleType),
        [typeof(decimal)] = typeof(DecimalType),
        [typeof(float)] = typeof(SingleType),
        [typeof(short)] = typeof(Int16Type),
        [typeof(byte)] = typeof(ByteType),
        [typeof(uint)] = typeof(UInt32Type),
        [typeof(ulong)] = typeof(UInt64Type),
        [typeof(sbyte)] = typeof(SByteType),
        [typeof(ushort)] = typeof(UInt16Type),
        [typeof(bool)] = typeof(BooleanType),
    };

    /// <summary>What turns a text into its characters.</summary>
    public static MethodInfo Characters { get; } = typeof(TextValue).GetMethod(nameof(TextValue.ToCharArray))!;

    /// <summary>Methods of a value; the first parameter is the value itself.</summary>
    public static MethodInfo[] OfValue(Type type, string name)
    {
        var own = Values.TryGetValue(type, out var list) ? Named(list, name) : [];
        return own.Length > 0 ? own : Named(typeof(AnyValue), name);
    }

    /// <summary>A property of a value; null when there is none.</summary>
    public static MethodInfo? FactOf(Type type, string name) => Facts.TryGetValue(type, out var list) ? Named(list, name).FirstOrDefault() : null;

    /// <summary>Functions, constants (no parameter) and constructors (<c>New</c>) of a type.</summary>
    public static MethodInfo[] OfType(Type type, string name) => Statics.TryGetValue(type, out var list) ? Named(list, name) : [];

    public static IEnumerable<string> NamesOfValue(Type type) => Names(Values.GetValueOrDefault(type)).Concat(Names(Facts.GetValueOrDefault(type))).Concat(Names(typeof(AnyValue)));

    public static IEnumerable<string> NamesOfType(Type type) => Names(Statics.GetValueOrDefault(type)).Where(n => n != "New");

    private static IEnumerable<string> Names(Type? list) => list?.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).Select(m => m.Name).Distinct() ?? [];

    private static MethodInfo[] Named(Type list, string name) =>
        [.. list.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).Where(m => m.Name.Equals(name, StringComparison.OrdinalIgnoreCase))];
}
