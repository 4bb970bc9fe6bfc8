using AdControl.Decisions;

namespace AdControl.Cases;

/// <summary>A case (<i>dossier</i>): one application, withdrawal, notice or complaint, with everything that is known about it.</summary>
/// <remarks>Immutable: an act on a case makes another one, stored in the same transaction as the step of its workflow.</remarks>
public sealed record Case
{
    /// <summary>Its id: also the correlation id of its workflow and the name of its journal's chain.</summary>
    public required string Id { get; init; }

    /// <summary>The procedure's code.</summary>
    public required string Procedure { get; init; }

    /// <summary>The agency's number of the file; null before it is deposited.</summary>
    public string? Number { get; init; }

    /// <summary>Where it stands.</summary>
    public CaseState State { get; init; }

    /// <summary>How often it was stored.</summary>
    public long Revision { get; init; }

    /// <summary>When it was started.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Who started it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>What the applicant states.</summary>
    public required Dossier Dossier { get; init; }

    /// <summary>Every version of every file, in the order they came.</summary>
    public IReadOnlyList<CaseFile> Files { get; init; } = [];

    /// <summary>Who signed the dossier off for the company; null when nobody did.</summary>
    public string? SignedOffBy { get; init; }

    /// <summary>What the rules said before the deposit, when they were last asked; null when they never were.</summary>
    public DraftCheck? LastCheck { get; init; }

    /// <summary>When it was deposited.</summary>
    public DateTimeOffset? DepositedAt { get; init; }

    /// <summary>What the applicant was given at deposit.</summary>
    public Receipt? Receipt { get; init; }

    /// <summary>The rules it is judged by; null before deposit.</summary>
    public CasePack? Pack { get; init; }

    /// <summary>The legal clock; null while none runs.</summary>
    public CaseClock? Clock { get; init; }

    /// <summary>The day the unit was warned that silence draws near.</summary>
    public DateOnly? WarnedOn { get; init; }

    /// <summary>Who evaluated it, by account: they never sign it.</summary>
    public IReadOnlyList<string> Evaluators { get; init; } = [];

    /// <summary>Findings under review.</summary>
    public IReadOnlyList<ReviewItem> Review { get; init; } = [];

    /// <summary>Questions only a person answers.</summary>
    public IReadOnlyList<ChecklistAnswer> Checklist { get; init; } = [];

    /// <summary>Rules that could not be decided, with what they need.</summary>
    public IReadOnlyList<string> Undecided { get; init; } = [];

    /// <summary>Opinions asked for.</summary>
    public IReadOnlyList<Opinion> Opinions { get; init; } = [];

    /// <summary>Information asked for.</summary>
    public IReadOnlyList<InformationRequest> Requests { get; init; } = [];

    /// <summary>The tasks that were done, in order.</summary>
    public IReadOnlyList<TaskRecord> Done { get; init; } = [];

    /// <summary>Decisions and letters.</summary>
    public IReadOnlyList<CaseAct> Acts { get; init; } = [];

    /// <summary>What people should know.</summary>
    public IReadOnlyList<CaseFlag> Flags { get; init; } = [];

    /// <summary>The first day of validity.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>The last day of validity.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>The day from which the time for observations is counted.</summary>
    public DateOnly? ObservationsAskedOn { get; init; }

    /// <summary>The last day for observations, or to comply with a notice.</summary>
    public DateOnly? ObservationsUntil { get; init; }

    /// <summary>The first day of a suspension; null when it is not suspended.</summary>
    public DateOnly? SuspendedFrom { get; init; }

    /// <summary>The last day of a suspension; null when it has no end of its own.</summary>
    public DateOnly? SuspendedUntil { get; init; }

    /// <summary>The state a suspension interrupts.</summary>
    public CaseState? StateBefore { get; init; }

    /// <summary>The newest version of each file.</summary>
    public IEnumerable<CaseFile> CurrentFiles =>
        Files.GroupBy(f => (f.Role, f.Name)).Select(versions => versions.MaxBy(f => f.Version)!);

    /// <summary>The advertisement under review; null when there is none yet.</summary>
    public CaseFile? Advertisement => Files.LastOrDefault(f => f.Role is FileRole.Advertisement) ?? Files.LastOrDefault(f => f.Role is FileRole.Script);

    /// <summary>The act a person works on now, else the last one; null when there is none.</summary>
    public CaseAct? CurrentAct => Acts.LastOrDefault(a => a.State is ActState.Draft) ?? (Acts.Count == 0 ? null : Acts[^1]);

    /// <summary>Whether an act of it was notified and waits to be published.</summary>
    internal bool IsToPublish => Acts.Any(a => a is { State: ActState.Notified, Publication: Publication.AfterNotification, Sha256: not null });

    /// <summary>Whether the procedure has come to its end.</summary>
    public bool IsOver => State is CaseState.Inadmissible or CaseState.Refused or CaseState.WithdrawnByApplicant or CaseState.Withdrawn or CaseState.Expired or CaseState.Lapsed or CaseState.Closed;

    /// <summary>The last day of a suspension that this case ordered and notified, while it runs; null when none does, or the procedure is over.</summary>
    internal DateOnly? RunningSuspensionUntil(DateOnly today) => IsOver ? null
        : Acts.LastOrDefault(a => a is { Kind: DecisionKind.Suspension, NotifiedAt: not null })?.Facts.Suspension?.Until is { } until && until >= today ? until : null;

    /// <summary>The case with one act changed.</summary>
    internal Case WithAct(CaseAct changed) => this with { Acts = [.. Acts.Select(a => a.Id == changed.Id ? changed : a)] };

    /// <summary>The case with a flag, unless it has one of that code.</summary>
    internal Case WithFlag(CaseFlag flag) => Flags.Any(f => f.Code == flag.Code) ? this : this with { Flags = [.. Flags, flag] };
}
