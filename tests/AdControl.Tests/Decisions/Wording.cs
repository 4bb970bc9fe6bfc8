using AdControl.Decisions;
using AdControl.Decisions.Facts;
using AdControl.Decisions.Testing;
using AdControl.Decisions.Wording;
using AdControl.Law;
using AdControl.Tests.Shared;

namespace AdControl.Tests.Decisions;

/// <summary>The wording of the repository and the facts of its cases.</summary>
internal static class Wording
{
    public static readonly DateOnly Today = new(2026, 11, 24);

    public static string Folder { get; } = Path.Combine(SharedData.SolutionRoot, "rules", "fr");

    private static readonly Lazy<DecisionPack> LazyPack = new(() => DecisionPack.Load(RulePack.Load(Folder)));
    private static readonly Lazy<DecisionCases> LazyCases = new(() => DecisionCases.Of(Pack));

    public static DecisionPack Pack => LazyPack.Value;

    public static DecisionCases Cases => LazyCases.Value;

    public static DecisionDrafter Drafter => new(Pack);

    /// <summary>The facts of the case of that name.</summary>
    public static DecisionFacts Facts(string name) => Case(name).Facts;

    public static DecisionCase Case(string name) => Cases.All.First(c => c.Name == name);

    public static Decision Draft(string name) => Drafter.Draft(Facts(name), Case(name).Date ?? Today);

    /// <summary>A pack of its own: the repository's law, and the decision files given, in a folder that is gone when it is disposed.</summary>
    public static PackCopy Copy() => new();

    internal sealed class PackCopy : IDisposable
    {
        private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("adcontrol-test-");

        public PackCopy()
        {
            foreach (var file in Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories).Where(f => !f.EndsWith(".cases.json", StringComparison.Ordinal)))
            {
                var name = System.IO.Path.GetRelativePath(Folder, file);
                if (name.StartsWith("csp", StringComparison.Ordinal) || name.StartsWith("ansm", StringComparison.Ordinal) || name.StartsWith("procedure", StringComparison.Ordinal)) continue;
                Write(name, File.ReadAllText(file));
            }
        }

        public string Path => root.FullName;

        public void Write(string name, string text)
        {
            var path = System.IO.Path.Combine(Path, name);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        public void Keep(params string[] decisionFiles)
        {
            foreach (var file in Directory.EnumerateFiles(System.IO.Path.Combine(Path, "decisions")).Where(f => !decisionFiles.Contains(System.IO.Path.GetFileName(f)))) File.Delete(file);
        }

        public DecisionPack Load() => DecisionPack.Load(RulePack.Load(Path));

        public void Dispose() => root.Delete(recursive: true);
    }
}
