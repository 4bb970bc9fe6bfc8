namespace AdControl.Storage;

/// <summary>The store cannot be opened or written, for a reason its user can mend.</summary>
public sealed class StoreUnusableException : Exception
{
    internal StoreUnusableException(StoreFault fault, string path, string message, Exception? cause = null)
        : base(message, cause) => (Fault, Path) = (fault, path);

    /// <summary>What is wrong.</summary>
    public StoreFault Fault { get; }

    /// <summary>The file or folder that is concerned.</summary>
    public string Path { get; }
}
