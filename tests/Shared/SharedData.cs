namespace AdControl.Tests.Shared;

/// <summary>The folder of real data that stands beside the project: there in CI, perhaps absent on a developer's machine.</summary>
internal static class SharedData
{
    /// <summary>The root of the solution, found upwards from the test's own folder.</summary>
    public static string SolutionRoot { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>The path of <paramref name="relative"/> under the shared folder's data.</summary>
    /// <remarks>Absent data skips the test with a message, and fails it when <c>CI=true</c>.</remarks>
    public static string Path(string relative)
    {
        var path = System.IO.Path.GetFullPath(System.IO.Path.Combine(SolutionRoot, "..", "shared", "data", relative));
        var found = File.Exists(path) || Directory.Exists(path);
        if (!found && Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail($"{path} is not there, and CI=true: the shared data must stand beside the project.");
        Skip.IfNot(found, $"{path} is not there: this test needs the shared data beside the project.");
        return path;
    }

    private static string FindRoot(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "AdControl.sln"))) return folder.FullName;
        throw new InvalidOperationException($"AdControl.sln was not found above {from}.");
    }
}
