using System.Globalization;
using System.Text;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Scripts;

/// <summary>The closed list of global functions and constants of scripts.</summary>
internal static class ScriptLibrary
{
    private static readonly Dictionary<string, WorkflowValue> s_members = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, WorkflowValue> s_globals = new(StringComparer.Ordinal);

    static ScriptLibrary()
    {
        AddGlobals();
        AddMath();
        AddNumber();
        AddObject();
        AddHelpers();
    }

    /// <summary>A global function or namespace; null when scripts have no such name.</summary>
    public static WorkflowValue? Global(string name) => s_globals.TryGetValue(name, out var value) ? value : null;

    /// <summary>A member of a namespace, such as <c>Math.max</c>; null when there is none.</summary>
    public static WorkflowValue? Member(string owner, string name) => s_members.TryGetValue($"{owner}.{name}", out var value) ? value : null;

    public static double DateParts(WorkflowValue[] v)
    {
        double Part(int i, double otherwise) => i < v.Length ? ScriptConvert.Number(v[i]) : otherwise;
        return ScriptDate.FromParts(Part(0, double.NaN), Part(1, 0), Part(2, 1), Part(3, 0), Part(4, 0), Part(5, 0), Part(6, 0));
    }

    private static WorkflowValue At(WorkflowValue[] arguments, int index) => index < arguments.Length ? arguments[index] : default;

    private static void Global(string name, Func<WorkflowValue[], WorkflowValue> body) =>
        s_globals[name] = WorkflowValue.Function(new NativeFunction(name, (_, a) => body(a)));

    private static void Member(string owner, string name, Func<WorkflowValue[], WorkflowValue> body) =>
        s_members[$"{owner}.{name}"] = WorkflowValue.Function(new NativeFunction($"{owner}.{name}", (_, a) => body(a)));

    private static void AddGlobals()
    {
        Global("String", a => WorkflowValue.Of(a.Length == 0 ? "" : ScriptConvert.Text(a[0])));
        Global("Number", a => WorkflowValue.Of(a.Length == 0 ? 0 : ScriptConvert.Number(a[0])));
        Global("Boolean", a => WorkflowValue.Of(ScriptConvert.Truth(At(a, 0))));
        Global("parseInt", a => WorkflowValue.Of(ParseInt(ScriptConvert.Text(At(a, 0)), ScriptConvert.Integer(At(a, 1)))));
        Global("parseFloat", a => WorkflowValue.Of(ParseFloat(ScriptConvert.Text(At(a, 0)))));
        Global("isNaN", a => WorkflowValue.Of(double.IsNaN(ScriptConvert.Number(At(a, 0)))));
        Global("isFinite", a => WorkflowValue.Of(double.IsFinite(ScriptConvert.Number(At(a, 0)))));
        Global("encodeURIComponent", a => WorkflowValue.Of(Uri.EscapeDataString(ScriptConvert.Text(At(a, 0)))));
        Global("decodeURIComponent", a => WorkflowValue.Of(Uri.UnescapeDataString(ScriptConvert.Text(At(a, 0)))));
        foreach (var name in new[] { "Math", "JSON", "Object", "Array", "Date" })
            s_globals[name] = WorkflowValue.Function(new NativeFunction(name, (_, _) => throw new ScriptException($"{name} is not a function")));
    }

    private static void AddMath()
    {
        void Of(string name, Func<double, double> body) => Member("Math", name, a => WorkflowValue.Of(body(ScriptConvert.Number(At(a, 0)))));
        Of("abs", Math.Abs);
        Of("ceil", Math.Ceiling);
        Of("floor", Math.Floor);
        Of("round", x => Math.Floor(x + 0.5));
        Of("trunc", Math.Truncate);
        Of("sqrt", Math.Sqrt);
        Of("cbrt", Math.Cbrt);
        Of("exp", Math.Exp);
        Of("log", Math.Log);
        Of("log10", Math.Log10);
        Of("log2", Math.Log2);
        Of("sin", Math.Sin);
        Of("cos", Math.Cos);
        Of("tan", Math.Tan);
        Of("sign", x => double.IsNaN(x) ? x : Math.Sign(x));
        Member("Math", "pow", a => WorkflowValue.Of(Math.Pow(ScriptConvert.Number(At(a, 0)), ScriptConvert.Number(At(a, 1)))));
        Member("Math", "hypot", a => WorkflowValue.Of(Math.Sqrt(a.Sum(x => Math.Pow(ScriptConvert.Number(x), 2)))));
        Member("Math", "max", a => WorkflowValue.Of(a.Aggregate(double.NegativeInfinity, (most, x) => Math.Max(most, ScriptConvert.Number(x)))));
        Member("Math", "min", a => WorkflowValue.Of(a.Aggregate(double.PositiveInfinity, (least, x) => Math.Min(least, ScriptConvert.Number(x)))));
        s_members["Math.PI"] = WorkflowValue.Of(Math.PI);
        s_members["Math.E"] = WorkflowValue.Of(Math.E);
    }

