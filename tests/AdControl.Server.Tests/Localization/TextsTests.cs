using System.Text.RegularExpressions;
using AdControl.Advertising;
using AdControl.Bulletin;
using AdControl.Bulletin.Anonymising;
using AdControl.Bulletin.Signing;
using AdControl.Cases;
using AdControl.Law;
using AdControl.Server.Localization;
using AdControl.Tests.Shared;

namespace AdControl.Server.Tests.Localization;

/// <summary>Every text of the interface has its French.</summary>
public sealed partial class TextsTests
{
    private static string Source => Path.Combine(SharedData.SolutionRoot, "src", "AdControl.Server");

    [Fact]
    public void Every_text_has_its_French() => Assert.Equal([], Keys().Where(key => Texts.French(key) is null).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void French_has_the_same_values_as_English() =>
        Assert.Equal([], Keys().Where(key => Texts.French(key) is { } french && !Values(key).SetEquals(Values(french))).Distinct());

    [Theory]
    [InlineData("state", typeof(CaseState))]
    [InlineData("role", typeof(ActorRole))]
    [InlineData("audience", typeof(Audience))]
    [InlineData("level", typeof(Level))]
    [InlineData("outcome", typeof(RuleOutcome))]
    [InlineData("confidence", typeof(Confidence))]
    [InlineData("change", typeof(ActChangeKind))]
    [InlineData("found", typeof(RedactionSource))]
    [InlineData("fault", typeof(SiteFault))]
    public void Every_value_of_the_domain_has_its_French(string kind, Type values)
    {
        var names = (IReadOnlyList<string>)typeof(WireNames).GetMethod(nameof(WireNames.All))!.MakeGenericMethod(values).Invoke(null, null)!;
        Assert.Equal([], names.Where(name => Texts.French($"{kind} {name}") is null));
    }

    private static HashSet<string> Values(string text) => [.. Value().Matches(text).Select(m => m.Value)];

    // A text stands in the code as T["…"] or Count(…, "one", "many"), or is marked /*T*/ where it is only kept to be asked for later.
    private static IEnumerable<string> Keys() => Directory.EnumerateFiles(Source, "*.cs*", SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && (file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".cshtml", StringComparison.Ordinal)))
        .SelectMany(file => Key().Matches(File.ReadAllText(file)))
        .SelectMany(match => match.Groups["key"].Captures.Select(capture => Regex.Unescape(capture.Value)));

    [GeneratedRegex("""(?:\bT\[|\bT\.Count\([^"\n]*?|/\*T\*/ ?)"(?<key>(?:[^"\\\n]|\\.)+)"(?:, "(?<key>(?:[^"\\\n]|\\.)+)")?""")]
    private static partial Regex Key();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Value();
}
