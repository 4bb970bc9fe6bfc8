namespace AdControl.Tests.Shared;

/// <summary>Compares an output with the expected one in a file beside the input, and leaves what was received there when they differ.</summary>
/// <remarks>
/// The files follow the conventions of Verify: <c>name.verified.txt</c> is committed, <c>name.received.txt</c> is not.
/// To accept new outputs on purpose, run the tests with <c>ADCONTROL_ACCEPT=1</c> and review the diff.
/// </remarks>
internal static class Verified
{
    /// <param name="actual">The output.</param>
    /// <param name="path">The input's path below the root of the solution; <c>.verified.txt</c> is appended.</param>
    public static void Check(string actual, string path)
    {
        var stem = Path.Combine(SharedData.SolutionRoot, path);
        var (verified, received) = (stem + ".verified.txt", stem + ".received.txt");
        actual = actual.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("ADCONTROL_ACCEPT") == "1") File.WriteAllText(verified, actual);
        var expected = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : "";
        if (expected == actual) { File.Delete(received); return; }
        File.WriteAllText(received, actual);
        Assert.Fail($"{path} differs from what was verified, first in line {FirstDifference(expected, actual)}; compare {received} with {verified}.");
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var line = 0;
        while (line < left.Length && line < right.Length && left[line] == right[line]) line++;
        return $"{line + 1}:\n  expected: {left.ElementAtOrDefault(line)}\n  received: {right.ElementAtOrDefault(line)}";
    }
}
