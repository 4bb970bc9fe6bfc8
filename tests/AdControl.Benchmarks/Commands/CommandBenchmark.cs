using System.Text.Json.Nodes;
using AdControl.Benchmarks.Measuring;

namespace AdControl.Benchmarks.Commands;

/// <summary>The published program, by the clock: one file in a cold process, with and without a register, and a batch.</summary>
internal static class CommandBenchmark
{
    private const int Batch = 2_000;
    private const int Rounds = 15;

    public static void Run(Report report)
    {
        Report.Title("Command");
        var folder = Directory.CreateTempSubdirectory("adcontrol-benchmark-");
        try
        {
            Measure(report, folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Measure(Report report, string folder)
    {
        var (empty, data) = (Path.Combine(folder, "empty"), Path.Combine(folder, "data"));
        var file = Path.Combine(folder, "a.txt");
        File.WriteAllText(file, "Nouveau : un sirop 100 % efficace et sans effet secondaire. Résultat garanti pour toute la famille.\n");
        report.AtMost("one text file, no register", Cold("check", file, "--audience", "public", "--data", empty), 400, "ms");
        Published.Run(Published.Command, ["medicines", "import", Path.Combine(Places.Root, "samples", "medicines"), "--data", data], out var said, out var exit);
        if (exit != 0)
            throw new InvalidOperationException(said);
        report.AtMost("one text file, a medicine of the register", Cold("check", file, "--audience", "public", "--data", data, "--medicine", "90000011"), 400, "ms");
        var list = Path.Combine(folder, "list.jsonl");
        File.WriteAllLines(list, Lines(folder));
        var seconds = Stopwatcher.ColdSeconds(() => Check("check", "--batch", list, "--format", "jsonl", "--data", empty), 3);
        report.AtMost($"a batch of {Batch} advertisements", seconds, 4, "s");
    }

    private static double Cold(params string[] arguments) => 1000 * Stopwatcher.ColdSeconds(() => Check(arguments), Rounds);

    private static void Check(params string[] arguments)
    {
        Published.Run(Published.Command, arguments, out var said, out var exit);
        if (exit is not (0 or 1))
            throw new InvalidOperationException(said);
    }

    // The samples over and over, every other line a short text of its own.
    private static IEnumerable<string> Lines(string folder)
    {
        var samples = Directory.GetFiles(Places.Advertisements).Where(f => Path.GetExtension(f) is ".txt" or ".html").Order(StringComparer.Ordinal).ToArray();
        for (var i = 0; i < Batch; i++)
        {
            var file = i % 2 == 0 ? samples[i / 2 % samples.Length] : Path.Combine(folder, $"{i}.txt");
            if (i % 2 == 1)
                File.WriteAllText(file, $"Offre n° {i} : la gélule qui soulage vite, sans danger pour votre foie. Lire attentivement la notice.\n");
            yield return new JsonObject { ["file"] = file, ["audience"] = i % 3 == 0 ? "professional" : "public" }.ToJsonString();
        }
    }
}
