namespace AdControl.Storage.Backups;

/// <summary>What a backup holds: its file <c>backup.json</c>.</summary>
public sealed record BackupList
{
    /// <summary>The form of this list.</summary>
    public const string CurrentForm = "adcontrol-backup-1";

    /// <summary>The form it has.</summary>
    public required string Form { get; init; }

    /// <summary>When it was begun: what was committed before is in it.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Whether the cases lie in it; otherwise they lie in a PostgreSQL, which is dumped by its own tools.</summary>
    public required bool HasCases { get; init; }

    /// <summary>Its files, by path.</summary>
    public required IReadOnlyList<BackupFile> Files { get; init; }
}
