using System.Runtime.CompilerServices;

namespace AdControl.Cli.Tests;

/// <summary>Compares output with the <c>*.verified.*</c> file beside the test; what differs is written as <c>*.received.*</c> for review.</summary>
internal static class Verified
{
    /// <summary>Fails when <paramref name="actual"/> differs from the verified file of <paramref name="name"/>.</summary>
    /// <remarks>With <c>ADCONTROL_ACCEPT=1</c> the verified file is rewritten instead, to be reviewed as a diff.</remarks>
    public static void Matches(string actual, string name, string extension, [CallerFilePath] string test = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(SourceOf(test))!, "Verified");
        var verified = Path.Combine(folder, $"{name}.verified.{extension}");
        var received = Path.Combine(folder, $"{name}.received.{extension}");
        var text = actual.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("ADCONTROL_ACCEPT") == "1")
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(verified, text);
            return;
        }
        var expected = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : null;
        if (expected == text)
        {
            File.Delete(received);
            return;
        }
        Directory.CreateDirectory(folder);
        File.WriteAllText(received, text);
        Assert.Fail(expected is null ? $"{verified} is not there yet: review {received}." : $"{received} differs from {verified} {FirstDifference(expected, text)}.");
    }

    // A deterministic build writes /_/ for the root of the sources.
    private static string SourceOf(string test) =>
        test.StartsWith("/_/", StringComparison.Ordinal) ? Path.Combine(AdControl.Tests.Shared.SharedData.SolutionRoot, test[3..]) : test;

    private static string FirstDifference(string expected, string actual)
    {
        var (a, b) = (expected.Split('\n'), actual.Split('\n'));
        var line = Enumerable.Range(0, Math.Min(a.Length, b.Length)).FirstOrDefault(i => a[i] != b[i], Math.Min(a.Length, b.Length));
        return $"at line {line + 1}:\n- {a.ElementAtOrDefault(line)}\n+ {b.ElementAtOrDefault(line)}";
    }
}
