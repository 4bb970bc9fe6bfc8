using AdControl.Law;
using AdControl.Law.Linting;
using AdControl.Law.Testing;
using AdControl.Rules;
using AdControl.Tests.Shared;

namespace AdControl.Tests.Law;

public sealed class FrenchPackTests
{
    private static readonly string s_folder = Path.Combine(SharedData.SolutionRoot, "rules");

    [Fact]
    public void Cases_of_the_French_pack_hold()
    {
        var pack = RulePack.Load(s_folder);
        var cases = RuleCases.Of(pack);
        Assert.Empty(cases.Problems.Select(p => p.Format()));
        var failed = cases.Run(pack, LegalTime.Today(TimeProvider.System)).Where(r => !r.Holds);
        Assert.Empty(failed.Select(r => $"{r.Case.Rule} « {r.Case.Name} » {r.Case.File}:{r.Case.Line}: expected {r.Case.Expected}, got {r.Got}; {string.Join(" | ", r.Passages)}"));
    }

    [Fact]
    public void Lint_of_the_French_pack_has_no_error() =>
        Assert.Empty(RuleLint.Check(s_folder).Where(p => p.Severity == ProblemSeverity.Error).Select(p => p.Format()));
}
