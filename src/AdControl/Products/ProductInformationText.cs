using System.Globalization;
using System.Text.RegularExpressions;

namespace AdControl.Products;

/// <summary>The lines of a summary or leaflet, and what their source says of them.</summary>
internal sealed partial class ProductInformationText(IReadOnlyList<string> lines)
{
    public required string Source { get; init; }

    /// <summary>What the source says it is; null: the text itself decides.</summary>
    public ProductInformationKind? Kind { get; init; }

    public string? DateText { get; init; }

    public bool IsTruncated { get; init; }

    [GeneratedRegex(@"^(?<number>[456]\.[1-9])\.?\s+(?=[^\d\s])(?<rest>.*)$")]
    private static partial Regex SubHeading();

    [GeneratedRegex(@"^(?<number>1[0-2]|[1-9])\.?\s+(?=[^\d\s])(?<rest>.*)$")]
    private static partial Regex MainHeading();

    [GeneratedRegex(@"(?:mis à jour le|révisée? (?:est|le))\s*:?\s*(?<date>\d{2}/\d{2}/\d{4})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Updated();

    [GeneratedRegex(@"^qu['’]est[- ]ce que\s+(?<name>.+?)\s+et dans quels? cas", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Question();

    public ProductInformation? Parse()
    {
        var clean = lines.Select(Clean).Where(line => line.Length > 0).ToList();
        var kind = Kind ?? KindOf(clean);
        var sections = Cut(clean, kind);
        if (sections.Count == 0 && Kind is not null && clean.Count > 0) sections = [new("", "", string.Join('\n', clean))];
        return new(kind, DateOf(clean), sections) { Source = Source, IsTruncated = IsTruncated, Denomination = DenominationOf(clean, sections) };
    }

    // A summary has it in section 1. A leaflet has it under a heading of its own, and in the question that is the title of its section 1.
    private static string DenominationOf(List<string> lines, List<ProductInformationSection> sections)
    {
        var heading = lines.FindIndex(line => NameKey.Of(line).TrimStart('1', ' ') == "DENOMINATION DU MEDICAMENT");
        if (heading >= 0 && heading + 1 < lines.Count && !MainHeading().IsMatch(lines[heading + 1])) return lines[heading + 1];
        return sections.Select(section => Question().Match(section.Title)).FirstOrDefault(match => match.Success)?.Groups["name"].Value.Trim() ?? "";
    }

    private static string Clean(string line) => line.Replace('\u00A0', ' ').Replace("\u00AD", "", StringComparison.Ordinal).Trim();

    private static ProductInformationKind KindOf(List<string> lines) =>
        lines.Exists(line => SubHeading().IsMatch(line) && SectionTitles.IsTitle(SubHeading().Match(line))) ? ProductInformationKind.Summary : ProductInformationKind.Leaflet;

    private DateOnly? DateOf(List<string> lines)
    {
        var text = DateText ?? lines.Select(line => Updated().Match(line)).FirstOrDefault(match => match.Success)?.Groups["date"].Value;
        return DateOnly.TryParseExact(text, "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
    }

    private static List<ProductInformationSection> Cut(List<string> lines, ProductInformationKind kind)
    {
        var sections = new List<ProductInformationSection>();
        var body = new List<string>();
        var last = 0;
        foreach (var line in lines)
        {
            if (last > 0 && IsFirstAgain(line, kind, sections))
            {
                // What came before was the table of contents.
                sections.Clear();
                body.Clear();
                last = 0;
            }
            if (HeadingOf(line, kind, last) is not { } heading)
            {
                if (sections.Count > 0) body.Add(line);
                continue;
            }
            Close(sections, body);
            sections.Add(new(heading.Number, heading.Title, ""));
            if (heading.Body.Length > 0) body.Add(heading.Body);
            last = heading.Order;
        }
        Close(sections, body);
        return sections;
    }

    private static bool IsFirstAgain(string line, ProductInformationKind kind, List<ProductInformationSection> sections) =>
        sections.Count > 1 && sections.SkipLast(1).All(section => section.Text.Length == 0)
        && HeadingOf(line, kind, 0) is { Title.Length: > 0 } heading && heading.Number == sections[0].Number;

    private static void Close(List<ProductInformationSection> sections, List<string> body)
    {
        if (sections.Count > 0) sections[^1] = sections[^1] with { Text = string.Join('\n', body) };
        body.Clear();
    }

    // Sections come in order: a "4.2" that follows 4.8 is a reference in the text, no heading.
    private static (string Number, string Title, string Body, int Order)? HeadingOf(string line, ProductInformationKind kind, int last)
    {
        var match = kind == ProductInformationKind.Summary && SubHeading().Match(line) is { Success: true } sub ? sub : MainHeading().Match(line);
        if (!match.Success) return null;
        var number = match.Groups["number"].Value;
        var order = OrderOf(number);
        if (order <= last) return null;
        var rest = match.Groups["rest"].Value.Trim();
        if (SectionTitles.Match(kind, number, rest) is { } title) return (number, title, rest[title.Length..].TrimStart(' ', ':', '.'), order);
        // An extract may begin with the text right after the number; a list in the text has whole numbers only.
        return number.Contains('.', StringComparison.Ordinal) ? (number, "", rest, order) : null;
    }

    private static int OrderOf(string number)
    {
        var parts = number.Split('.');
        return int.Parse(parts[0], CultureInfo.InvariantCulture) * 10 + (parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0);
    }
}
