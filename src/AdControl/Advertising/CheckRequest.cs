using AdControl.Law;

namespace AdControl.Advertising;

/// <summary>How an advertisement is to be judged.</summary>
public sealed record CheckRequest
{
    /// <summary>To whom it is addressed.</summary>
    public required Audience Audience { get; init; }

    /// <summary>What it advertises.</summary>
    /// <value>A medicine by default.</value>
    public ProductKind Product { get; init; } = ProductKind.Medicine;

    /// <summary>The support; null when it is not known, and then no rule that is limited to certain media applies.</summary>
    public Medium? Medium { get; init; }

    /// <summary>The risk class of a device; null when it is not known.</summary>
    public DeviceClass? DeviceClass { get; init; }

    /// <summary>The date whose law applies (Europe/Paris).</summary>
    public required DateOnly LawDate { get; init; }

    /// <summary>The advertised medicines, each a CIS code of eight digits or a name; empty: the text alone is checked.</summary>
    public IReadOnlyList<string> Medicines { get; init; } = [];

    /// <summary>The dossier; null outside a procedure, and then the rules that read it are undecided.</summary>
    public Submission? Submission { get; init; }

    /// <summary>The language of messages, suggestions and questions.</summary>
    public Language Language { get; init; } = Language.French;

    /// <summary>The stages whose rules are run.</summary>
    /// <value>The content by default; a deposit adds its own.</value>
    public IReadOnlyList<RuleStage> Stages { get; init; } = [RuleStage.Content];

    /// <summary>The day of the check, on which baseline entries expire and the register's age is counted.</summary>
    /// <value>Today, Europe/Paris.</value>
    public DateOnly Today { get; init; } = LegalTime.Today(TimeProvider.System);

    /// <summary>Known findings that are silenced; null for none.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>The name by which the baseline knows the document; null: only entries for every document silence.</summary>
    public string? BaselineDocument { get; init; }
}
