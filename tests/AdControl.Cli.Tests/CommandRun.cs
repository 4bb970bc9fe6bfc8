using System.Text;
using AdControl.Cli.Shell;
using AdControl.Law;

namespace AdControl.Cli.Tests;

/// <summary>What a command wrote and how it ended, run inside the test's own process.</summary>
internal sealed record CommandRun(int ExitCode, string Out, string Error)
{
    /// <summary>The day on which the tests take place.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    public static Task<CommandRun> OfAsync(params string[] args) => OfAsync(args, input: "");

    public static async Task<CommandRun> OfAsync(string[] args, string input = "", string? dataFolder = null, Language language = Language.English, CancellationToken cancellation = default)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var context = new CommandContext
        {
            Language = language,
            DataFolder = dataFolder ?? Path.Combine(Path.GetTempPath(), "adcontrol-no-register"),
            Out = output,
            Error = error,
            OpenInput = () => new MemoryStream(Encoding.UTF8.GetBytes(input)),
            Clock = new FixedClock(Now),
        };
        var exitCode = await CommandShell.RunAsync(args, context, cancellation);
        return new CommandRun(exitCode, output.ToString(), error.ToString());
    }

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
