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

    /// <summary>The findings of a document as entries that a person has to complete.</summary>
    public static IEnumerable<BaselineEntry> EntriesOf(CheckReport report, CommandContext context) =>
        Baseline.Of(report.Result?.Findings ?? [], context.Say("à justifier", "to be justified"), Environment.UserName, until: null, report.BaselineName).Entries;

    /// <summary>Writes the findings of a run as known. An entry that is in the file already keeps its reason, its author and its end; one that was not found again goes.</summary>
    public static async Task WriteAsync(string path, IReadOnlyList<BaselineEntry> findings, CommandContext context)
    {
        var before = File.Exists(path) ? await ReadAsync(path, context, CancellationToken.None) : new Baseline([]);
        var after = new Baseline(findings.Select(entry => Completed(entry, before.Find(entry.Fingerprint, entry.Document))));
        OutputFile.Write(path, context, writer => writer.Write(after.Write()));
        context.Error.WriteLine(context.Say(
            $"{after.Entries.Count} constat(s) écrit(s) dans {path} ; complétez « reason », « who » et « until ».",
            $"{after.Entries.Count} finding(s) written to {path}; complete 'reason', 'who' and 'until'."));
    }

    private static BaselineEntry Completed(BaselineEntry entry, BaselineEntry? before) =>
        before is null ? entry : entry with { Reason = before.Reason, Who = before.Who, Until = before.Until };
}
