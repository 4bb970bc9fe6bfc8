namespace AdControl.Cli.Tests.Cases;

/// <summary>The lines of the demo dossier's README work as they are printed.</summary>
public class SampleDossierTests
{
    private static string Samples => Path.Combine(AppContext.BaseDirectory, "samples");

    [Fact]
    public async Task Lines_of_the_readme_start_the_case_as_printed()
    {
        var data = Directory.CreateTempSubdirectory("adcontrol-sample-");
        try
        {
            var lines = (await File.ReadAllLinesAsync(Path.Combine(Samples, "dossier", "README.md"))).Where(l => l.StartsWith("adcontrol ", StringComparison.Ordinal)).ToList();
            Assert.Contains(lines, l => l.Contains("case start", StringComparison.Ordinal));
            var runs = new List<CommandRun>();
            foreach (var line in lines) runs.Add(await CommandRun.OfAsync(Arguments(line), dataFolder: data.FullName));

            Assert.All(runs.Zip(lines), r => Assert.True(r.First.ExitCode == 0 || (r.First.ExitCode == 1 && r.Second.Contains(" check ", StringComparison.Ordinal)), $"{r.Second}\n{r.First.Error}"));
            Assert.Contains("ready", runs[^2].Out, StringComparison.Ordinal);
            Assert.Contains("Aide de visite CARDIOZEN", runs[^1].Out, StringComparison.Ordinal);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Line_of_the_help_starts_the_case_as_printed()
    {
        var data = Directory.CreateTempSubdirectory("adcontrol-sample-");
        try
        {
            Assert.Equal(0, (await CommandRun.OfAsync(["medicines", "import", Path.Combine(Samples, "medicines")], dataFolder: data.FullName)).ExitCode);
            var help = string.Join(' ', (await CommandRun.OfAsync("case", "start", "--help")).Out.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            var line = help[help.IndexOf("adcontrol case start visa-pm", StringComparison.Ordinal)..];
            line = line[..(line.IndexOf("12345678901.txt", StringComparison.Ordinal) + "12345678901.txt".Length)];
            var run = await CommandRun.OfAsync(Arguments(line), dataFolder: data.FullName);
            Assert.True(run.ExitCode == 0, run.Error);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    // The lines are printed for the root of the sources; the tests have the samples beside them.
    private static string[] Arguments(string line) =>
        [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(a => a.Replace("samples/", Samples + Path.DirectorySeparatorChar, StringComparison.Ordinal))];
}
