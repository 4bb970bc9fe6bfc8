using AdControl.Workflows.Values;

namespace AdControl.Workflows.Scripts;

/// <summary>The closed list of methods a script may call on a value.</summary>
internal static class ScriptMethods
{
    private static readonly HashSet<string> s_common = new(StringComparer.Ordinal) { "toString", "toLocaleString", "valueOf", "hasOwnProperty", "toFixed", "toPrecision", "test", "exec" };

    /// <summary>Whether any kind of value has a method of this name.</summary>
    public static bool IsKnown(string name) =>
        s_common.Contains(name) || TextMethods.Names.Contains(name) || ListMethods.Names.Contains(name) || DateMethods.Names.Contains(name);

    public static bool Has(WorkflowValue value, string name) => value.Kind switch
    {
        ValueKind.Text => TextMethods.Names.Contains(name) || s_common.Contains(name),
        ValueKind.List => ListMethods.Names.Contains(name) || s_common.Contains(name),
        ValueKind.Date => DateMethods.Names.Contains(name) || s_common.Contains(name),
        ValueKind.Map => value.MapOrNull!.TryGet(name, out var own) && own.Kind == ValueKind.Function,
        _ => s_common.Contains(name),
    };

    public static WorkflowValue Call(ScriptRun run, WorkflowValue value, string name, WorkflowValue[] arguments)
    {
        var result = value.Kind switch
        {
            ValueKind.Text => TextMethods.Call(run, value.TextOrNull!, name, arguments),
            ValueKind.List => ListMethods.Call(run, value, name, arguments),
            ValueKind.Date => DateMethods.Call((ScriptDate)value.Content!, name, arguments),
            ValueKind.Number => NumberMethods.Call(value.Number, name, arguments),
            ValueKind.Map => OfMap(run, value.MapOrNull!, name, arguments),
            ValueKind.Function => OfFunction(run, value, name, arguments),
            _ => null,
        };
        return result ?? Common(value, name);
    }

    private static WorkflowValue Common(WorkflowValue value, string name) => name switch
    {
        "toString" or "toLocaleString" => WorkflowValue.Of(ScriptConvert.Text(value)),
        "valueOf" => value,
        _ => throw new ScriptException($"{name} is not a function"),
    };

    private static WorkflowValue? OfMap(ScriptRun run, ValueMap map, string name, WorkflowValue[] arguments)
    {
        if (map.TryGet(name, out var own)) return CallNode.Callable(own, name).Invoke(run, arguments);
        if (name == "hasOwnProperty") return WorkflowValue.Of(arguments.Length > 0 && map.TryGet(ScriptConvert.Text(arguments[0]), out _));
        return null;
    }

    private static WorkflowValue? OfFunction(ScriptRun run, WorkflowValue value, string name, WorkflowValue[] arguments)
    {
        if (value.Content is NativeFunction native && ScriptLibrary.Member(native.Name, name) is { } member)
            return CallNode.Callable(member, name).Invoke(run, arguments);
        if (value.Content is not ScriptPattern pattern) return null;
        var text = ScriptConvert.Text(arguments.Length > 0 ? arguments[0] : default);
        return name switch
        {
            "test" => WorkflowValue.Of(pattern.Bounded(r => r.IsMatch(text))),
            "exec" => ScriptPattern.Groups(pattern.Bounded(r => r.Match(text))),
            _ => null,
        };
    }
}
