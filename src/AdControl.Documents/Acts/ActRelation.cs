namespace AdControl.Documents.Acts;

/// <summary>How an act bears on another.</summary>
/// <param name="Kind">What it does to the other.</param>
/// <param name="Reference">The other's reference.</param>
public sealed record ActRelation(ActRelationKind Kind, string Reference)
{
    /// <summary>The other's identifier; null when it has none.</summary>
    public string? Uri { get; init; }
}
