using System.Globalization;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Scripts;

/// <summary>JavaScript's own conversions and comparisons.</summary>
internal static class ScriptConvert
{
    public static bool Truth(WorkflowValue value) => value.Kind switch
    {
        ValueKind.Undefined or ValueKind.Null => false,
        ValueKind.Boolean => value.IsTrue,
        ValueKind.Number => value.Number != 0 && !double.IsNaN(value.Number),
        ValueKind.Text => value.TextOrNull!.Length > 0,
        _ => true,
    };

    public static double Number(WorkflowValue value) => value.Kind switch
    {
        ValueKind.Undefined => double.NaN,
        ValueKind.Null => 0,
        ValueKind.Boolean => value.IsTrue ? 1 : 0,
        ValueKind.Number => value.Number,
        ValueKind.Text => Number(value.TextOrNull!),
        ValueKind.Date => ((ScriptDate)value.Content!).Milliseconds,
        ValueKind.List => Number(Text(value)),
        _ => double.NaN,
    };

    public static double Number(string text)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed.IsEmpty) return 0;
        if (trimmed.Length > 2 && trimmed[0] == '0' && trimmed[1] is 'x' or 'X')
            return long.TryParse(trimmed[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var hex) ? hex : double.NaN;
        if (trimmed is "Infinity" or "+Infinity") return double.PositiveInfinity;
        if (trimmed is "-Infinity") return double.NegativeInfinity;
        return double.TryParse(trimmed, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
    }

    public static int Integer(WorkflowValue value, int otherwise = 0)
    {
        if (value.Kind == ValueKind.Undefined) return otherwise;
        var number = Number(value);
        return double.IsNaN(number) ? 0 : (int)Math.Clamp(Math.Truncate(number), int.MinValue, int.MaxValue);
    }

    /// <summary>A position in a text or list; one below zero counts from the end.</summary>
    public static int Position(int at, int length) => Math.Clamp(at < 0 ? length + at : at, 0, length);

    public static int Bits(WorkflowValue value)
    {
        var number = Number(value);
        return double.IsFinite(number) ? unchecked((int)(uint)(long)Math.IEEERemainder(Math.Truncate(number), 4294967296.0)) : 0;
    }

    public static string Text(WorkflowValue value) => value.Kind switch
    {
        ValueKind.Undefined => "undefined",
        ValueKind.Null => "null",
        ValueKind.Boolean => value.IsTrue ? "true" : "false",
        ValueKind.Number => WorkflowValue.NumberText(value.Number),
        ValueKind.Text => value.TextOrNull!,
        ValueKind.List => Joined(value.ListOrNull!, ",", 0),
        ValueKind.Map => "[object Object]",
        ValueKind.Date => ((ScriptDate)value.Content!) is { IsValid: true } date
            ? date.Utc.ToString("ddd MMM dd yyyy HH:mm:ss 'GMT+0000 (UTC)'", CultureInfo.InvariantCulture) : "Invalid Date",
        _ => value.Content is ScriptPattern pattern ? pattern.ToString() : "function",
    };

    public static string Joined(ValueList list, string separator, int depth)
    {
        if (depth > 50) throw new ScriptException("A list contains itself.");
        var parts = new string[list.Items.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            var item = list.Items[i];
            parts[i] = item.IsNullish ? "" : item.ListOrNull is { } inner ? Joined(inner, ",", depth + 1) : Text(item);
        }
        return ScriptRun.Bounded(string.Join(separator, parts));
    }

    public static bool StrictEquals(WorkflowValue left, WorkflowValue right)
    {
        if (left.IsNumber && right.IsNumber) return left.Number == right.Number;
        if (left.TextOrNull is { } text) return right.TextOrNull is { } other && string.Equals(text, other, StringComparison.Ordinal);
        return ReferenceEquals(left.Content, right.Content) && !left.IsNumber;
    }

    public static bool LooseEquals(WorkflowValue left, WorkflowValue right)
    {
        if (left.IsNullish || right.IsNullish) return left.IsNullish && right.IsNullish;
        if (left.Kind == right.Kind) return StrictEquals(left, right);
        var isLeftObject = left.Kind > ValueKind.Text;
        var isRightObject = right.Kind > ValueKind.Text;
        if (isLeftObject && isRightObject) return false;
        if (isLeftObject) return LooseEquals(Primitive(left), right);
        if (isRightObject) return LooseEquals(left, Primitive(right));
        return Number(left) == Number(right);
    }

    public static bool SameValueZero(WorkflowValue left, WorkflowValue right) =>
        StrictEquals(left, right) || (left.IsNumber && right.IsNumber && double.IsNaN(left.Number) && double.IsNaN(right.Number));

    /// <summary>Less than zero, zero or more; NaN when the two cannot be ordered.</summary>
    public static double Compare(WorkflowValue left, WorkflowValue right)
    {
        if (left.IsNumber && right.IsNumber) return Order(left.Number, right.Number);
        var a = left.Kind is ValueKind.List or ValueKind.Map ? Primitive(left) : left;
        var b = right.Kind is ValueKind.List or ValueKind.Map ? Primitive(right) : right;
        if (a.TextOrNull is { } text && b.TextOrNull is { } other) return string.CompareOrdinal(text, other);
        return Order(Number(a), Number(b));
    }

    private static double Order(double left, double right) =>
        left < right ? -1 : left > right ? 1 : left == right ? 0 : double.NaN;

    public static WorkflowValue Add(WorkflowValue left, WorkflowValue right)
    {
        if (left.IsNumber && right.IsNumber) return WorkflowValue.Of(left.Number + right.Number);
        var a = left.Kind > ValueKind.Text ? Primitive(left) : left;
        var b = right.Kind > ValueKind.Text ? Primitive(right) : right;
        return a.TextOrNull is not null || b.TextOrNull is not null
            ? WorkflowValue.Of(ScriptRun.Bounded(Text(a) + Text(b)))
            : WorkflowValue.Of(Number(a) + Number(b));
    }

    private static WorkflowValue Primitive(WorkflowValue value) => WorkflowValue.Of(Text(value));

    public static string TypeOf(WorkflowValue value) => value.Kind switch
    {
        ValueKind.Undefined => "undefined",
        ValueKind.Boolean => "boolean",
        ValueKind.Number => "number",
        ValueKind.Text => "string",
        ValueKind.Function => value.Content is ScriptPattern ? "object" : "function",
        _ => "object",
    };
}
