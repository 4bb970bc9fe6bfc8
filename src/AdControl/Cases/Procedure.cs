using AdControl.Advertising;
using AdControl.Law;
using AdControl.Workflows.Definitions;
using AdControl.Workflows.Values;

namespace AdControl.Cases;

/// <summary>A procedure: a workflow definition and what its <c>customProperties</c> say. All of it is data.</summary>
public sealed record Procedure
{
    /// <summary>The definition it is read from.</summary>
    public required WorkflowDefinition Definition { get; init; }

    /// <summary>Its code, such as <c>visa-gp</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Its title.</summary>
    public LocalText Title { get; init; }

    /// <summary>What it rests on.</summary>
    public IReadOnlyList<string> LegalBasis { get; init; } = [];

    /// <summary>To whom its advertisements are addressed; null when the dossier says.</summary>
    public Audience? Audience { get; init; }

    /// <summary>What its advertisements are for; null when the dossier says.</summary>
    public ProductKind? Product { get; init; }

    /// <summary>The procedures whose cases it may be about, where what they granted is concerned; empty: any.</summary>
    public IReadOnlyList<string> About { get; init; } = [];

    /// <summary>Who starts it.</summary>
    public IReadOnlyList<ActorRole> StartedBy { get; init; } = [];

    /// <summary>The type of reference number (<c>GP</c>, <c>PM</c>, …) for each audience; empty when it has none.</summary>
    public IReadOnlyDictionary<Audience, string> NumberTypes { get; init; } = new Dictionary<Audience, string>();

    /// <summary>What the agency's numbers of files begin with.</summary>
    public required string FilePrefix { get; init; }

    /// <summary>The rules run at deposit, each with the word for its refusal.</summary>
    public IReadOnlyDictionary<string, string> DepositRules { get; init; } = new Dictionary<string, string>();

    /// <summary>The roles of the files that must be there at deposit.</summary>
    public IReadOnlyList<FileRole> RequiredFiles { get; init; } = [];

    /// <summary>The legal clock; null when none runs.</summary>
    public ProcedureClock? Clock { get; init; }

    /// <summary>The parameter of validity; null when what it grants has no term.</summary>
    public string? Validity { get; init; }

    /// <summary>For each kind of act, whether it is published.</summary>
    public IReadOnlyDictionary<string, Publication> Publications { get; init; } = new Dictionary<string, Publication>();

    /// <summary>The section of the bulletin.</summary>
    public string Section { get; init; } = "";

    /// <summary>Refuses a case that this procedure cannot be about.</summary>
    /// <exception cref="CaseRefusedException">Another procedure is for what it granted.</exception>
    internal void CheckAbout(Case subject)
    {
        if (About.Count > 0 && subject.ValidFrom is not null && !About.Contains(subject.Procedure))
            throw new CaseRefusedException(RefusalCode.WrongSubject, $"'{Code}' is about what {string.Join(", ", About)} granted, not about a case of '{subject.Procedure}'.");
    }

    /// <summary>Reads a definition's properties.</summary>
    /// <exception cref="FormatException">Something is missing or not written as it must be; the message says what.</exception>
    public static Procedure Of(WorkflowDefinition definition)
    {
        var code = definition.CustomProperty("code").AsText() ?? throw Bad(definition, "code", "a text such as \"visa-gp\"");
        return new Procedure
        {
            Definition = definition,
            Code = code,
            Title = new LocalText(definition.CustomProperty("title")["fr"].AsText() ?? definition.Name, definition.CustomProperty("title")["en"].AsText()),
            LegalBasis = Texts(definition.CustomProperty("legalBasis")),
            Audience = Value<Audience>(definition, "audience"),
            Product = Value<ProductKind>(definition, "product"),
            About = Texts(definition.CustomProperty("about")),
            StartedBy = [.. Texts(definition.CustomProperty("startedBy")).Select(r => WireNames.TryParse<ActorRole>(r, out var role) ? role : throw Bad(definition, "startedBy", "roles such as \"company\""))],
            NumberTypes = NumberTypesOf(definition),
            FilePrefix = definition.CustomProperty("filePrefix").AsText() ?? code.ToUpperInvariant(),
            DepositRules = definition.CustomProperty("deposit")["rules"].Members.ToDictionary(m => m.Key, m => m.Value.AsText() ?? RefusalCode.DepositBlocked, StringComparer.Ordinal),
            RequiredFiles = [.. Texts(definition.CustomProperty("deposit")["files"]).Select(r => WireNames.TryParse<FileRole>(r, out var role) ? role : throw Bad(definition, "deposit.files", "roles such as \"advertisement\""))],
            Clock = ClockOf(definition),
            Validity = definition.CustomProperty("validity").AsText(),
            Publications = PublicationsOf(definition),
            Section = definition.CustomProperty("section").AsText() ?? "",
        };
    }

    private static Dictionary<Audience, string> NumberTypesOf(WorkflowDefinition definition)
    {
        var given = definition.CustomProperty("numberType");
        if (given.AsText() is { } single) return Enum.GetValues<Audience>().ToDictionary(a => a, _ => single);
        return given.Members.ToDictionary(
            m => WireNames.TryParse<Audience>(m.Key, out var audience) ? audience : throw Bad(definition, "numberType", "a type, or one for public and professional"),
            m => m.Value.AsText() ?? throw Bad(definition, "numberType", "a type, or one for public and professional"));
    }

    private static ProcedureClock? ClockOf(WorkflowDefinition definition)
    {
        var clock = definition.CustomProperty("clock");
        if (clock.IsNullish) return null;
        var delay = clock["delay"].AsText() ?? throw Bad(definition, "clock.delay", "the identifier of a parameter, such as \"visa.delay\"");
        return new ProcedureClock(
            clock["calendar"].AsText(), delay, clock["outOfPeriodDelay"].AsText(), clock["silence"].AsText() ?? "", clock["silenceParameter"].AsText(), clock["warning"].AsText());
    }

    private static Dictionary<string, Publication> PublicationsOf(WorkflowDefinition definition)
    {
        var settings = new Dictionary<string, Publication>(StringComparer.Ordinal);
        foreach (var (kind, value) in definition.CustomProperty("publication").Members)
            settings[kind] = WireNames.TryParse<Publication>(value.AsText(), out var setting) ? setting : throw Bad(definition, $"publication.{kind}", "none, listed or after-notification");
        return settings;
    }

    private static T? Value<T>(WorkflowDefinition definition, string name) where T : struct, Enum
    {
        var text = definition.CustomProperty(name).AsText();
        if (text is null) return null;
        return WireNames.TryParse<T>(text, out var value) ? value : throw Bad(definition, name, string.Join(", ", WireNames.All<T>()));
    }

    private static string[] Texts(WorkflowValue value) => [.. value.Items.Select(i => i.AsText()).OfType<string>()];

    private static FormatException Bad(WorkflowDefinition definition, string property, string expected) =>
        new($"{definition.FileName}: customProperties.{property} is missing or wrong; write {expected}.");
}
