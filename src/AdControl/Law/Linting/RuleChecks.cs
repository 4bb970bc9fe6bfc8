using System.Text.RegularExpressions;
using AdControl.Advertising;
using AdControl.Rules;

namespace AdControl.Law.Linting;

/// <summary>What one rule lacks.</summary>
internal static partial class RuleChecks
{
    public static IEnumerable<RuleProblem> Of(PackRule rule, RulePack pack) =>
        Sources(rule.Law).Concat(Texts(rule.Law)).Concat(Reach(rule, pack));

    public static RuleProblem Problem(LawRule rule, string code, string message, string mend, ProblemSeverity severity = ProblemSeverity.Error) =>
        new(code, severity, rule.File, rule.Line, 1, $"\"RuleName\": \"{rule.Id}\"", $"{rule.Id}: {message}", mend);

    private static IEnumerable<RuleProblem> Sources(LawRule rule)
    {
        if (rule.Source.Cites.Count == 0 || rule.Article.Length == 0)
            yield return Problem(rule, "lint.uncited", "names no source.", "Add \"article\" and \"cites\", such as [\"CSP:R5122-4:2°\"].");
        if (rule.InForce.From is null)
            yield return Problem(rule, "lint.undated", "does not say since when it is law.", "Add \"from\", such as \"2012-05-11\".");
        if (rule.Source.Checked is null)
            yield return Problem(rule, "lint.unchecked", "does not say when it was last compared with its source.", "Add \"checked\" with the day.");
        if (rule.DeclaredLevel == Level.Blocking && rule.Source.Confidence == Confidence.Unconfirmed)
            yield return Problem(rule, "lint.unconfirmed-blocking", "is unconfirmed and says that it blocks; it only asks for a review.", "Confirm the source, or write \"level\": \"review\".", ProblemSeverity.Warning);
        if (rule.DecidedBy == DecidedBy.None)
            yield return Problem(rule, "lint.decided-by", "does not say what decides it.", "Add \"decidedBy\" with text, data or person.", ProblemSeverity.Warning);
    }

    private static IEnumerable<RuleProblem> Texts(LawRule rule)
    {
        foreach (var problem in Translated(rule, rule.Title, "title", isNeeded: true)) yield return problem;
        var isChecklist = rule.Kind == FindingKind.Checklist;
        foreach (var problem in Translated(rule, rule.Message, "message", isNeeded: !isChecklist)) yield return problem;
        if (!isChecklist && Instruction().Match(Quotation().Replace(rule.Message.French ?? "", "")) is { Success: true } told)
            yield return Problem(rule, "lint.instruction", $"tells the reviewer what to do (\"{told.Value}\"); its message can become a recital of a decision.", "Say what is wrong, and put the instruction into \"question\" or \"suggestion\".");
        foreach (var problem in Translated(rule, rule.Suggestion, "suggestion", isNeeded: !isChecklist)) yield return problem;
        foreach (var problem in Translated(rule, rule.Question, "question", isNeeded: isChecklist)) yield return problem;
    }

    private static IEnumerable<RuleProblem> Translated(LawRule rule, LocalText text, string what, bool isNeeded)
    {
        if (text.IsEmpty)
        {
            if (isNeeded) yield return Problem(rule, $"lint.no-{what}", $"has no {what}.", $"Add \"{what}\" in French and English.");
            yield break;
        }
        var french = what == "message" ? "\"ErrorMessage\"" : $"\"{what}\".\"fr\"";
        if (string.IsNullOrWhiteSpace(text.French)) yield return Problem(rule, $"lint.no-{what}", $"has no French {what}.", $"Add {french}.");
        if (string.IsNullOrWhiteSpace(text.English)) yield return Problem(rule, $"lint.no-{what}", $"has no English {what}.", $"Add \"{what}\".\"en\".");
    }

    private static IEnumerable<RuleProblem> Reach(PackRule rule, RulePack pack)
    {
        var law = rule.Law;
        if (law.Media.Count > 0 && law.Media.All(law.ExceptMedia.Contains))
            yield return Problem(law, "lint.unreachable", "applies to no support: \"exceptMedia\" takes back every one of \"media\".", "Remove one of the two.");
        if (rule.When is { } when && IsConstant(when) && !when.Evaluate(null, null, null, null))
            yield return Problem(law, "lint.unreachable", "never applies: \"when\" is always false.", "Mend the condition, or end the rule with \"until\".");
        if (law.Kind == FindingKind.Checklist && !(IsConstant(rule.Demand) && rule.Demand.Evaluate(null, null, null, null)))
            yield return Problem(law, "lint.checklist", "only asks a question, so its \"Expression\" is \"true\".", "Put the condition into \"when\".");
        if (law.Kind != FindingKind.Checklist && IsConstant(rule.Demand))
            yield return Problem(law, "lint.constant", "reads no fact: it always ends the same way.", "Write a condition, or make it \"kind\": \"checklist\".");
        if (law.Products.Count > 0 && !law.Products.Contains(ProductKind.Medicine) && rule.ReadsMedicine)
            yield return Problem(law, "lint.unreachable", "reads \"medicine\" and is not about medicines: it can never be decided.", "Read something else, or add \"medicine\" to \"products\".");
        if (law.InForce.Until < LegalTime.Today(TimeProvider.System) && pack.Find(law.Id).Count == 1)
            yield return Problem(law, "lint.ended", $"ended on {law.InForce.Until:yyyy-MM-dd} and has no successor.", "That is fine when the law was repealed; say so in a \"note\".", ProblemSeverity.Warning);
    }

    private static bool IsConstant(LawCondition condition) => condition.InputsRead.Count == 0;

    [GeneratedRegex(@"\b(est|sont|reste|restent) à (vérifier|contrôler|confirmer|examiner|relire|comparer|compléter|apprécier)\b|\b(vérifi|contrôl|confirm|examin|consult|corrig|ajout|retir|relis|compar|complét|assur|demand|regard)ez\b", RegexOptions.IgnoreCase)]
    private static partial Regex Instruction();

    // A wording that an advertisement must carry may well tell somebody what to do.
    [GeneratedRegex("«[^»]*»")]
    private static partial Regex Quotation();
}
