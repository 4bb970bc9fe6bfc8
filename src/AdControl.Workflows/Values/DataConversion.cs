using System.Globalization;
using AdControl.Workflows.Scripts;

namespace AdControl.Workflows.Values;

/// <summary>Conversion of values to the type that an activity's input or a variable declares.</summary>
internal static class DataConversion
{
    /// <summary>The type that a type name of the format means; anything unknown is taken as it is.</summary>
    public static DataType Named(string? name, bool isList = false)
    {
        if (string.IsNullOrEmpty(name)) return DataType.Any;
        if (isList || name.EndsWith("[]", StringComparison.Ordinal) || name.StartsWith("List<", StringComparison.Ordinal) || name.StartsWith("ICollection<", StringComparison.Ordinal)) return DataType.List;
        if (name.Contains("Dictionary<", StringComparison.Ordinal)) return DataType.Map;
        var bare = name.TrimEnd('?').Split(',')[0];
        if (bare.StartsWith("System.", StringComparison.Ordinal)) bare = bare["System.".Length..];
        return bare.ToLowerInvariant() switch
        {
            "string" or "guid" => DataType.Text,
            "boolean" => DataType.Boolean,
            "int16" or "int32" or "int64" or "long" => DataType.Integer,
            "single" or "double" or "decimal" => DataType.Number,
            "datetime" or "datetimeoffset" => DataType.Moment,
            "timespan" => DataType.Duration,
            "json" or "jsonobject" or "stringdictionary" or "objectdictionary" or "stringmap" or "objectmap" => DataType.Map,
            _ => DataType.Any,
        };
    }

    /// <exception cref="FormatException">The value has no such form.</exception>
    public static WorkflowValue To(this WorkflowValue value, DataType type)
    {
        if (type == DataType.Any || value.IsNullish) return value.IsNullish ? type == DataType.Boolean ? WorkflowValue.Of(false) : WorkflowValue.Null : value;
        return type switch
        {
            DataType.Text => value.TextOrNull is not null ? value : WorkflowValue.Of(TextOf(value)),
            DataType.Boolean => WorkflowValue.Of(BooleanOf(value)),
            DataType.Integer => WorkflowValue.Of(Math.Round(NumberOf(value), MidpointRounding.ToEven)),
            DataType.Number => WorkflowValue.Of(NumberOf(value)),
            DataType.Duration => WorkflowValue.Of(DurationOf(value).ToString("c", CultureInfo.InvariantCulture)),
            DataType.Moment => WorkflowValue.Of(MomentOf(value).ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture)),
            DataType.List => Parsed(value, ValueKind.List),
            _ => Parsed(value, ValueKind.Map),
        };
    }

    /// <summary>A value as the text a String takes: booleans as .NET writes them, objects as JSON.</summary>
    public static string TextOf(WorkflowValue value) => value.Kind switch
    {
        ValueKind.Boolean => value.IsTrue ? "True" : "False",
        ValueKind.Number => WorkflowValue.NumberText(value.Number),
        ValueKind.Date => ((ScriptDate)value.Content!).Iso,
        ValueKind.Undefined or ValueKind.Null => "",
        _ => value.ToString(),
    };

    public static TimeSpan DurationOf(WorkflowValue value)
    {
        if (value.TextOrNull is not { } text) throw Refused(value, "a duration such as 1.00:00:00");
        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) ? span : throw Refused(value, "a duration such as 1.00:00:00");
    }

    public static DateTimeOffset MomentOf(WorkflowValue value)
    {
        if (value.Content is ScriptDate { IsValid: true } date) return new(date.Utc, TimeSpan.Zero);
        return DateTimeOffset.TryParse(value.TextOrNull, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : throw Refused(value, "a date such as 2026-01-31T09:00:00Z");
    }

    private static bool BooleanOf(WorkflowValue value) => value.Kind switch
    {
        ValueKind.Boolean => value.IsTrue,
        ValueKind.Number => value.Number != 0,
        ValueKind.Text when string.IsNullOrWhiteSpace(value.TextOrNull) => false,
        ValueKind.Text when bool.TryParse(value.TextOrNull, out var flag) => flag,
        _ => throw Refused(value, "true or false"),
    };

    private static double NumberOf(WorkflowValue value) => value.Kind switch
    {
        ValueKind.Number when double.IsFinite(value.Number) => value.Number,
        ValueKind.Boolean => value.IsTrue ? 1 : 0,
        ValueKind.Text when string.IsNullOrWhiteSpace(value.TextOrNull) => 0,
        ValueKind.Text when double.IsFinite(ScriptConvert.Number(value.TextOrNull!)) => ScriptConvert.Number(value.TextOrNull!),
        _ => throw Refused(value, "a number"),
    };

    private static WorkflowValue Parsed(WorkflowValue value, ValueKind kind)
    {
        if (value.Kind == kind) return value;
        if (value.TextOrNull is { } text && text.AsSpan().TrimStart() is { IsEmpty: false } trimmed && trimmed[0] is '[' or '{') return WorkflowValue.FromJson(text);
        return value;
    }

    private static FormatException Refused(WorkflowValue value, string expected)
    {
        var shown = value.ToString();
        return new($"'{(shown.Length > 60 ? shown[..60] + "…" : shown)}' is not {expected}.");
    }
}
