using System.Collections;
using System.Globalization;
using System.Text;
using AdControl.Rules.Json;
using AdControl.Rules.Values;

namespace AdControl.Rules.Running;

/// <summary>Writes values of expressions as JSON, in the forms .NET's serialiser gives them.</summary>
/// <param name="isAscii">Escapes all but printable ASCII, as RulesEngine's messages do.</param>
/// <param name="isIndented">One member a line, two spaces each level.</param>
internal sealed class ValueJson(bool isAscii, bool isIndented)
{
    private const int Deepest = 64;

    private readonly StringBuilder text = new();

    /// <summary>For outputs: compact, readable.</summary>
    public static string Compact(object? value) => new ValueJson(isAscii: false, isIndented: false).Write(value);

    public string Write(object? value)
    {
        Append(value, 0);
        return text.ToString();
    }

    private void Append(object? value, int depth)
    {
        if (depth > Deepest) throw new RuleEvaluationException("The value is nested too deep to be shown.");
        switch (value)
        {
            case RuleRecord record:
                AppendMany('{', '}', record.Values, depth, (v, i) => AppendMember(record.Shape.Names[i], v, depth + 1));
                break;
            case string or char or DateTime or DateOnly or TimeOnly or TimeSpan or Guid or DateTimeOffset:
                AppendText(TextOf(value));
                break;
            case IEnumerable many:
                AppendMany('[', ']', [.. many.Cast<object?>()], depth, (v, _) => Append(v, depth + 1));
                break;
            default:
                text.Append(ScalarOf(value));
                break;
        }
    }

    private void AppendMember(string name, object? value, int depth)
    {
        AppendText(name);
        text.Append(isIndented ? ": " : ":");
        Append(value, depth);
    }

    private void AppendMany(char open, char close, object?[] values, int depth, Action<object?, int> append)
    {
        text.Append(open);
        for (var i = 0; i < values.Length; i++)
        {
            if (i > 0) text.Append(',');
            NewLine(depth + 1);
            append(values[i], i);
        }
        if (values.Length > 0) NewLine(depth);
        text.Append(close);
    }

    private void NewLine(int depth)
    {
        if (isIndented) text.Append('\n').Append(' ', 2 * depth);
    }

    private void AppendText(string value)
    {
        if (isAscii) JsonText.AppendAscii(text, value);
        else JsonText.AppendQuoted(text, value);
    }

    /// <summary>Dates and times in ISO 8601.</summary>
    private static string TextOf(object value) => value switch
    {
        DateTime time => time.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        TimeSpan span => span.ToString("c", CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string ScalarOf(object? value) => value switch
    {
        null => "null",
        true => "true",
        false => "false",
        double.NaN or double.PositiveInfinity or double.NegativeInfinity or float.NaN or float.PositiveInfinity or float.NegativeInfinity => JsonText.Quote(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)),
        Enum constant => Convert.ToInt64(constant, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => "{}",
    };
}
