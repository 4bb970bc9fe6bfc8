using System.Globalization;

namespace AdControl.Workflows.Values;

/// <summary>A value of a workflow: what variables, inputs, outputs, task results and event payloads hold.</summary>
/// <remarks>The model is that of JSON plus what scripts need in between: undefined, dates and functions. Sixteen bytes; numbers and booleans are not boxed.</remarks>
public readonly struct WorkflowValue : IEquatable<WorkflowValue>
{
    private static readonly object s_null = new(), s_true = new(), s_false = new(), s_number = new();

    private readonly object? _content;
    private readonly double _number;

    private WorkflowValue(object? content, double number = 0)
    {
        _content = content;
        _number = number;
    }

    /// <summary>Nothing was given. Written to JSON as null.</summary>
    public static WorkflowValue Undefined => default;

    /// <summary>JSON's null.</summary>
    public static WorkflowValue Null => new(s_null);

    /// <summary>Which kind of value this is.</summary>
    public ValueKind Kind => _content switch
    {
        null => ValueKind.Undefined,
        string => ValueKind.Text,
        ValueList => ValueKind.List,
        ValueMap => ValueKind.Map,
        ScriptDate => ValueKind.Date,
        _ when ReferenceEquals(_content, s_number) => ValueKind.Number,
        _ when ReferenceEquals(_content, s_true) || ReferenceEquals(_content, s_false) => ValueKind.Boolean,
        _ when ReferenceEquals(_content, s_null) => ValueKind.Null,
        _ => ValueKind.Function,
    };

    /// <summary>Whether this is null or undefined.</summary>
    public bool IsNullish => _content is null || ReferenceEquals(_content, s_null);

    internal bool IsNumber => ReferenceEquals(_content, s_number);

    internal bool IsTrue => ReferenceEquals(_content, s_true);

    internal bool IsBoolean => ReferenceEquals(_content, s_true) || ReferenceEquals(_content, s_false);

    internal double Number => _number;

    internal object? Content => _content;

    internal string? TextOrNull => _content as string;

    internal ValueList? ListOrNull => _content as ValueList;

    internal ValueMap? MapOrNull => _content as ValueMap;

    /// <summary>A boolean.</summary>
    public static WorkflowValue Of(bool value) => new(value ? s_true : s_false);

    /// <summary>A number.</summary>
    public static WorkflowValue Of(double value) => new(s_number, value);

    /// <summary>A text; null becomes <see cref="Null"/>.</summary>
    public static WorkflowValue Of(string? value) => value is null ? Null : new(value);

    /// <summary>A list of values.</summary>
    public static WorkflowValue Of(IEnumerable<WorkflowValue> items) => new(new ValueList(items));

    /// <summary>An object whose members keep their order.</summary>
    public static WorkflowValue Of(IEnumerable<KeyValuePair<string, WorkflowValue>> members) => new(new ValueMap(members));

    /// <summary>An object of the members that are given.</summary>
    public static WorkflowValue Map(params (string Name, WorkflowValue Value)[] members) => Of(members.Select(m => KeyValuePair.Create(m.Name, m.Value)));

    /// <summary>Reads JSON.</summary>
    /// <exception cref="FormatException">The text is not JSON, or is nested deeper than 256.</exception>
    public static WorkflowValue FromJson(string json) => ValueJson.Read(json);

    /// <summary>The value as compact JSON. Dates become ISO texts, functions and undefined become null.</summary>
    /// <exception cref="FormatException">The value contains itself, or is nested deeper than 256.</exception>
    public string ToJson() => ValueJson.Write(this);

    /// <summary>The value as a person reads it: a text without quotes, anything else as JSON.</summary>
    public override string ToString() => _content as string ?? ToJson();

    /// <summary>The member of an object; <see cref="Undefined"/> when there is none or this is no object.</summary>
    public WorkflowValue this[string name] => MapOrNull is { } map && map.TryGet(name, out var value) ? value : Undefined;

    /// <summary>The items of a list; empty for anything else.</summary>
    public IReadOnlyList<WorkflowValue> Items => ListOrNull?.Items ?? [];

    /// <summary>The members of an object in their order; empty for anything else.</summary>
    public IEnumerable<KeyValuePair<string, WorkflowValue>> Members => MapOrNull?.Members ?? [];

    /// <summary>The text, or null when this is not a text.</summary>
    public string? AsText() => TextOrNull;

    /// <summary>The number, or null when this is not a number.</summary>
    public double? AsNumber() => IsNumber ? _number : null;

    /// <summary>Same value, compared by content; numbers as numbers, NaN equal to itself.</summary>
    public bool Equals(WorkflowValue other) =>
        IsNumber && other.IsNumber ? _number.Equals(other._number)
        : _content is string text ? other._content is string otherText && text == otherText
        : _content is ValueList or ValueMap or ScriptDate ? other.Kind == Kind && ToJson() == other.ToJson()
        : ReferenceEquals(_content, other._content);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is WorkflowValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => IsNumber ? _number.GetHashCode() : _content is string text ? text.GetHashCode(StringComparison.Ordinal) : (int)Kind;

    /// <summary>Compares by content.</summary>
    public static bool operator ==(WorkflowValue left, WorkflowValue right) => left.Equals(right);

    /// <summary>Compares by content.</summary>
    public static bool operator !=(WorkflowValue left, WorkflowValue right) => !left.Equals(right);

    internal static WorkflowValue Wrap(ValueList list) => new(list);

    internal static WorkflowValue Wrap(ValueMap map) => new(map);

    internal static WorkflowValue Wrap(ScriptDate date) => new(date);

    internal static WorkflowValue Function(object function) => new(function);

    /// <summary>The value as it is stored: a copy that shares no list or object with this one, without what only a script can hold (dates become ISO texts, undefined and functions null).</summary>
    internal WorkflowValue Detached(int depth = 0)
    {
        if (depth > ValueJson.DeepestNesting) throw new FormatException("A value contains itself, or is nested too deep.");
        return _content switch
        {
            ValueList list => new(list.Detached(depth + 1)),
            ValueMap map => new(map.Detached(depth + 1)),
            ScriptDate date => date.IsValid ? new(date.Iso) : Null,
            _ => Kind is ValueKind.Function or ValueKind.Undefined ? Null : this,
        };
    }

    /// <summary>A number as JavaScript writes it.</summary>
    internal static string NumberText(double value)
    {
        if (value == Math.Floor(value) && Math.Abs(value) < 1e15) return ((long)value).ToString(CultureInfo.InvariantCulture);
        if (double.IsNaN(value)) return "NaN";
        if (double.IsInfinity(value)) return value > 0 ? "Infinity" : "-Infinity";
        return Laid(value < 0 ? "-" : "", Math.Abs(value).ToString("R", CultureInfo.InvariantCulture));
    }

    // JavaScript writes plain digits between 1e-6 and 1e21, .NET changes over earlier: the shortest digits are laid out again.
    private static string Laid(string sign, string shortest)
    {
        var at = shortest.IndexOf('E', StringComparison.Ordinal);
        if (at < 0) return sign + shortest;
        var exponent = int.Parse(shortest.AsSpan(at + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var digits = shortest[..at].Replace(".", "", StringComparison.Ordinal);
        if (exponent is >= 0 and < 21) return sign + (digits.Length <= exponent + 1 ? digits.PadRight(exponent + 1, '0') : digits[..(exponent + 1)] + "." + digits[(exponent + 1)..]);
        if (exponent is < 0 and >= -6) return sign + "0." + new string('0', -exponent - 1) + digits;
        return $"{sign}{shortest[..at]}e{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent)}";
    }
}
