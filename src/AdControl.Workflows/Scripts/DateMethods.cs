using AdControl.Workflows.Values;

namespace AdControl.Workflows.Scripts;

/// <summary>Methods of dates. Local time is UTC: what a workflow decides must not depend on the machine it runs on.</summary>
internal static class DateMethods
{
    private static readonly string[] s_parts = ["FullYear", "Month", "Date", "Hours", "Minutes", "Seconds", "Milliseconds"];

    public static readonly HashSet<string> Names = new(
        s_parts.SelectMany(p => new[] { $"get{p}", $"getUTC{p}", $"set{p}", $"setUTC{p}" }).Concat(["getDay", "getUTCDay", "getTime", "getTimezoneOffset", "toISOString", "toJSON", "toDateString", "valueOf"]), StringComparer.Ordinal);

    public static WorkflowValue? Call(ScriptDate date, string name, WorkflowValue[] arguments)
    {
        switch (name)
        {
            case "getTime" or "valueOf": return WorkflowValue.Of(date.Milliseconds);
            case "getTimezoneOffset": return WorkflowValue.Of(0);
            case "toISOString": return WorkflowValue.Of(date.IsValid ? date.Iso : throw new ScriptException("Invalid time value"));
            case "toJSON": return date.IsValid ? WorkflowValue.Of(date.Iso) : WorkflowValue.Null;
            case "toDateString": return WorkflowValue.Of(date.IsValid ? date.Utc.ToString("ddd MMM dd yyyy", System.Globalization.CultureInfo.InvariantCulture) : "Invalid Date");
            case "getDay" or "getUTCDay": return WorkflowValue.Of(date.IsValid ? (int)date.Utc.DayOfWeek : double.NaN);
        }
        var part = name.Length < 4 ? -1 : Array.IndexOf(s_parts, name[3..].Replace("UTC", "", StringComparison.Ordinal));
        if (part < 0) return null;
        if (name.StartsWith("get", StringComparison.Ordinal)) return WorkflowValue.Of(date.IsValid ? Parts(date)[part] : double.NaN);
        return Set(date, part, arguments);
    }

    private static double[] Parts(ScriptDate date)
    {
        var utc = date.Utc;
        return [utc.Year, utc.Month - 1, utc.Day, utc.Hour, utc.Minute, utc.Second, utc.Millisecond];
    }

    private static WorkflowValue Set(ScriptDate date, int part, WorkflowValue[] arguments)
    {
        if (!date.IsValid) return WorkflowValue.Of(double.NaN);
        var parts = Parts(date);
        for (var i = 0; i < arguments.Length && part + i < parts.Length; i++) parts[part + i] = ScriptConvert.Number(arguments[i]);
        date.Milliseconds = ScriptDate.FromParts(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6]);
        return WorkflowValue.Of(date.Milliseconds);
    }
}
