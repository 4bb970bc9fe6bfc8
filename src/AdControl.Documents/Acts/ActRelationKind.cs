namespace AdControl.Documents.Acts;

/// <summary>What an act does to an earlier one.</summary>
public enum ActRelationKind
{
    /// <summary>Mends an error of it (<i>rectifie</i>).</summary>
    Corrects,

    /// <summary>Takes its place (<i>remplace</i>).</summary>
    Replaces,

    /// <summary>Ends its effect for the future (<i>abroge</i>).</summary>
    Repeals,

    /// <summary>Undoes it (<i>retire</i>).</summary>
    Withdraws,

    /// <summary>Halts its effect for a time (<i>suspend</i>).</summary>
    Suspends,

    /// <summary>Applies or follows it.</summary>
    Follows,
}
