using System.Security.Cryptography;
using System.Text;
using AdControl.Advertising;
using AdControl.Law;

namespace AdControl.Cases;

/// <summary>Makes review items from findings, and keeps what people decided when the check is made again.</summary>
internal static class ReviewBook
{
    /// <summary>The items of a new check; what was decided about the same finding before, and what people added by hand, stays.</summary>
    /// <param name="one">The case, with its items so far.</param>
    /// <param name="result">The new check.</param>
    /// <param name="text">The checked text: an item whose passages no longer stand in it is an orphan.</param>
    /// <param name="isChecked">Whether a rule was run: items of the others stay as they are.</param>
    public static Case Merge(Case one, CheckResult result, string text, Func<string, bool> isChecked)
    {
        var known = one.Review.Where(i => i.Rule.Length > 0).ToDictionary(i => i.Fingerprint, StringComparer.Ordinal);
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        var items = result.Findings.Select(f => Item(f, names) is var item && known.GetValueOrDefault(f.Fingerprint) is { } before
            ? item with { State = before.State, Recital = before.Recital, Reason = before.Reason, Links = before.Links, Comments = before.Comments, DecidedBy = before.DecidedBy, DecidedAt = before.DecidedAt }
            : item);
        var others = one.Review.Where(i => i.Rule.Length == 0 || !isChecked(i.Rule)).Select(i => Anchored(i, text));
        var unasked = one.Checklist.Where(a => !isChecked(a.Rule));
        var checklist = result.Checklist.Select(q => one.Checklist.FirstOrDefault(a => a.Rule == q.Rule && a.Question == q.Question) ?? new ChecklistAnswer(q.Rule, q.Article, q.Question));
        return one with
        {
            Review = [.. items, .. others],
            Checklist = [.. checklist, .. unasked],
            Undecided = [.. result.Undecided.Select(u => $"{u.Rule}: {string.Join(", ", u.Needs)}")],
        };
    }

    /// <summary>An item a person adds on a passage.</summary>
    /// <exception cref="CaseRefusedException">The passage does not stand in the document.</exception>
    public static ReviewItem ByHand(Case one, Documents.DocumentText document, string article, string passage, string? recital, Actor actor, DateTimeOffset at)
    {
        var start = document.Text.IndexOf(passage, StringComparison.Ordinal);
        if (passage.Length == 0 || start < 0) throw new CaseRefusedException(RefusalCode.PassageNotFound, $"« {passage} » does not stand in {document.Name}.");
        var place = document.Locate(start);
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{article}\n{FoldedText.Of(passage)}")))[..32];
        if (one.Review.Any(i => i.Fingerprint == fingerprint)) throw new CaseRefusedException(RefusalCode.AlreadyDone, $"The passage is there already for {article}.");
        return new ReviewItem
        {
            Id = $"M-{one.Review.Count(i => i.Rule.Length == 0) + 1}",
            Level = Level.Major,
            Article = article,
            Title = article,
            Message = recital ?? "",
            Passages = [new EvidencePassage(start, passage.Length, passage, place.Page, place.Line, place.Column)],
            Cites = [$"CSP:{article}"],
            Fingerprint = fingerprint,
            State = ReviewState.Confirmed,
            Recital = recital,
            DecidedBy = actor.ToString(),
            DecidedAt = at,
        };
    }

    private static ReviewItem Item(Finding finding, Dictionary<string, int> names)
    {
        var ordinal = names[finding.Rule] = names.GetValueOrDefault(finding.Rule) + 1;
        return new ReviewItem
        {
            Id = ordinal == 1 ? finding.Rule : $"{finding.Rule}#{ordinal}",
            Rule = finding.Rule,
            Level = finding.Level,
            Kind = finding.Kind.WireName(),
            Article = finding.Article,
            Title = finding.Title,
            Message = finding.Message,
            Passages = finding.Evidence,
            Facts = [.. finding.Facts.Select(f => $"{f.Path} = {f.Value}")],
            Cites = finding.Cites,
            Fingerprint = finding.Fingerprint,
        };
    }

    // An anchor that no longer matches its text is never guessed.
    private static ReviewItem Anchored(ReviewItem item, string text)
    {
        var passages = item.Passages.Select(p => text.IndexOf(p.Text, StringComparison.Ordinal) is var at and >= 0 ? p with { Start = at } : null).ToList();
        return passages.Contains(null) ? item with { IsOrphan = true } : item with { IsOrphan = false, Passages = [.. passages.OfType<EvidencePassage>()] };
    }
}
