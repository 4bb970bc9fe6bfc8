using System.Diagnostics;
using AdControl.Tests.Shared;

namespace AdControl.Server.Tests.Operations;

/// <summary>The lines of <c>docs/operations.md</c>, run as they stand there; only its folders are a test's own.</summary>
internal static class Guide
{
    /// <summary>Runs the lines of a block.</summary>
    /// <param name="block">The name in the comment before it.</param>
    /// <param name="data">Stands for <c>/var/lib/adcontrol</c>.</param>
    /// <param name="backup">Stands for <c>/backup</c>.</param>
    /// <param name="environment">Variables of the shell.</param>
    /// <returns>What was said.</returns>
    public static async Task<string> RunAsync(string block, string data, string backup, params (string Name, string Value)[] environment)
    {
        var lines = Block(block).Replace("/var/lib/adcontrol", data, StringComparison.Ordinal).Replace("/backup/", backup + "/", StringComparison.Ordinal);
        var program = Path.Combine(AppContext.BaseDirectory.Replace(Path.Combine("tests", "AdControl.Server.Tests"), Path.Combine("src", "AdControl.Cli"), StringComparison.Ordinal), "AdControl.Cli.dll");
        var start = new ProcessStartInfo("bash", ["-euc", $"adcontrol() {{ dotnet '{program}' \"$@\"; }}\n{lines}"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LANG"] = "en_GB.UTF-8";
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var shell = Process.Start(start)!;
        var errors = shell.StandardError.ReadToEndAsync();
        var said = await shell.StandardOutput.ReadToEndAsync();
        await shell.WaitForExitAsync();
        Assert.True(shell.ExitCode == 0, $"{block} ended with {shell.ExitCode}: {said}{await errors}");
        return said;
    }

    private static string Block(string name)
    {
        var text = File.ReadAllText(Path.Combine(SharedData.SolutionRoot, "docs", "operations.md"));
        var from = text.IndexOf($"<!-- test: {name} -->\n```sh\n", StringComparison.Ordinal);
        Assert.True(from >= 0, $"The guide has no block {name}.");
        from = text.IndexOf("```sh\n", from, StringComparison.Ordinal) + "```sh\n".Length;
        return text[from..text.IndexOf("```", from, StringComparison.Ordinal)];
    }
}
