namespace AdControl.Cases;

/// <summary>How many cases run a version of a procedure, or have stopped in it.</summary>
/// <param name="DefinitionId">The procedure's definition.</param>
/// <param name="Version">Its version; null when the version is no longer among the procedures.</param>
/// <param name="Hash">The hash of the version's content.</param>
/// <param name="Running">How many run.</param>
/// <param name="Faulted">How many an incident stopped.</param>
public sealed record RunningVersion(string DefinitionId, int? Version, string Hash, long Running, long Faulted);
