namespace AdControl.Workflows.Running;

/// <summary>Outcomes that need no allocation.</summary>
internal static class Outcome
{
    public static readonly string[] Done = ["Done"];
    public static readonly string[] True = ["True"];
    public static readonly string[] False = ["False"];
}
