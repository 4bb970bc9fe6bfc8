using System.Diagnostics;
using AdControl.Tests.Shared;

namespace AdControl.Cli.Tests;

/// <summary>Runs the scripts of <c>eng/node</c>.</summary>
internal static class Node
{
    /// <summary>Validates JSON text against a schema file.</summary>
    /// <returns>A line for each problem; empty when it is valid.</returns>
    public static string Validate(string schema, string json)
    {
        var folder = Path.Combine(SharedData.SolutionRoot, "eng", "node");
        var isInstalled = Directory.Exists(Path.Combine(folder, "node_modules", "ajv"));
        if (Environment.GetEnvironmentVariable("CI") == "true") Assert.True(isInstalled, "npm ci --prefix eng/node was not run.");
        Skip.IfNot(isInstalled, "this test needs: npm ci --prefix eng/node");
        using var file = new TemporaryFolder();
        var path = file.Write("document.json", json);
        var start = new ProcessStartInfo("node", [Path.Combine(folder, "validate.mjs"), schema, path]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output + error.Result;
    }
}
