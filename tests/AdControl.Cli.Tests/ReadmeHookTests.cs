using System.Diagnostics;
using AdControl.Tests.Shared;

namespace AdControl.Cli.Tests;

/// <summary>The line of the README that writers copy into their repository.</summary>
public sealed class ReadmeHookTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableFact]
    public void Hook_checks_staged_files_whatever_their_names_and_nothing_when_there_are_none()
    {
        Skip.IfNot(File.Exists("/bin/bash") && File.Exists("/usr/bin/git"), "bash and git are needed");
        var hook = File.ReadLines(Path.Combine(SharedData.SolutionRoot, "README.md")).Single(line => line.Contains("git diff", StringComparison.Ordinal));
        _folder.Write("bin/adcontrol", "#!/bin/bash\nprintf '[%s]' \"$@\" > \"$ADCONTROL_TEST_LOG\"\n");
        _folder.Write("repository/copy/une affiche é.txt", "x");
        _folder.Write("repository/other.txt", "x");
        var nothing = Run($"git init -q . && git add other.txt && {hook}");
        var one = Run($"git add copy && {hook}");

        Assert.Equal((0, ""), nothing);
        Assert.Equal((0, "[check][--audience][public][--fail-on][blocking][copy/une affiche é.txt]"), one);
    }

    private (int ExitCode, string Given) Run(string script)
    {
        var log = _folder["log"];
        File.Delete(log);
        var start = new ProcessStartInfo("/bin/bash") { WorkingDirectory = _folder["repository"] };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"set -eo pipefail; chmod +x ../bin/adcontrol; export PATH=\"$PWD/../bin:$PATH\" ADCONTROL_TEST_LOG='{log}'; {script}");
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return (process.ExitCode, File.Exists(log) ? File.ReadAllText(log) : "");
    }
}
