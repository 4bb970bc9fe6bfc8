namespace AdControl.Bulletin.Site;

/// <summary>What a build did.</summary>
/// <param name="Acts">Acts in the site.</param>
/// <param name="Written">Files written.</param>
/// <param name="Unchanged">Files left as they were.</param>
/// <param name="Deleted">Files removed.</param>
public sealed record BuildReport(int Acts, int Written, int Unchanged, int Deleted)
{
    /// <summary>Why acts have no PDF although they were asked for; null when all is well.</summary>
    public string? PdfProblem { get; init; }
}
