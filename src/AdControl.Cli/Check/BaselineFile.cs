using AdControl.Advertising;
using AdControl.Cli.Shell;

namespace AdControl.Cli.Check;

/// <summary>The file of known findings.</summary>
internal static class BaselineFile
{
    public static async Task<Baseline> ReadAsync(string path, CommandContext context, CancellationToken cancellation)
    {
        var bytes = await InputFile.ReadAsync(path, context, cancellation);
        try
        {
            return Baseline.Parse(System.Text.Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF'), path);
        }
        catch (BaselineUnreadableException problem)
        {
            throw new CommandFailedException(problem.Message, null, problem);
        }
    }

    /// <summary>Writes the findings of a run as known. An entry that is in the file already keeps its reason, its author and its end; one that was not found again goes.</summary>
    public static async Task WriteAsync(string path, IReadOnlyList<Finding> findings, CommandContext context)
    {
        var before = File.Exists(path) ? await ReadAsync(path, context, CancellationToken.None) : new Baseline([]);
        var fresh = Baseline.Of(findings, context.Say("à justifier", "to be justified"), Environment.UserName, until: null);
        var after = new Baseline(fresh.Entries.Select(entry => before.Find(entry.Fingerprint) ?? entry));
        OutputFile.Write(path, context, writer => writer.Write(after.Write()));
        context.Error.WriteLine(context.Say(
            $"{after.Entries.Count} constat(s) écrit(s) dans {path} ; complétez « reason », « who » et « until ».",
            $"{after.Entries.Count} finding(s) written to {path}; complete 'reason', 'who' and 'until'."));
    }
}
