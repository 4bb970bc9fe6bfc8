namespace AdControl.Server.Pages.Dossiers;

/// <summary>How far a row of the task list is.</summary>
internal enum RowState
{
    /// <summary>Nothing is there.</summary>
    NotStarted,

    /// <summary>Something is missing.</summary>
    Incomplete,

    /// <summary>All that is asked for is there.</summary>
    Done,

    /// <summary>Something may be given, nothing must.</summary>
    Optional,

    /// <summary>It comes later.</summary>
    Later,
}
