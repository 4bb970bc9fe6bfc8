using System.Text.Json;
using AdControl.Advertising;
using AdControl.Cli.Check;
using AdControl.Cli.Shell;
using AdControl.Law;

namespace AdControl.Cli.Demo;

/// <summary>An advertisement of the samples, with the verdict its author expects.</summary>
internal sealed record Sample(BatchLine Line, Verdict Expected, string Why)
{
    /// <summary>The samples that <c>index.jsonl</c> lists: lines of a batch with <c>expect</c> and <c>why</c> in addition.</summary>
    public static IReadOnlyList<Sample> ReadAll(string folder, CommandContext context)
    {
        var index = Path.Combine(folder, "index.jsonl");
        if (!File.Exists(index)) throw new CommandFailedException(context.Say($"{index} n'existe pas.", $"{index} does not exist."));
        return [.. File.ReadLines(index).Where(line => line.Length > 0).Select(line => Read(line, context))];
    }

    private static Sample Read(string json, CommandContext context)
    {
        var fallback = new CheckTarget(null, ProductKind.Medicine, null, null, [], default);
        using var line = JsonDocument.Parse(json);
        var expected = line.RootElement.GetProperty("expect").GetString();
        if (!WireNames.TryParse<Verdict>(expected, out var verdict)) throw new CommandFailedException(Choice.Refusal<Verdict>(expected ?? "", "expect", context));
        var why = line.RootElement.GetProperty("why").GetProperty(context.Say("fr", "en")).GetString()!;
        return new Sample(BatchLine.Parse(json, fallback, context), verdict, why);
    }
}
