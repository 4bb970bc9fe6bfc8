namespace AdControl.Workflows.Activities;

/// <summary>The times of a cron expression: five fields, or six with seconds first. Names, ranges, steps, lists, <c>?</c> and <c>L</c> (last day) are read; UTC.</summary>
internal sealed class CronSchedule
{
    private static readonly string[] s_months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
    private static readonly string[] s_days = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];
    private static readonly Dictionary<string, string> s_macros = new(StringComparer.OrdinalIgnoreCase)
    {
        ["@hourly"] = "0 * * * *",
        ["@daily"] = "0 0 * * *",
        ["@midnight"] = "0 0 * * *",
        ["@weekly"] = "0 0 * * 0",
        ["@monthly"] = "0 0 1 * *",
        ["@yearly"] = "0 0 1 1 *",
        ["@annually"] = "0 0 1 1 *",
    };

    private readonly bool[] _seconds, _minutes, _hours, _days, _months, _weekdays;
    private readonly bool _isLastDay, _anyDay, _anyWeekday;

    private CronSchedule(string[] fields)
    {
        _seconds = Field(fields[0], 0, 59, []);
        _minutes = Field(fields[1], 0, 59, []);
        _hours = Field(fields[2], 0, 23, []);
        _isLastDay = fields[3] is "L";
        _days = Field(_isLastDay ? "?" : fields[3], 1, 31, []);
        _months = Field(fields[4], 1, 12, s_months);
        _weekdays = Field(fields[5], 0, 7, s_days);
        _weekdays[0] |= _weekdays[7];
        _anyDay = fields[3] is "*" or "?";
        _anyWeekday = fields[5] is "*" or "?";
    }

    /// <returns>What is wrong; null when the expression was read.</returns>
    public static string? TryParse(string text, out CronSchedule? schedule)
    {
        schedule = null;
        var fields = (s_macros.GetValueOrDefault(text.Trim()) ?? text).Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length is not (5 or 6)) return $"'{text}' is no cron expression: it has {fields.Length} fields.";
        try
        {
            schedule = new CronSchedule(fields.Length == 5 ? ["0", .. fields] : fields);
            return null;
        }
        catch (FormatException problem)
        {
            return $"'{text}' is no cron expression: {problem.Message}";
        }
    }

    /// <summary>The first time after a moment; null when there is none in the next hundred years.</summary>
    public DateTimeOffset? Next(DateTimeOffset after)
    {
        var from = after.UtcDateTime;
        var at = new DateTime(from.Year, from.Month, from.Day, from.Hour, from.Minute, from.Second, DateTimeKind.Utc).AddSeconds(1);
        var last = at.Year > 9898 ? DateTime.MaxValue : at.AddYears(100);
        while (at < last)
        {
            if (!_months[at.Month]) at = new DateTime(at.Year, at.Month, 1, 0, 0, 0, DateTimeKind.Utc).AddMonths(1);
            else if (!IsDay(at)) at = at.Date.AddDays(1);
            else if (!_hours[at.Hour]) at = at.Date.AddHours(at.Hour + 1);
            else if (!_minutes[at.Minute]) at = at.Date.AddHours(at.Hour).AddMinutes(at.Minute + 1);
            else if (!_seconds[at.Second]) at = at.AddSeconds(1);
            else return new DateTimeOffset(at, TimeSpan.Zero);
        }
        return null;
    }

    private bool IsDay(DateTime at)
    {
        if (_isLastDay) return at.Day == DateTime.DaysInMonth(at.Year, at.Month) && (_anyWeekday || _weekdays[(int)at.DayOfWeek]);
        var byDay = _days[at.Day];
        var byWeekday = _weekdays[(int)at.DayOfWeek];
        // As in cron: when both are restricted, either is enough.
        return _anyDay || _anyWeekday ? byDay && byWeekday : byDay || byWeekday;
    }

    private static bool[] Field(string text, int first, int last, string[] names)
    {
        var set = new bool[last + 1];
        foreach (var part in text.Split(','))
        {
            var pieces = part.Split('/');
            var step = pieces.Length == 2 ? Number(pieces[1], 1, last, []) : 1;
            if (pieces.Length > 2) throw new FormatException($"'{part}' cannot be read.");
            var (from, to) = Range(pieces[0], pieces.Length == 2, first, last, names);
            for (var i = from; i <= to; i += step) set[i] = true;
        }
        return set;
    }

    private static (int From, int To) Range(string text, bool hasStep, int first, int last, string[] names)
    {
        if (text is "*" or "?") return (first, last);
        var ends = text.Split('-');
        if (ends.Length > 2) throw new FormatException($"'{text}' cannot be read.");
        var from = Number(ends[0], first, last, names);
        var to = ends.Length == 2 ? Number(ends[1], first, last, names) : hasStep ? last : from;
        return from <= to ? (from, to) : throw new FormatException($"'{text}' runs backwards.");
    }

    private static int Number(string text, int first, int last, string[] names)
    {
        var named = Array.FindIndex(names, n => n.Equals(text, StringComparison.OrdinalIgnoreCase));
        if (named >= 0) return named + (names.Length == 12 ? 1 : 0);
        return int.TryParse(text, out var number) && number >= first && number <= last ? number : throw new FormatException($"'{text}' is not between {first} and {last}.");
    }
}