    private static void AddNumber()
    {
        Member("Number", "isInteger", a => WorkflowValue.Of(At(a, 0).IsNumber && At(a, 0).Number == Math.Floor(At(a, 0).Number)));
        Member("Number", "isFinite", a => WorkflowValue.Of(At(a, 0).IsNumber && double.IsFinite(At(a, 0).Number)));
        Member("Number", "isNaN", a => WorkflowValue.Of(At(a, 0).IsNumber && double.IsNaN(At(a, 0).Number)));
        s_members["Number.parseInt"] = s_globals["parseInt"];
        s_members["Number.parseFloat"] = s_globals["parseFloat"];
        s_members["Number.MAX_SAFE_INTEGER"] = WorkflowValue.Of(9007199254740991);
        s_members["Number.MIN_SAFE_INTEGER"] = WorkflowValue.Of(-9007199254740991);
        s_members["Number.EPSILON"] = WorkflowValue.Of(Math.Pow(2, -52));
        s_members["Number.MAX_VALUE"] = WorkflowValue.Of(double.MaxValue);
        Member("String", "fromCharCode", a => WorkflowValue.Of(string.Concat(a.Select(x => (char)ScriptConvert.Integer(x)))));
        Member("Date", "UTC", a => WorkflowValue.Of(DateParts(a)));
        Member("Date", "parse", a => WorkflowValue.Of(ScriptDate.Parse(ScriptConvert.Text(At(a, 0)))));
        s_members["Date.now"] = WorkflowValue.Function(new NativeFunction("Date.now", (run, _) => WorkflowValue.Of(run.Host.Now)));
        Member("JSON", "stringify", Stringify);
        Member("JSON", "parse", a => Parse(ScriptConvert.Text(At(a, 0))));
        Member("Array", "isArray", a => WorkflowValue.Of(At(a, 0).Kind == ValueKind.List));
        Member("Array", "of", a => WorkflowValue.Of((IEnumerable<WorkflowValue>)a));
        s_members["Array.from"] = WorkflowValue.Function(new NativeFunction("Array.from", From));
    }

    private static WorkflowValue From(ScriptRun run, WorkflowValue[] a)
    {
        var source = At(a, 0);
        var items = source.MapOrNull is not null
            ? Enumerable.Repeat(WorkflowValue.Undefined, Math.Clamp(ScriptConvert.Integer(source["length"]), 0, ScriptRun.LongestList)).ToList()
            : SpreadNode.Elements(source);
        if (At(a, 1).Content is not ScriptFunction map) return WorkflowValue.Of(items);
        return WorkflowValue.Of(items.Select((item, i) => map.Invoke(run, item, WorkflowValue.Of(i))).ToList());
    }

    private static void AddObject()
    {
        Member("Object", "keys", a => WorkflowValue.Of(Entries(At(a, 0)).Select(m => WorkflowValue.Of(m.Key))));
        Member("Object", "values", a => WorkflowValue.Of(Entries(At(a, 0)).Select(m => m.Value)));
        Member("Object", "entries", a => WorkflowValue.Of(Entries(At(a, 0)).Select(m => WorkflowValue.Of([WorkflowValue.Of(m.Key), m.Value]))));
        Member("Object", "fromEntries", a => WorkflowValue.Of(At(a, 0).Items.Select(pair => KeyValuePair.Create(ScriptConvert.Text(At([.. pair.Items], 0)), At([.. pair.Items], 1)))));
        Member("Object", "assign", Assign);
        Member("Object", "freeze", a => At(a, 0));
        Member("Object", "hasOwn", a => WorkflowValue.Of(At(a, 0).MapOrNull?.TryGet(ScriptConvert.Text(At(a, 1)), out _) == true));
    }

