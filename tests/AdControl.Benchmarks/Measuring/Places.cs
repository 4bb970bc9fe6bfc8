namespace AdControl.Benchmarks.Measuring;

/// <summary>Where the measured things lie in the repository.</summary>
internal static class Places
{
    public static string Root { get; } = FindRoot();

    public static string Rules => Path.Combine(Root, "rules");

    public static string Advertisements => Path.Combine(Root, "samples", "advertisements");

    /// <summary>All sample advertisements in plain text, one after the other.</summary>
    public static string SampleText() =>
        string.Join("\n\n", Directory.EnumerateFiles(Advertisements, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "AdControl.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Run the benchmarks inside the repository: AdControl.sln was not found above them.");
    }
}
