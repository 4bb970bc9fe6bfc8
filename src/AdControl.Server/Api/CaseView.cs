using AdControl.Cases;

namespace AdControl.Server.Api;

/// <summary>A case as its reader is told it. What is not for them is left out: a company sees what is sent to it, an expert the opinions asked of them.</summary>
public sealed record CaseView
{
    /// <summary>Its id; stays the same.</summary>
    public required string Id { get; init; }

    /// <summary>The procedure's code, such as <c>visa-gp</c>.</summary>
    public required string Procedure { get; init; }

    /// <summary>The agency's number; absent before the deposit.</summary>
    public string? Number { get; init; }

    /// <summary>Where it stands.</summary>
    public required CaseState State { get; init; }

    /// <summary>How often it was stored: what <c>ETag</c> says, and <c>If-Match</c> asks for.</summary>
    public required long Revision { get; init; }

    /// <summary>When it was started.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>When it was deposited; absent before.</summary>
    public DateTimeOffset? DepositedAt { get; init; }

    /// <summary>What the applicant states.</summary>
    public required Dossier Dossier { get; init; }

    /// <summary>Every version of every file.</summary>
    public required IReadOnlyList<CaseFile> Files { get; init; }

    /// <summary>The legal clock; absent while none runs.</summary>
    public CaseClock? Clock { get; init; }

    /// <summary>The receipt of the deposit; absent before.</summary>
    public ReceiptView? Receipt { get; init; }

    /// <summary>The rules it is judged by; absent before the deposit.</summary>
    public CasePack? Pack { get; init; }

    /// <summary>Decisions and letters.</summary>
    public required IReadOnlyList<ActView> Acts { get; init; }

    /// <summary>What the company was asked.</summary>
    public required IReadOnlyList<InformationRequest> Requests { get; init; }

    /// <summary>Opinions asked for.</summary>
    public required IReadOnlyList<Opinion> Opinions { get; init; }

    /// <summary>What people should know.</summary>
    public required IReadOnlyList<CaseFlag> Flags { get; init; }

    /// <summary>The first day of validity; absent when it has none.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>The last day of validity; absent when it has none.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>The last day for observations; absent when none are asked for.</summary>
    public DateOnly? ObservationsUntil { get; init; }

    /// <summary>The first day of a suspension; absent when it is not suspended.</summary>
    public DateOnly? SuspendedFrom { get; init; }

    /// <summary>The last day of a suspension; absent when it has no end of its own.</summary>
    public DateOnly? SuspendedUntil { get; init; }

    /// <summary>Makes it of what is disclosed to the reader.</summary>
    internal static CaseView Of(Case shown) => new()
    {
        Id = shown.Id,
        Procedure = shown.Procedure,
        Number = shown.Number,
        State = shown.State,
        Revision = shown.Revision,
        CreatedAt = shown.CreatedAt,
        UpdatedAt = shown.UpdatedAt,
        DepositedAt = shown.DepositedAt,
        Dossier = shown.Dossier,
        Files = shown.Files,
        Clock = shown.Clock,
        Receipt = shown.Receipt is { } receipt ? new(receipt.Number, receipt.ReferenceNumber, receipt.ReceivedAt, receipt.DueDate, receipt.Files) : null,
        Pack = shown.Pack,
        Acts = [.. shown.Acts.Select(ActView.Of)],
        Requests = shown.Requests,
        Opinions = shown.Opinions,
        Flags = shown.Flags,
        ValidFrom = shown.ValidFrom,
        ValidUntil = shown.ValidUntil,
        ObservationsUntil = shown.ObservationsUntil,
        SuspendedFrom = shown.SuspendedFrom,
        SuspendedUntil = shown.SuspendedUntil,
    };
}
