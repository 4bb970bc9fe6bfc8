namespace AdControl.Cases;

/// <summary>Definitions of procedures that cannot be used.</summary>
/// <param name="problems">Every problem of every file.</param>
public sealed class ProcedureException(IReadOnlyList<string> problems) : Exception(string.Join('\n', problems))
{
    /// <summary>Every problem of every file.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
