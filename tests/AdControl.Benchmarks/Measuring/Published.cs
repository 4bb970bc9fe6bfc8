using System.Diagnostics;

namespace AdControl.Benchmarks.Measuring;

/// <summary>Release builds as they are published, made once into the benchmark's own output folder.</summary>
internal static class Published
{
    private static readonly Lazy<string> s_command = new(() => Publish("src/AdControl.Cli", "command"));
    private static readonly Lazy<string> s_self = new(() => Publish("tests/AdControl.Benchmarks", "self"));

    /// <summary>The program <c>adcontrol</c>.</summary>
    public static string Command => Path.Combine(s_command.Value, OperatingSystem.IsWindows() ? "AdControl.Cli.exe" : "adcontrol");

    /// <summary>This program, for what must be measured in a fresh process.</summary>
    public static string Self => Path.Combine(s_self.Value, OperatingSystem.IsWindows() ? "AdControl.Benchmarks.exe" : "AdControl.Benchmarks");

    private static string Publish(string project, string name)
    {
        var output = Path.Combine(Places.Root, "tests", "AdControl.Benchmarks", "bin", "published", name);
        var runtime = System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier;
        Run("dotnet", ["publish", Path.Combine(Places.Root, project), "-c", "Release", "-r", runtime, "--self-contained", "false", "-o", output, "-v", "q", "-nologo"], out var said, out var exit);
        return exit == 0 ? output : throw new InvalidOperationException($"{project} could not be published:\n{said}");
    }

    /// <summary>Runs a program to its end.</summary>
    public static void Run(string program, string[] arguments, out string said, out int exit)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Places.Root })!;
        var errors = process.StandardError.ReadToEndAsync();
        said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        exit = process.ExitCode;
        said += errors.GetAwaiter().GetResult();
    }

    /// <summary>The least of a figure of time that fresh processes of this program print.</summary>
    /// <param name="probe">The argument that makes it measure and print one number.</param>
    public static double LeastOfFreshProcesses(string probe)
    {
        const int Rounds = 15;
        var least = double.MaxValue;
        for (var i = 0; i < Rounds; i++)
        {
            Run(Self, [probe], out var said, out _);
            least = Math.Min(least, double.Parse(said, System.Globalization.CultureInfo.InvariantCulture));
        }
        return least;
    }
}
