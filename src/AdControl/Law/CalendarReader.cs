using AdControl.Rules.Json;

namespace AdControl.Law;

/// <summary>Reads the files of a calendar folder: the deposit periods of a year, or public holidays.</summary>
internal static class CalendarReader
{
    private static readonly string[] Types = ["GP", "PM"];

    public static bool IsHolidays(LawFile file) => file.Root?["holidays"] is not null;

    public static CalendarYear? ReadYear(LawFile file)
    {
        if (file.Root is not { } root) return null;
        var fields = new LawFields(file, root, "a calendar");
        var year = fields.Required("year");
        if (year is { Kind: not RuleJsonKind.Number }) file.Add("law.kind", year, "\"year\" is a number.", "Write it without quotes.");
        var complete = ReadComplete(file, fields.Required("complete"));
        var source = fields.Source();
        var periods = fields.List("periods", required: true).Select(node => ReadPeriod(file, node)).OfType<DepositPeriod>().ToList();
        var overrides = fields.List("overrides").Select(node => ReadOverride(file, node)).OfType<DueDateOverride>().ToList();
        fields.RefuseOthers();
        return new CalendarYear((int)(year?.AsNumber() ?? 0), complete, source, periods, overrides);
    }

    public static IReadOnlyList<DateOnly> ReadHolidays(LawFile file)
    {
        var fields = new LawFields(file, file.Root!, "a list of holidays");
        fields.OptionalText("country");
        fields.Source();
        var days = new List<DateOnly>();
        foreach (var node in fields.List("holidays", required: true))
            if (ReadHoliday(file, node) is { } day) days.Add(day);
        fields.RefuseOthers();
        return days;
    }

    private static List<string> ReadComplete(LawFile file, RuleJson? node)
    {
        var complete = new List<string>();
        foreach (var member in node?.Members ?? [])
        {
            if (!Types.Contains(member.Name)) file.AddAtName("law.choice", member, $"\"{member.Name}\" is no type of visa.", "Write GP or PM.");
            else if (member.Value.AsBoolean() == true) complete.Add(member.Name);
        }
        return complete;
    }

    private static DepositPeriod? ReadPeriod(LawFile file, RuleJson node)
    {
        var fields = new LawFields(file, node, "a period");
        var type = TypeOf(file, fields);
        var opens = fields.RequiredDate("opens");
        var closes = fields.RequiredDate("closes");
        var confidence = fields.Choice<Confidence>("confidence") ?? Confidence.Unconfirmed;
        fields.Texts("cites");
        fields.RefuseOthers();
        if (opens > closes) file.Add("law.span", node, "The period closes before it opens.", "Both days are included; write \"closes\" not before \"opens\".");
        return type is null || opens is null || closes is null ? null : new DepositPeriod(type, opens.Value, closes.Value, confidence);
    }

    private static DueDateOverride? ReadOverride(LawFile file, RuleJson node)
    {
        var fields = new LawFields(file, node, "an override");
        var type = TypeOf(file, fields);
        var closes = fields.RequiredDate("closes");
        var due = fields.RequiredDate("due");
        fields.Choice<Confidence>("confidence");
        fields.Texts("cites");
        fields.RefuseOthers();
        return type is null || closes is null || due is null ? null : new DueDateOverride(type, closes.Value, due.Value);
    }

    private static DateOnly? ReadHoliday(LawFile file, RuleJson node)
    {
        var fields = new LawFields(file, node, "a holiday");
        var day = fields.RequiredDate("date");
        fields.LocalText("title");
        fields.RefuseOthers();
        return day;
    }

    private static string? TypeOf(LawFile file, LawFields fields)
    {
        if (fields.Required("type") is not { } node) return null;
        if (Types.Contains(node.AsText())) return node.AsText();
        file.Add("law.choice", node, $"\"{node.AsText()}\" is no type of visa.", "Write GP or PM.");
        return null;
    }
}
