namespace AdControl.Rules.Syntax;

/// <summary>Types of the language itself, under the names expressions use; case counts.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<string, Type> Types = new(StringComparer.Ordinal)
    {
        ["bool"] = typeof(bool),
        ["Boolean"] = typeof(bool),
        ["char"] = typeof(char),
        ["Char"] = typeof(char),
        ["string"] = typeof(string),
        ["String"] = typeof(string),
        ["sbyte"] = typeof(sbyte),
        ["SByte"] = typeof(sbyte),
        ["byte"] = typeof(byte),
        ["Byte"] = typeof(byte),
        ["short"] = typeof(short),
        ["Int16"] = typeof(short),
        ["ushort"] = typeof(ushort),
        ["UInt16"] = typeof(ushort),
        ["int"] = typeof(int),
        ["Int32"] = typeof(int),
        ["uint"] = typeof(uint),
        ["UInt32"] = typeof(uint),
        ["long"] = typeof(long),
        ["Int64"] = typeof(long),
        ["ulong"] = typeof(ulong),
        ["UInt64"] = typeof(ulong),
        ["float"] = typeof(float),
        ["Single"] = typeof(float),
        ["double"] = typeof(double),
        ["Double"] = typeof(double),
        ["decimal"] = typeof(decimal),
        ["Decimal"] = typeof(decimal),
        ["object"] = typeof(object),
        ["Object"] = typeof(object),
        ["DateTime"] = typeof(DateTime),
        ["DateTimeOffset"] = typeof(DateTimeOffset),
        ["DateOnly"] = typeof(DateOnly),
        ["TimeOnly"] = typeof(TimeOnly),
        ["TimeSpan"] = typeof(TimeSpan),
        ["Guid"] = typeof(Guid),
        ["Math"] = typeof(Math),
        ["Convert"] = typeof(Convert),
        ["StringComparison"] = typeof(StringComparison),
        ["DayOfWeek"] = typeof(DayOfWeek),
        ["DateTimeKind"] = typeof(DateTimeKind),
        ["MidpointRounding"] = typeof(MidpointRounding),
        ["StringSplitOptions"] = typeof(StringSplitOptions),
    };

    /// <summary>The type of that name, with or without its namespace <c>System.</c>; null when the language knows none.</summary>
    public static Type? Find(string name) => Types.GetValueOrDefault(name.StartsWith("System.", StringComparison.Ordinal) ? name[7..] : name);

    public static bool IsValueType(string name) => Find(name) is { IsValueType: true };

    public static IEnumerable<string> All => Types.Keys;
}
