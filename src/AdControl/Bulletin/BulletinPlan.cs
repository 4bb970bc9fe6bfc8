using AdControl.Law;
using AdControl.Rules.Json;

namespace AdControl.Bulletin;

/// <summary>What the bulletin is made by: <c>bulletin.json</c> in the folder of rules.</summary>
public sealed record BulletinPlan
{
    private const string FileName = "bulletin.json";

    /// <summary>The bulletin's name.</summary>
    public required LocalText Title { get; init; }

    /// <summary>Who publishes it.</summary>
    public required LocalText Publisher { get; init; }

    /// <summary>Where the site is published; ends with a slash. Links within the site are relative and do not need it.</summary>
    public required Uri Address { get; init; }

    /// <summary>The sections, in the agency's order.</summary>
    public required IReadOnlyList<BulletinSection> Sections { get; init; }

    /// <summary>Words before the name of a person (« M. », « Mme »).</summary>
    public required IReadOnlyList<string> Civilities { get; init; }

    /// <summary>Words before a name that is not a person's (« laboratoires », « rue »).</summary>
    public required IReadOnlyList<string> LegalWords { get; init; }

    /// <summary>First names.</summary>
    public required IReadOnlyList<string> FirstNames { get; init; }

    /// <summary>The section with an id.</summary>
    /// <exception cref="BulletinRefusedException">There is none (<c>unknown-section</c>).</exception>
    public BulletinSection Section(string id) => Sections.FirstOrDefault(s => s.Id == id)
        ?? throw new BulletinRefusedException("unknown-section", $"The bulletin has no section \"{id}\"; it has {string.Join(", ", Sections.Select(s => s.Id))}.");

    /// <summary>Where an act goes when its procedure does not say: what names its kind comes before what takes any kind.</summary>
    /// <returns>Null when no section takes it.</returns>
    public BulletinSection? SectionOf(string procedure, string kind) =>
        Sections.FirstOrDefault(s => s.Takes(procedure, kind, byKindAlone: true)) ?? Sections.FirstOrDefault(s => s.Takes(procedure, kind, byKindAlone: false));

    /// <summary>Reads it.</summary>
    /// <param name="rules">The folder of a pack, or a folder with one pack in it.</param>
    /// <exception cref="RulePackException">There is no such file, or it is wrong: all problems at once.</exception>
    public static BulletinPlan Load(string rules)
    {
        var folder = PackFiles.FindRoot(rules);
        var file = new LawFile(FileName, PackFiles.ReadText(FileName, Path.Combine(folder, FileName)));
        var plan = file.Root is { } root ? Read(file, root) : null;
        return plan is not null && file.Problems.Count == 0 ? plan : throw new RulePackException(folder, file.Problems);
    }

    private static BulletinPlan Read(LawFile file, RuleJson root)
    {
        var fields = new LawFields(file, root, "the bulletin");
        var plan = new BulletinPlan
        {
            Title = fields.LocalText("title", required: true),
            Publisher = fields.LocalText("publisher", required: true),
            Address = ReadAddress(file, root, fields.Text("address")),
            Sections = [.. fields.List("sections", required: true).Select((node, i) => ReadSection(file, node, i + 1))],
            Civilities = fields.Texts("civilities", required: true),
            LegalWords = fields.Texts("legalWords", required: true),
            FirstNames = fields.Texts("firstNames", required: true),
        };
        fields.RefuseOthers();
        foreach (var twice in plan.Sections.GroupBy(s => s.Id).Where(g => g.Count() > 1))
            file.Add("bulletin.repeated", root, $"The section \"{twice.Key}\" stands {twice.Count()} times.", "Give each section its own id.");
        return plan;
    }

    private static Uri ReadAddress(LawFile file, RuleJson root, string written)
    {
        if (Uri.TryCreate(written, UriKind.Absolute, out var address) && address.AbsoluteUri.EndsWith('/')) return address;
        file.Add("bulletin.address", root["address"] ?? root, $"\"{written}\" is no address of a site.", "Write one that ends with a slash, such as \"https://bulletin.example/\".");
        return new Uri("https://bulletin.example/");
    }

    private static BulletinSection ReadSection(LawFile file, RuleJson node, int number)
    {
        var fields = new LawFields(file, node, "a section");
        var acts = fields.Texts("acts", required: true);
        var section = new BulletinSection(fields.Text("id"), number, fields.LocalText("title", required: true), acts, fields.Required("indexed")?.Raw != "false", fields.Source());
        fields.RefuseOthers();
        foreach (var pattern in acts.Where(a => a.Count(c => c == '/') != 1))
            file.Add("bulletin.act", node, $"\"{pattern}\" is not procedure/kind.", "Write for example \"visa-*/*\" or \"*/list-of-visas\".");
        return section;
    }
}
