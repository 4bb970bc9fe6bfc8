namespace AdControl.Workflows.Migrations;

/// <summary>What a migration does, or would do, to one instance.</summary>
/// <param name="InstanceId">The instance.</param>
/// <param name="IsMoved">Whether it runs the new version now; false in a dry run.</param>
/// <param name="Problems">Why it stays; empty when it can move.</param>
/// <param name="Notes">What changes for it: where it waits before and after, variables that are new, dropped or converted.</param>
public sealed record MigrationReport(string InstanceId, bool IsMoved, IReadOnlyList<MigrationProblem> Problems, IReadOnlyList<string> Notes);
