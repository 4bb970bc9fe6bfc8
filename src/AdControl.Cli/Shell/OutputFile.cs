using System.Text;

namespace AdControl.Cli.Shell;

/// <summary>Writes a file whole or not at all.</summary>
internal static class OutputFile
{
    /// <summary>Writes <paramref name="path"/> as UTF-8 without a byte-order mark, by way of a file beside it: a run that is stopped leaves the old one.</summary>
    /// <exception cref="CommandFailedException">The folder is not there or may not be written.</exception>
    public static void Write(string path, CommandContext context, Action<TextWriter> write)
    {
        var temporary = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder) Directory.CreateDirectory(folder);
            using (var writer = new StreamWriter(temporary, append: false, new UTF8Encoding(false)) { NewLine = "\n" }) write(writer);
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
