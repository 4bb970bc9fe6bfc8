using AdControl.Products;
using AdControl.Rules;
using AdControl.Rules.Json;

namespace AdControl.Law.Testing;

/// <summary>Reads one fact of a case and reports a value of the wrong kind.</summary>
internal sealed class FactReader(LawFile file, RuleJsonMember member)
{
    public string Name => member.Name;

    public bool IsNull => member.Value.Kind == RuleJsonKind.Null;

    public RuleJson Object() => member.Value;

    public string Text() => TextOrNull() ?? "";

    public string? TextOrNull() => IsNull ? null : member.Value.AsText() ?? Wrong<string>("a text in quotes");

    public bool? Flag() => IsNull ? null : member.Value.AsBoolean() ?? Wrong<bool?>("true or false");

    public double? Number() => IsNull ? null : member.Value.AsNumber() ?? Wrong<double?>("a number");

    public DateOnly? Date() => IsNull ? null : member.Value.AsDate() ?? Wrong<DateOnly?>("a date such as \"2026-11-24\"");

    public DateTime? Moment()
    {
        if (IsNull) return null;
        if (member.Value.AsDate() is { } day) return day.ToDateTime(TimeOnly.MinValue);
        var text = member.Value.AsText();
        return DateTime.TryParseExact(text, ["yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss"], System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var moment)
            ? moment
            : Wrong<DateTime?>("a moment such as \"2026-11-24T23:59:59\", Paris time");
    }

    public Cis Cis() => Products.Cis.TryParse(member.Value.AsText(), out var cis) ? cis : Wrong<Cis>("a CIS code of eight digits in quotes");

    public IReadOnlyList<string>? Texts() => IsNull ? null : List(item => item.AsText(), "a list of texts");

    public IReadOnlyList<double>? Numbers() => IsNull ? null : List(item => item.AsNumber(), "a list of numbers").OfType<double>().ToList();

    public IReadOnlyList<Component>? Composition() => IsNull ? null : List(
        item => item["Substance"]?.AsText() is { } substance
            ? new Component(item["Element"]?.AsText() ?? "", "", substance, item["Strength"]?.AsText() ?? "", "", false, 0)
            : null,
        "a list of { \"Substance\", \"Strength\" }");

    public IReadOnlyList<ReferenceMedicine>? References() => IsNull ? null : List(
        item => item["Name"]?.AsText() is { } name ? new ReferenceMedicine(name, item["Strength"]?.AsText() ?? "", item["Form"]?.AsText() ?? "") : null,
        "a list of { \"Name\", \"Strength\", \"Form\" }");

    public ProductInformation? ProductInformation()
    {
        if (IsNull) return null;
        if (member.Value.Kind != RuleJsonKind.Object) return Wrong<ProductInformation>("an object such as { \"4.1\": \"Traitement de…\" }");
        return new ProductInformation(ProductInformationKind.Summary, null,
            [.. member.Value.Members.Select(m => new ProductInformationSection(m.Name, "", m.Value.AsText() ?? ""))]);
    }

    public void Unknown(IEnumerable<string> names)
    {
        var near = NearestName.Of(Name, names);
        file.AddAtName("cases.fact", member, $"There is no fact \"{Name}\".", near is null ? $"There are {string.Join(", ", names)}." : $"Did you mean \"{near}\"?");
    }

    private List<T> List<T>(Func<RuleJson, T?> read, string expected)
    {
        var items = member.Value.Items.Select(read).ToList();
        if (member.Value.Kind != RuleJsonKind.Array || items.Contains(default)) Wrong<T>(expected);
        return items.OfType<T>().ToList();
    }

    private T? Wrong<T>(string expected)
    {
        file.Add("cases.fact", member.Value, $"\"{Name}\" is {expected}.", "Write it so.");
        return default;
    }
}
