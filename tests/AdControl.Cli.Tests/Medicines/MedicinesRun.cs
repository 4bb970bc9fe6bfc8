using System.Text;
using System.Text.Json;
using AdControl.Cli.Shell;
using AdControl.Law;

namespace AdControl.Cli.Tests.Medicines;

/// <summary>Runs <c>medicines</c> commands on a data folder of its own.</summary>
internal sealed class MedicinesRun : IDisposable
{
    private static readonly Encoding s_windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public TemporaryFolder Folder { get; } = new();

    public string Data => Folder["register"];

    /// <summary>A copy of the samples whose files a test may change.</summary>
    public string Copy()
    {
        var copy = Directory.CreateDirectory(Folder["copy"]).FullName;
        foreach (var file in Directory.GetFiles(Samples.Medicines, "*.txt")) File.Copy(file, Path.Combine(copy, Path.GetFileName(file)), overwrite: true);
        return copy;
    }

    /// <summary>Changes a windows-1252 file of the copy.</summary>
    public static void Change(string folder, string file, Func<string, string> change)
    {
        var path = Path.Combine(folder, file);
        var before = File.ReadAllText(path, s_windows);
        var after = change(before);
        Assert.NotEqual(before, after);
        File.WriteAllText(path, after, s_windows);
    }

    public Task<CommandRun> English(params string[] args) => CommandRun.OfAsync(["medicines", .. args], dataFolder: Data);

    public Task<CommandRun> French(params string[] args) => CommandRun.OfAsync(["medicines", .. args], dataFolder: Data, language: Language.French);

    public async Task ImportSamplesAsync() => Assert.Equal(ExitCode.Success, (await English("import", Samples.Medicines)).ExitCode);

    public static JsonElement Json(CommandRun run)
    {
        Assert.Equal((ExitCode.Success, ""), (run.ExitCode, run.Error));
        using var json = JsonDocument.Parse(run.Out);
        return json.RootElement.Clone();
    }

    public static void AssertFails(CommandRun run, params string[] words)
    {
        Assert.Equal((ExitCode.Failure, ""), (run.ExitCode, run.Out));
        Assert.All(words, word => Assert.Contains(word, run.Error, StringComparison.Ordinal));
    }

    public void Dispose() => Folder.Dispose();
}
