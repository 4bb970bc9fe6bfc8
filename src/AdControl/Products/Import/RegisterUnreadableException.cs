namespace AdControl.Products.Import;

/// <summary>A folder or file is not the register it should be; nothing was imported.</summary>
public sealed class RegisterUnreadableException : Exception
{
    internal RegisterUnreadableException(RegisterFault fault, string path, string message, Exception? cause = null)
        : base(message, cause) => (Fault, Path) = (fault, path);

    /// <summary>What is wrong.</summary>
    public RegisterFault Fault { get; }

    /// <summary>The folder or file concerned.</summary>
    public string Path { get; }

    /// <summary>The date of the register in the store and that of the files; null when the fault is not in dates.</summary>
    public (DateOnly Store, DateOnly Files)? Dates { get; init; }

    /// <summary>The rows that show it; empty when the fault is not in rows.</summary>
    public IReadOnlyList<ImportRemark> Remarks { get; init; } = [];
}
