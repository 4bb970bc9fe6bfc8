using System.Text;

namespace AdControl.Cli.Shell;

/// <summary>Writes a file whole or not at all.</summary>
internal static class OutputFile
{
    /// <summary>Refuses a file whose folder does not exist, before any work is done for it: a mistyped path must not make folders.</summary>
    /// <exception cref="CommandFailedException">The folder is not there.</exception>
    public static void CheckFolder(string path, CommandContext context)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
            throw new CommandFailedException(
                context.Say($"{path} ne peut être écrit : le dossier {folder} n'existe pas.", $"{path} cannot be written: the folder {folder} does not exist."),
                context.Say("Créez-le ou corrigez le chemin.", "Make it, or correct the path."))
            { Code = "folder-not-found" };
    }

    /// <summary>Writes <paramref name="path"/> as UTF-8 without a byte-order mark, by way of a file beside it: a run that is stopped leaves the old one.</summary>
    /// <exception cref="CommandFailedException">The folder is not there or may not be written.</exception>
    public static void Write(string path, CommandContext context, Action<TextWriter> write) => Write(path, context, (string temporary) =>
    {
        using var writer = new StreamWriter(temporary, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        write(writer);
    });

    /// <summary>Writes bytes, in the same way.</summary>
    /// <exception cref="CommandFailedException">The folder is not there or may not be written.</exception>
    public static void Write(string path, CommandContext context, byte[] bytes) => Write(path, context, (string temporary) => File.WriteAllBytes(temporary, bytes));

    private static void Write(string path, CommandContext context, Action<string> write)
    {
        CheckFolder(path, context);
        var temporary = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            write(temporary);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException(context.Say($"{path} ne peut être écrit : {problem.Message}", $"{path} cannot be written: {problem.Message}"), null, problem);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
