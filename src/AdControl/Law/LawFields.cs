using AdControl.Rules;
using AdControl.Rules.Json;

namespace AdControl.Law;

/// <summary>Reads the members of an object one by one; what is missing, mistyped or unknown becomes a problem of the file.</summary>
internal sealed class LawFields
{
    private readonly LawFile file;
    private readonly RuleJson node;
    private readonly string what;
    private readonly HashSet<string> read = new(StringComparer.OrdinalIgnoreCase) { "$schema", "note" };

    /// <param name="file">Takes the problems.</param>
    /// <param name="node">The object; any other kind is a problem, and then every member is absent.</param>
    /// <param name="what">What the object is, for messages, such as <c>a parameter</c>.</param>
    public LawFields(LawFile file, RuleJson node, string what)
    {
        (this.file, this.node, this.what) = (file, node, what);
        if (node.Kind != RuleJsonKind.Object) file.Add("law.object", node, $"{Capital(what)} is an object in braces.", "Write { … } here.");
    }

    public RuleJson? Optional(string name)
    {
        read.Add(name);
        return node[name] is { Kind: not RuleJsonKind.Null } value ? value : null;
    }

    public RuleJson? Required(string name)
    {
        var value = Optional(name);
        if (value is null && node.Kind == RuleJsonKind.Object)
            file.Add("law.missing", node, $"{Capital(what)} needs \"{name}\".", $"Add \"{name}\".");
        return value;
    }

    public string Text(string name) => Required(name) is { } value ? TextOf(value, name) ?? "" : "";

    public string? OptionalText(string name) => Optional(name) is { } value ? TextOf(value, name) : null;

    public DateOnly? Date(string name) => Optional(name) is { } value ? DateOf(value, name) : null;

    public DateOnly? RequiredDate(string name) => Required(name) is { } value ? DateOf(value, name) : null;

    public IReadOnlyList<RuleJson> List(string name, bool required = false)
    {
        var value = required ? Required(name) : Optional(name);
        if (value is null) return [];
        if (value.Kind == RuleJsonKind.Array) return value.Items;
        file.Add("law.kind", value, $"\"{name}\" is a list in brackets.", "Write [ … ] here.");
        return [];
    }

    public IReadOnlyList<string> Texts(string name, bool required = false) =>
        [.. List(name, required).Select(item => TextOf(item, name)).OfType<string>()];

    public T? Choice<T>(string name) where T : struct, Enum => Optional(name) is { } value ? ChoiceOf<T>(value, name) : null;

    public IReadOnlyList<T> Choices<T>(string name) where T : struct, Enum
    {
        // Plain loops: queries over enumerations are compiled anew at each start of the program, for each of them.
        var items = List(name);
        var (choices, count) = (new T[items.Count], 0);
        for (var i = 0; i < choices.Length; i++)
            if (TryChoice<T>(items[i], name, out var choice)) choices[count++] = choice;
        return count == choices.Length ? choices : choices[..count];
    }

    public LocalText LocalText(string name, bool required = false) =>
        (required ? Required(name) : Optional(name)) is { } value ? LocalTextOf(value, name) : default;

    public LawSource Source()
    {
        var cites = Texts("cites", required: true);
        if (Required("confidence") is not { } written) return new LawSource(cites, Confidence.Unconfirmed, Date("checked"));
        return new LawSource(cites, ChoiceOf<Confidence>(written, "confidence") ?? Confidence.Unconfirmed, Date("checked"));
    }

    public DateSpan Span()
    {
        var span = new DateSpan(Date("from"), Date("until"));
        if (span.IsEmpty)
            file.Add("law.span", Optional("until") ?? node, $"{Capital(what)} ends before it begins.", "\"until\" is the last day; write a day not before \"from\".");
        return span;
    }

    /// <summary>Reports every member that was not asked for; call it last.</summary>
    public void RefuseOthers()
    {
        foreach (var member in node.Members)
        {
            if (read.Contains(member.Name)) continue;
            var near = NearestName.Of(member.Name, read.Where(r => r[0] != '$'));
            file.AddAtName("law.unknown-member", member, $"{Capital(what)} has no \"{member.Name}\".", near is null ? "Remove it." : $"Did you mean \"{near}\"?");
        }
    }

    private LocalText LocalTextOf(RuleJson value, string name)
    {
        if (value.AsText() is { } french) return new LocalText(french, null);
        var fields = new LawFields(file, value, $"\"{name}\"");
        var text = new LocalText(fields.OptionalText("fr") ?? "", fields.OptionalText("en"));
        fields.RefuseOthers();
        return text;
    }

    private string? TextOf(RuleJson value, string name)
    {
        if (value.AsText() is { } text) return text;
        file.Add("law.kind", value, $"\"{name}\" is a text in quotes.", "Put it in quotes.");
        return null;
    }

    private DateOnly? DateOf(RuleJson value, string name)
    {
        var date = value.AsDate();
        if (date is null) file.Add("law.date", value, $"\"{name}\" is a date such as \"2026-11-24\".", "Write year-month-day in quotes; the day must exist.");
        return date;
    }

    private T? ChoiceOf<T>(RuleJson value, string name) where T : struct, Enum => TryChoice<T>(value, name, out var choice) ? choice : null;

    private bool TryChoice<T>(RuleJson value, string name, out T choice) where T : struct, Enum
    {
        var written = value.AsText() ?? value.Raw;
        if (WireNames.TryParse(written, out choice)) return true;
        var all = WireNames.All<T>();
        var near = NearestName.Of(written, all);
        file.Add("law.choice", value, $"\"{written}\" is no {name}; there are {string.Join(", ", all)}.", near is null ? "Choose one of them." : $"Did you mean \"{near}\"?");
        return false;
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
