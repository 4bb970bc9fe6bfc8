namespace AdControl.Workflows.Migrations;

/// <summary>Why an instance, or any instance, cannot move to another version.</summary>
/// <param name="Code">Stable code of the kind of problem.</param>
/// <param name="Message">What cannot be mapped.</param>
/// <param name="Mend">What to write in the plan.</param>
public sealed record MigrationProblem(string Code, string Message, string Mend)
{
    /// <inheritdoc/>
    public override string ToString() => Mend.Length == 0 ? $"{Code}: {Message}" : $"{Code}: {Message} {Mend}";
}
