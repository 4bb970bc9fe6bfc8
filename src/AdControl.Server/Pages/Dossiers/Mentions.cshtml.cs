using AdControl.Advertising;
using AdControl.Cases;
using AdControl.Law;
using AdControl.Server.Pages.Shared;

namespace AdControl.Server.Pages.Dossiers;

/// <summary>What the advertisement must say: found in it or not, rule by rule.</summary>
internal sealed class DossierMentionsPage : AppPage
{
    /// <summary>A mention and what became of it.</summary>
    public sealed record Mention(LawRule Rule, string State, string? Message);

    public IReadOnlyList<Mention> Mentions { get; private set; } = [];

    /// <summary>Why the rules could not run; null when they did.</summary>
    public string? Refusal { get; private set; }

    public async Task OnGetAsync()
    {
        if (Case.Advertisement is null) return;
        try
        {
            Mentions = [.. Of(await Office.Desk.PrecheckAsync(Case, Gone))];
        }
        catch (CaseRefusedException refused)
        {
            Refusal = refused.Say(Localization.Texts.Spoken);
        }
    }

    private IEnumerable<Mention> Of(CheckResult result)
    {
        var found = result.Findings.ToLookup(f => f.Rule);
        foreach (var rule in Office.Pack.Rules.Where(r => r.Kind == FindingKind.Missing && r.InForce.Contains(result.LawDate)).DistinctBy(r => r.Id))
        {
            if (found[rule.Id].FirstOrDefault() is { } finding) yield return new(rule, "missing", finding.Message);
            else if (result.Passed.Contains(rule.Id)) yield return new(rule, "found", null);
            else if (result.Undecided.FirstOrDefault(u => u.Rule == rule.Id) is { } undecided) yield return new(rule, "undecided", string.Join(", ", undecided.Needs));
        }
    }
}
