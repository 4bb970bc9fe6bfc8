using System.Diagnostics.CodeAnalysis;
using System.Text;
using AdControl.Advertising;

namespace AdControl.Law;

/// <summary>The written names of enumeration values: in rule files, in JSON results and as options of the command.</summary>
/// <remarks>
/// A name is the value's own in lower case, its words joined by hyphens (<c>detail-aid</c>). Two kinds keep their own habit:
/// risk classes (<c>IIa</c>) and languages (<c>fr</c>). No attributes are read, because reflection is what makes a cold start slow.
/// </remarks>
public static class WireNames
{
    /// <summary>All names of <typeparamref name="T"/>, in the order of the values.</summary>
    public static IReadOnlyList<string> All<T>() where T : struct, Enum => Table<T>.Names;

    /// <summary>The name of <paramref name="value"/>, such as <c>detail-aid</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the enumeration's.</exception>
    public static string WireName<T>(this T value) where T : struct, Enum
    {
        var index = Array.IndexOf(Table<T>.Values, value);
        return index >= 0 ? Table<T>.Names[index] : throw new ArgumentOutOfRangeException(nameof(value), value, "not a value of " + typeof(T).Name);
    }

    /// <summary>Finds the value written as <paramref name="name"/>, whatever its case.</summary>
    public static bool TryParse<T>([NotNullWhen(true)] string? name, out T value) where T : struct, Enum
    {
        var index = Array.FindIndex(Table<T>.Names, n => string.Equals(n, name, StringComparison.OrdinalIgnoreCase));
        value = index >= 0 ? Table<T>.Values[index] : default;
        return index >= 0;
    }

    private static string Write(Type type, string name)
    {
        if (type == typeof(DeviceClass)) return name;
        if (type == typeof(Language)) return name == nameof(Language.French) ? "fr" : "en";
        return Hyphenated(name);
    }

    private static string Hyphenated(string name)
    {
        var written = new StringBuilder(name.Length + 2);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && written.Length > 0) written.Append('-');
            written.Append(char.ToLowerInvariant(letter));
        }
        return written.ToString();
    }

    private static class Table<T> where T : struct, Enum
    {
        public static readonly T[] Values = Enum.GetValues<T>();
        public static readonly string[] Names = Array.ConvertAll(Enum.GetNames<T>(), name => Write(typeof(T), name));
    }
}
