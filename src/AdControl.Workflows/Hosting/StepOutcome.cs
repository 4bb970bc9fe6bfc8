namespace AdControl.Workflows.Hosting;

/// <summary>What became of a step that was given to a store.</summary>
public enum StepOutcome
{
    /// <summary>It is stored, whole.</summary>
    Stored,

    /// <summary>Nothing is stored: another step of the instance, or what was enlisted, was faster. It can be made again.</summary>
    Overtaken,

    /// <summary>Nothing is stored: the work the step carries out is done, or another node has it now. It must not be made again.</summary>
    ClaimLost,

    /// <summary>Nothing is stored: the instance must not start beside one that runs.</summary>
    Refused,
}
