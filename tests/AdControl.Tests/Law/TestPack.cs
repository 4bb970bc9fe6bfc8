using AdControl.Law;
using AdControl.Tests.Shared;

namespace AdControl.Tests.Law;

/// <summary>The small pack of the fixtures, and copies of it that a test may spoil.</summary>
internal sealed class TestPack : IDisposable
{
    private readonly DirectoryInfo _folder = System.IO.Directory.CreateTempSubdirectory("adcontrol-pack-");

    public TestPack()
    {
        foreach (var file in System.IO.Directory.EnumerateFiles(Source, "*.json", SearchOption.AllDirectories))
        {
            var target = Path.Combine(_folder.FullName, Path.GetRelativePath(Source, file));
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public static string Source { get; } = Path.Combine(SharedData.SolutionRoot, "tests", "AdControl.Tests", "Law", "Fixtures", "pack");

    public static RulePack Loaded { get; } = RulePack.Load(Source);

    public string Directory => _folder.FullName;

    public string Read(string name) => File.ReadAllText(Path.Combine(Directory, name));

    public void Write(string name, string text) => File.WriteAllText(Path.Combine(Directory, name), text);

    public void Replace(string name, string old, string with)
    {
        var text = Read(name);
        Assert.Contains(old, text, StringComparison.Ordinal);
        Write(name, text.Replace(old, with, StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
