namespace AdControl.Storage.Backups;

/// <summary>A backup cannot be made or put back, for a reason its user can mend.</summary>
public sealed class BackupUnusableException : Exception
{
    internal BackupUnusableException(string message, string french, Exception? cause = null) : base(message, cause) => French = french;

    /// <summary>The message in French.</summary>
    public string French { get; }
}
