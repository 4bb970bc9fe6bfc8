using AdControl.Advertising;
using AdControl.Documents;
using AdControl.Law;

namespace AdControl.Cases;

/// <summary>What a new version of an advertisement changes.</summary>
/// <param name="Before">The version before.</param>
/// <param name="After">The new version.</param>
/// <param name="Added">Lines of text that are new.</param>
/// <param name="Removed">Lines of text that are gone.</param>
/// <param name="Gained">Findings that are new.</param>
/// <param name="Lost">Findings that are gone.</param>
/// <param name="Carried">Items of the review whose passages still stand.</param>
/// <param name="Orphaned">Items of the review whose passages no longer stand.</param>
public sealed record FileComparison(
    CaseFile Before, CaseFile After, IReadOnlyList<string> Added, IReadOnlyList<string> Removed,
    IReadOnlyList<Finding> Gained, IReadOnlyList<Finding> Lost, IReadOnlyList<string> Carried, IReadOnlyList<string> Orphaned)
{
    internal static FileComparison Of(CaseChecks checks, Case one, Procedure procedure, CaseFile before, CaseFile after)
    {
        var (oldDocument, newDocument) = (checks.Document(before), checks.Document(after));
        var (oldFindings, newFindings) = (FindingsOf(before, oldDocument), FindingsOf(after, newDocument));
        var (oldLines, newLines) = (Lines(oldDocument.Text), Lines(newDocument.Text));
        var kept = LongestCommon(oldLines, newLines);
        var isAnchored = one.Review.ToLookup(i => i.Passages.All(p => newDocument.Text.Contains(p.Text, StringComparison.Ordinal)), i => i.Id);
        return new FileComparison(
            before, after, Without(newLines, kept), Without(oldLines, kept),
            [.. newFindings.ExceptBy(oldFindings.Select(f => f.Fingerprint), f => f.Fingerprint)],
            [.. oldFindings.ExceptBy(newFindings.Select(f => f.Fingerprint), f => f.Fingerprint)],
            [.. isAnchored[true]], [.. isAnchored[false]]);

        IReadOnlyList<Finding> FindingsOf(CaseFile file, DocumentText document) =>
            checks.Run(one with { Files = [file] }, document, procedure, one.DepositedAt ?? one.CreatedAt, DepositLookup.Accepted, RuleStage.Content).Findings;
    }

    private static string[] Lines(string text) => [.. text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)];

    private static List<string> Without(string[] lines, List<string> kept)
    {
        var next = 0;
        var rest = new List<string>();
        foreach (var line in lines)
            if (next < kept.Count && kept[next] == line) next++;
            else rest.Add(line);
        return rest;
    }

    private static List<string> LongestCommon(string[] some, string[] others)
    {
        var lengths = new int[some.Length + 1, others.Length + 1];
        for (var i = some.Length - 1; i >= 0; i--)
            for (var j = others.Length - 1; j >= 0; j--)
                lengths[i, j] = some[i] == others[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        var common = new List<string>();
        for (int i = 0, j = 0; i < some.Length && j < others.Length;)
        {
            if (some[i] == others[j]) { common.Add(some[i]); i++; j++; }
            else if (lengths[i + 1, j] >= lengths[i, j + 1]) i++;
            else j++;
        }
        return common;
    }
}
