using AdControl.Cases;
using AdControl.Law;
using AdControl.Law.Testing;

namespace AdControl.Server.Operations;

/// <summary>The cases that prove the rules of the pack: read when somebody first asks for them.</summary>
internal sealed class PackCases(CaseOffice office)
{
    private readonly Lazy<(RuleCases All, ILookup<string, RuleCase> ByRule)> read = new(() =>
    {
        var all = RuleCases.Of(office.Pack);
        return (all, all.All.ToLookup(one => one.Rule, StringComparer.Ordinal));
    });

    /// <summary>All of them.</summary>
    public IReadOnlyList<RuleCase> All => read.Value.All.All;

    /// <summary>Those of a rule.</summary>
    public IReadOnlyList<RuleCase> Of(string rule) => [.. read.Value.ByRule[rule]];

    /// <summary>Runs those of a rule.</summary>
    public IReadOnlyList<RuleCaseResult> Run(string rule, DateOnly today, Language language, CancellationToken cancellation) =>
        read.Value.All.Where(one => one.Rule == rule).Run(office.Pack, today, language, cancellation);
}
