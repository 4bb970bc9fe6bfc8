using AdControl.Rules;

namespace AdControl.Cli.Shell;

/// <summary>Reads what the command line names: a file, or standard input for <c>-</c>.</summary>
internal static class InputFile
{
    /// <summary>How standard input is written on the command line.</summary>
    public const string StandardInput = "-";

    /// <summary>What reports call standard input.</summary>
    public const string StandardInputName = "stdin";

    /// <summary>No document is larger: standard input has no length to ask for beforehand, and must not fill the memory.</summary>
    private const long MostBytes = 64L << 20;

    /// <summary>All bytes of the file.</summary>
    /// <exception cref="CommandFailedException">The file is not there, is a folder, is too large, or may not be read.</exception>
    public static async Task<byte[]> ReadAsync(string path, CommandContext context, CancellationToken cancellation)
    {
        if (path == StandardInput) return await ReadAllAsync(context.OpenInput(), context, cancellation);
        if (Directory.Exists(path))
            throw new CommandFailedException(context.Say($"{path} est un dossier.", $"{path} is a folder."), context.Say("Nommez les fichiers à lire.", "Name the files to read.")) { Code = "is-a-folder" };
        if (!File.Exists(path)) throw NotFound(path, context);
        try
        {
            var length = new FileInfo(path).Length;
            if (length > MostBytes) throw TooLarge(path, context);
            return await File.ReadAllBytesAsync(path, cancellation);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException(context.Say($"{path} ne peut être lu : {problem.Message}", $"{path} cannot be read: {problem.Message}"), null, problem) { Code = "unreadable" };
        }
    }

    private static async Task<byte[]> ReadAllAsync(Stream stream, CommandContext context, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int n; (n = await stream.ReadAsync(buffer, cancellation)) > 0;)
        {
            if (bytes.Length + n > MostBytes) throw TooLarge(StandardInputName, context);
            bytes.Write(buffer, 0, n);
        }
        return bytes.ToArray();
    }

    private static CommandFailedException TooLarge(string path, CommandContext context) => new(
        context.Say($"{path} dépasse {MostBytes >> 20} Mo.", $"{path} is larger than {MostBytes >> 20} MB."),
        context.Say("Découpez le document.", "Split the document."))
    { Code = "file-too-large" };

    private static CommandFailedException NotFound(string path, CommandContext context)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var siblings = Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)!).Take(2000) : [];
        var near = NearestName.Of(Path.GetFileName(path), siblings);
        return new CommandFailedException(
            context.Say($"{path} n'existe pas.", $"{path} does not exist."),
            near is null ? null : context.Say($"Vouliez-vous dire « {near} » ?", $"Did you mean '{near}'?"))
        { Code = "file-not-found" };
    }
}
