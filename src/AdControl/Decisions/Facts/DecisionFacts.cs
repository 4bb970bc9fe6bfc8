using AdControl.Advertising;

namespace AdControl.Decisions.Facts;

/// <summary>All that the wording of an act may speak of. What is not known is null or empty: a sentence that needs it shows a gap that somebody completes before signing.</summary>
/// <remarks>The caller fills it from a case; the rules of <c>rules/fr/decisions</c> read it as <c>act</c>. Dates are days in Europe/Paris.</remarks>
public sealed record DecisionFacts
{
    /// <summary>The code of the procedure, such as <c>visa-gp</c>.</summary>
    public required string Procedure { get; init; }

    /// <summary>The kind of act, such as <c>refusal</c>; <see cref="DecisionKind"/> names those of the pack.</summary>
    public required string Kind { get; init; }

    /// <summary>The reference of the act itself; null until it is given one.</summary>
    public string? Reference { get; init; }

    /// <summary>The number of the case (<i>dossier</i>).</summary>
    public string? CaseNumber { get; init; }

    /// <summary>To whom the advertisement is addressed; null where the procedure does not ask.</summary>
    public Audience? Audience { get; init; }

    /// <summary>Who applied, or who is responsible for the advertisement.</summary>
    public CompanyFacts? Applicant { get; init; }

    /// <summary>What is advertised.</summary>
    public IReadOnlyList<ProductFacts> Products { get; init => field = value ?? []; } = [];

    /// <summary>The advertisement: its support, title and number.</summary>
    public AdvertisementFacts Advertisement { get; init => field = value ?? new(); } = new();

    /// <summary>The application: dates of the period, of receipt, of completeness, of the end of the delay.</summary>
    public ApplicationFacts Application { get; init => field = value ?? new(); } = new();

    /// <summary>The authorisation that is granted, or that the act ends or halts; null when there is none.</summary>
    public AuthorisationFacts? Authorisation { get; init; }

    /// <summary>The exchange that precedes an unfavourable act.</summary>
    public HearingFacts Hearing { get; init => field = value ?? new(); } = new();

    /// <summary>The halt of an authorisation in an emergency; null when there is none.</summary>
    public SuspensionFacts? Suspension { get; init; }

    /// <summary>The formal notice that is given or was given; null when there is none.</summary>
    public NoticeFacts? Notice { get; init; }

    /// <summary>The breaches a reviewer confirmed, in the order in which the act states them.</summary>
    public IReadOnlyList<FindingFacts> Findings { get; init => field = value ?? []; } = [];

    /// <summary>The opinions that were given.</summary>
    public IReadOnlyList<OpinionFacts> Opinions { get; init => field = value ?? []; } = [];

    /// <summary>Conditions of a grant, each a clause that ends a list item.</summary>
    public IReadOnlyList<string> Conditions { get; init => field = value ?? []; } = [];

    /// <summary>Questions of a request for information, or what an inadmissible file lacks.</summary>
    public IReadOnlyList<string> Questions { get; init => field = value ?? []; } = [];

    /// <summary>The last day for the answer to an act that asks for one; null when it asks for none.</summary>
    public DateOnly? AnswerUntil { get; init; }

    /// <summary>Why the act is taken, in a person's words, where the procedure asks for it (the public interest, an emergency, the wish of the holder); each a clause that follows « Considérant ».</summary>
    public IReadOnlyList<string> Reasons { get; init => field = value ?? []; } = [];

    /// <summary>The numbers that the forms of the procedure asked for, by the names the forms give them: amounts, days.</summary>
    public IReadOnlyList<FigureFacts> Figures { get; init => field = value ?? []; } = [];

    /// <summary>The visas of a list.</summary>
    public IReadOnlyList<GrantedVisa> Visas { get; init => field = value ?? []; } = [];

    /// <summary>The first day of what a list covers.</summary>
    public DateOnly? ListedFrom { get; init; }

    /// <summary>The last day of what a list covers.</summary>
    public DateOnly? ListedUntil { get; init; }

    /// <summary>The moment of a deposit, for its receipt.</summary>
    public DateTimeOffset? DepositedAt { get; init; }

    /// <summary>The files of a deposit, for its receipt.</summary>
    public IReadOnlyList<FileFacts> Files { get; init => field = value ?? []; } = [];

    /// <summary>The act that this one corrects; null when it corrects none.</summary>
    public EarlierAct? Corrects { get; init; }

    /// <summary>The day of the act; null until it is signed.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>Who is to sign; null while nobody is named.</summary>
    public SignatoryFacts? Signatory { get; init; }

    /// <summary>Who evaluated the case: they never sign its act.</summary>
    public IReadOnlyList<string> Evaluators { get; init => field = value ?? []; } = [];
}
