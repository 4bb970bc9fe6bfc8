using System.Globalization;
using AdControl.Rules.Nodes;

namespace AdControl.Rules.Functions;

/// <summary>Methods of texts. Ordinal where the framework would ask the machine's culture.</summary>
internal static class TextValue
{
    public static bool Contains(string self, string value) => self.Contains(value, StringComparison.Ordinal);

    public static bool Contains(string self, char value) => self.Contains(value);

    public static bool Contains(string self, string value, StringComparison comparison) => self.Contains(value, Safe(comparison));

    public static bool StartsWith(string self, string value) => self.StartsWith(value, StringComparison.Ordinal);

    public static bool StartsWith(string self, char value) => self.StartsWith(value);

    public static bool StartsWith(string self, string value, StringComparison comparison) => self.StartsWith(value, Safe(comparison));

    public static bool EndsWith(string self, string value) => self.EndsWith(value, StringComparison.Ordinal);

    public static bool EndsWith(string self, char value) => self.EndsWith(value);

    public static bool EndsWith(string self, string value, StringComparison comparison) => self.EndsWith(value, Safe(comparison));

    public static bool Equals(string self, string? value) => self.Equals(value, StringComparison.Ordinal);

    public static bool Equals(string self, string? value, StringComparison comparison) => self.Equals(value, Safe(comparison));

    public static int CompareTo(string self, string? value) => TextOrder.Compare(self, value) + (0 * self.Length);

    public static int IndexOf(string self, string value) => self.IndexOf(value, StringComparison.Ordinal);

    public static int IndexOf(string self, char value) => self.IndexOf(value);

    public static int IndexOf(string self, string value, int start) => self.IndexOf(value, start, StringComparison.Ordinal);

    public static int IndexOf(string self, string value, StringComparison comparison) => self.IndexOf(value, Safe(comparison));

    public static int LastIndexOf(string self, string value) => self.LastIndexOf(value, StringComparison.Ordinal);

    public static int LastIndexOf(string self, char value) => self.LastIndexOf(value);

    public static string Substring(string self, int start) => self[start..];

    public static string Substring(string self, int start, int length) => self.Substring(start, length);

    public static string Replace(string self, string old, string? now) => ConcatNode.Bounded(self.Replace(old, now, StringComparison.Ordinal));

    public static string Replace(string self, string old, string? now, StringComparison comparison) => ConcatNode.Bounded(self.Replace(old, now, Safe(comparison)));

    public static string Replace(string self, char old, char now) => self.Replace(old, now);

    public static string Remove(string self, int start) => self.Remove(start);

    public static string Remove(string self, int start, int count) => self.Remove(start, count);

    public static string Insert(string self, int start, string value) => ConcatNode.Bounded(self.Insert(start, value));

    public static string ToLower(string self) => self.ToLowerInvariant();

    public static string ToUpper(string self) => self.ToUpperInvariant();

    public static string ToLowerInvariant(string self) => self.ToLowerInvariant();

    public static string ToUpperInvariant(string self) => self.ToUpperInvariant();

    public static string Trim(string self) => self.Trim();

    public static string Trim(string self, char value) => self.Trim(value);

    public static string Trim(string self, char a, char b) => self.Trim([a, b]);

    public static string TrimStart(string self) => self.TrimStart();

    public static string TrimStart(string self, char value) => self.TrimStart(value);

    public static string TrimEnd(string self) => self.TrimEnd();

    public static string TrimEnd(string self, char value) => self.TrimEnd(value);

    public static string PadLeft(string self, int width) => self.PadLeft(Bound(width));

    public static string PadLeft(string self, int width, char value) => self.PadLeft(Bound(width), value);

    public static string PadRight(string self, int width) => self.PadRight(Bound(width));

    public static string PadRight(string self, int width, char value) => self.PadRight(Bound(width), value);

    public static string[] Split(string self) => self.Split();

    public static string[] Split(string self, char separator) => self.Split(separator);

    public static string[] Split(string self, char a, char b) => self.Split(a, b);

    public static string[] Split(string self, string separator, StringSplitOptions options) => self.Split(separator, options);

    public static char[] ToCharArray(string self) => self.ToCharArray();

    public static string ToString(string self) => self.ToString(CultureInfo.InvariantCulture);

    /// <summary>The machine's culture decides nothing.</summary>
    internal static StringComparison Safe(StringComparison comparison) => comparison switch
    {
        StringComparison.CurrentCulture => StringComparison.InvariantCulture,
        StringComparison.CurrentCultureIgnoreCase => StringComparison.InvariantCultureIgnoreCase,
        _ => comparison,
    };

    private static int Bound(int width) => Math.Min(width, Syntax.ExpressionLimits.TextLength);
}