    private static IEnumerable<KeyValuePair<string, WorkflowValue>> Entries(WorkflowValue value) => value.Kind switch
    {
        ValueKind.Undefined or ValueKind.Null => throw new ScriptException("Cannot convert undefined or null to object"),
        ValueKind.List => value.Items.Select((item, i) => KeyValuePair.Create(WorkflowValue.NumberText(i), item)),
        _ => value.Members,
    };

    private static WorkflowValue Assign(WorkflowValue[] a)
    {
        if (At(a, 0).MapOrNull is not { } target) throw new ScriptException("Object.assign needs an object to assign to");
        foreach (var source in a.Skip(1))
            foreach (var (name, value) in source.Members) target.Set(name, value);
        return a[0];
    }

    private static WorkflowValue Stringify(WorkflowValue[] a)
    {
        if (At(a, 0).Kind is ValueKind.Undefined or ValueKind.Function) return default;
        return WorkflowValue.Of(ScriptRun.Bounded(Guarded(() => At(a, 0).ToJson())));
    }

    private static WorkflowValue Parse(string text) => Guarded(() => WorkflowValue.FromJson(text));

    private static T Guarded<T>(Func<T> body)
    {
        try
        {
            return body();
        }
        catch (FormatException problem)
        {
            throw new ScriptException(problem.Message);
        }
    }

    private static void AddHelpers()
    {
        Global("isNullOrEmpty", a => WorkflowValue.Of(At(a, 0).IsNullish || At(a, 0).TextOrNull is ""));
        Global("isNullOrWhiteSpace", a => WorkflowValue.Of(At(a, 0).IsNullish || (At(a, 0).TextOrNull is { } text && string.IsNullOrWhiteSpace(text))));
        Global("toJson", a => WorkflowValue.Of(Guarded(() => At(a, 0).ToJson())));
        Global("parseGuid", a => WorkflowValue.Of(Guid.TryParse(ScriptConvert.Text(At(a, 0)), out var id) ? id.ToString() : throw new ScriptException("That is no GUID.")));
        Global("stringToBase64", a => WorkflowValue.Of(Convert.ToBase64String(Encoding.UTF8.GetBytes(ScriptConvert.Text(At(a, 0))))));
        Global("stringFromBase64", a => WorkflowValue.Of(Encoding.UTF8.GetString(Guarded(() => Convert.FromBase64String(ScriptConvert.Text(At(a, 0)))))));
        Global("bytesFromBase64", a => WorkflowValue.Of(Guarded(() => Convert.FromBase64String(ScriptConvert.Text(At(a, 0)))).Select(b => WorkflowValue.Of(b))));
        Global("bytesToBase64", a => WorkflowValue.Of(Convert.ToBase64String(Bytes(At(a, 0)))));
        Global("bytesFromString", a => WorkflowValue.Of(Encoding.UTF8.GetBytes(ScriptConvert.Text(At(a, 0))).Select(b => WorkflowValue.Of(b))));
        Global("bytesToString", a => WorkflowValue.Of(Encoding.UTF8.GetString(Bytes(At(a, 0)))));
    }

    private static byte[] Bytes(WorkflowValue list) => [.. list.Items.Select(b => unchecked((byte)ScriptConvert.Integer(b)))];

    private static double ParseFloat(string text)
    {
        var trimmed = text.AsSpan().Trim();
        for (var length = trimmed.Length; length > 0; length--)
        {
            var c = trimmed[length - 1];
            if (!char.IsAsciiDigit(c) && c != '.') continue;
            if (double.TryParse(trimmed[..length], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)) return number;
        }
        return double.NaN;
    }

    private static double ParseInt(string text, int radix)
    {
        var digits = text.AsSpan().Trim();
        var sign = 1;
        if (digits.Length > 0 && digits[0] is '-' or '+')
        {
            sign = digits[0] == '-' ? -1 : 1;
            digits = digits[1..];
        }
        var isHex = digits.Length > 1 && digits[0] == '0' && digits[1] is 'x' or 'X';
        if (isHex && radix is 0 or 16)
        {
            radix = 16;
            digits = digits[2..];
        }
        if (radix == 0) radix = 10;
        double number = 0;
        var read = 0;
        for (; read < digits.Length && Digit(digits[read]) < radix; read++) number = number * radix + Digit(digits[read]);
        return read == 0 ? double.NaN : sign * number;
    }

    private static int Digit(char c) =>
        char.IsAsciiDigit(c) ? c - '0' : char.IsAsciiLetter(c) ? char.ToLowerInvariant(c) - 'a' + 10 : 99;
}
