using AdControl.Advertising;
using AdControl.Cli.Shell;
using AdControl.Law;
using AdControl.Law.Testing;

namespace AdControl.Cli.Rules;

/// <summary>Shows how cases went: for one that fails, everything needed to mend the rule or the case.</summary>
internal sealed class CasePage(CommandContext context)
{
    private const int LongestText = 300;

    public void Write(RuleCaseResult result)
    {
        var one = result.Case;
        var word = result.Holds ? context.Say("tient ", "holds ") : context.Say("ÉCHEC ", "FAILS ");
        context.Out.WriteLine($"{word} {one.Rule} « {one.Name} »  {one.File}:{one.Line}");
        if (result.Holds) return;
        if (!result.HasExpectedOutcome)
            context.Out.WriteLine(context.Say($"    attendu {Name(one.Expected)}, obtenu {Name(result.Got)}", $"    expected {Name(one.Expected)}, got {Name(result.Got)}"));
        if (result.Needs.Count > 0) Line(context.Say("il manque", "needs"), string.Join(", ", result.Needs));
        if (!result.HasExpectedEvidence) Line(context.Say("passages attendus", "expected passages"), Quoted(one.Evidence!));
        if (!result.HasExpectedEvidence || result.Passages.Count > 0) Line(context.Say("passages montrés", "passages shown"), Quoted(result.Passages));
        Line(context.Say("texte", "text"), Shortened(one.Text));
        foreach (var dismissed in result.Dismissed) Line(context.Say("écarté", "dismissed"), Describe(dismissed));
        foreach (var line in result.Explanation.Split('\n')) context.Out.WriteLine("      " + line);
    }

    public void WriteSummary(IReadOnlyList<RuleCaseResult> results)
    {
        var failed = results.Count(r => !r.Holds);
        var rules = results.Select(r => r.Case.Rule).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        context.Out.WriteLine(context.Say(
            $"{results.Count - failed} cas tiennent, {failed} échouent ({rules} règles).",
            $"{results.Count - failed} cases hold, {failed} fail ({rules} rules)."));
    }

    private void Line(string label, string text) => context.Out.WriteLine($"    {label}: {text}");

    private static string Describe(DismissedPassage dismissed) =>
        $"{dismissed.Set}: « {dismissed.Text} » ({dismissed.Phrase}) — {dismissed.Reason}" + (dismissed.Cue.Length > 0 ? $" « {dismissed.Cue} »" : "");

    private string Quoted(IReadOnlyList<string> passages) =>
        passages.Count == 0 ? context.Say("aucun", "none") : string.Join("  ", passages.Select(p => $"« {p} »"));

    private static string Shortened(string text)
    {
        var line = text.ReplaceLineEndings(" ⏎ ");
        return line.Length <= LongestText ? line : line[..LongestText] + "…";
    }

    private static string Name(RuleOutcome outcome) => outcome == RuleOutcome.NotApplicable ? "notApplicable" : outcome.WireName();
}
