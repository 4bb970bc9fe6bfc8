namespace AdControl.Storage.Cases;

/// <summary>How long what is over is kept.</summary>
public sealed record RetentionSettings
{
    /// <summary>How long after its last entry the journal of a case that is over is packed.</summary>
    /// <value>The default is two years.</value>
    public TimeSpan PackAfter { get; init; } = TimeSpan.FromDays(730);

    /// <summary>How long after packing the packed journal is dropped for good; null keeps it for ever. The head of its chain and the proofs stay.</summary>
    public TimeSpan? DropAfter { get; init; }

    /// <summary>How many cases are looked at together; each is packed in a short transaction of its own.</summary>
    public int Batch { get; init; } = 100;
}
