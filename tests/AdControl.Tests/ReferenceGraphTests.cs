using System.Xml.Linq;
using AdControl.Tests.Shared;

namespace AdControl.Tests;

public sealed class ReferenceGraphTests
{
    private static readonly string[] s_leaves = ["AdControl.Documents", "AdControl.Rules", "AdControl.Workflows"];

    [Theory]
    [InlineData("AdControl.Rules")]
    [InlineData("AdControl.Documents")]
    [InlineData("AdControl.Workflows")]
    public void Leaf_references_no_project(string leaf) => Assert.Empty(ReferencesOf(leaf));

    [Fact]
    public void Domain_references_the_leaves_and_nothing_else() => Assert.Equal(s_leaves, ReferencesOf("AdControl"));

    [Fact]
    public void Command_references_the_domain_and_nothing_else() => Assert.Equal(["AdControl"], ReferencesOf("AdControl.Cli"));

    [Fact]
    public void Server_references_the_domain_and_nothing_else() => Assert.Equal(["AdControl"], ReferencesOf("AdControl.Server"));

    [Fact]
    public void Every_project_has_its_place_in_the_graph() =>
        Assert.Equal(((string[])["AdControl", "AdControl.Cli", .. s_leaves, "AdControl.Server"]).Order(StringComparer.Ordinal), Projects().Select(p => Path.GetFileName(p)!).Order(StringComparer.Ordinal));

    [Fact]
    public void Leaves_name_no_other_leaf_in_their_code()
    {
        foreach (var leaf in s_leaves)
            foreach (var other in s_leaves.Append("AdControl.Law").Append("AdControl.Advertising").Where(o => o != leaf))
                Assert.DoesNotContain(Sources(leaf), file => File.ReadAllText(file).Contains($"using {other}", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Projects() => Directory.EnumerateDirectories(Path.Combine(SharedData.SolutionRoot, "src"));

    private static IEnumerable<string> Sources(string project) => Directory
        .EnumerateFiles(Path.Combine(SharedData.SolutionRoot, "src", project), "*.cs", SearchOption.AllDirectories)
        .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static string[] ReferencesOf(string project) =>
    [
        .. XDocument.Load(Path.Combine(SharedData.SolutionRoot, "src", project, project + ".csproj"))
            .Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')))
            .Order(StringComparer.Ordinal),
    ];
}
