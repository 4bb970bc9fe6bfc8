namespace AdControl.Documents.Acts;

/// <summary>A file that is not an act, with everything that is wrong with it.</summary>
public sealed class ActUnreadableException : Exception
{
    internal ActUnreadableException(string fileName, IReadOnlyList<string> problems, Exception? inner = null)
        : base($"{fileName}: {string.Join(Environment.NewLine, problems)}", inner)
    {
        FileName = fileName;
        Problems = problems;
    }

    /// <summary>The file, as the caller named it.</summary>
    public string FileName { get; }

    /// <summary>What is wrong, one sentence each, in English.</summary>
    public IReadOnlyList<string> Problems { get; }
}
