namespace AdControl.Workflows.Flow;

/// <summary>When an activity with several inbound connections runs.</summary>
internal enum MergeMode
{
    /// <summary>When every branch that can still reach it has arrived.</summary>
    AllActive,

    /// <summary>When every forward connection has been taken; one that never can be is an incident.</summary>
    All,

    /// <summary>When every connection has been taken, those that lead back too.</summary>
    AllWithBack,

    /// <summary>At each arrival.</summary>
    Each,

    /// <summary>At the first arrival; the other branches are given up.</summary>
    First,
}
