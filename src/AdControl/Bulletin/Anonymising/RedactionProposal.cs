using System.Text.RegularExpressions;
using AdControl.Documents.Acts;

namespace AdControl.Bulletin.Anonymising;

/// <summary>What is to be removed from an act, what the publisher decided about it, and the text that comes of it.</summary>
public sealed class RedactionProposal
{
    private readonly IReadOnlyList<(Redaction Redaction, IReadOnlyList<string> Forms)> redactions;
    private readonly IReadOnlyDictionary<string, bool> decisions;

    internal RedactionProposal(ActDocument original, IReadOnlyList<(Redaction, IReadOnlyList<string>)> redactions)
        : this(original, redactions, new Dictionary<string, bool>())
    {
    }

    private RedactionProposal(ActDocument original, IReadOnlyList<(Redaction, IReadOnlyList<string>)> redactions, IReadOnlyDictionary<string, bool> decisions) =>
        (Original, this.redactions, this.decisions) = (original, redactions, decisions);

    /// <summary>The act as it was signed.</summary>
    public ActDocument Original { get; }

    /// <summary>Everything that is proposed.</summary>
    public IReadOnlyList<Redaction> Items => [.. redactions.Select(r => r.Redaction)];

    /// <summary>What a person has still to decide about. While anything is left the act is not published.</summary>
    public IReadOnlyList<Redaction> Open => [.. Items.Where(r => r.NeedsReview && !decisions.ContainsKey(r.Id))];

    /// <summary>Whether an item is removed: unless the publisher decided to keep it, yes.</summary>
    public bool IsRemoved(Redaction item) => !decisions.TryGetValue(item.Id, out var remove) || remove;

    /// <summary>The proposal with one more decision.</summary>
    /// <exception cref="BulletinRefusedException">There is no such item (<c>unknown-redaction</c>).</exception>
    public RedactionProposal Decide(string id, bool remove)
    {
        if (!Items.Any(r => r.Id == id))
            throw new BulletinRefusedException("unknown-redaction", $"The proposal has no item \"{id}\"; it has {(redactions.Count == 0 ? "none" : string.Join(", ", Items.Select(r => r.Id)))}.");
        return new RedactionProposal(Original, redactions, new Dictionary<string, bool>(decisions) { [id] = remove });
    }

    /// <summary>The act as it would be published. When anything was removed it bears no signature: what was signed is another text.</summary>
    public ActDocument Redacted
    {
        get
        {
            var forms = redactions.Where(r => IsRemoved(r.Redaction)).SelectMany(r => r.Forms.Select(form => (Form: form, r.Redaction.Replacement))).OrderByDescending(f => f.Form.Length).ToList();
            if (forms.Count == 0) return Original;
            var replacements = forms.DistinctBy(f => f.Form).ToDictionary(f => f.Form, f => f.Replacement, StringComparer.Ordinal);
            var pattern = new Regex($@"(?<![\p{{L}}\d])(?:{string.Join('|', replacements.Keys.Select(Regex.Escape))})(?![\p{{L}}\d])", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
            return ActPassages.Rewrite(Original, text => pattern.Replace(text, match => replacements[match.Value])) with { Signature = null };
        }
    }

    /// <summary>Every passage that publication changes, before and after.</summary>
    public IReadOnlyList<RedactedPassage> Differences =>
    [
        .. ActPassages.Of(Original).Zip(ActPassages.Of(Redacted)).Where(pair => pair.First.Text != pair.Second.Text)
            .Select(pair => new RedactedPassage(pair.First.Place, pair.First.Text, pair.Second.Text)),
    ];

    /// <summary>The act ready for publication, not yet in an issue.</summary>
    /// <exception cref="BulletinRefusedException">Something has still to be decided (<c>redactions-unreviewed</c>), or the act has no date or reference.</exception>
    public PublishedAct Accept(string section, DateOnly? effectiveOn = null)
    {
        if (Open is { Count: > 0 } open)
            throw new BulletinRefusedException("redactions-unreviewed", $"Decide about {string.Join(", ", open.Select(o => $"{o.Id} \"{o.Text}\""))}: remove or keep.");
        return new PublishedAct
        {
            Address = ActAddress.Of(Original),
            Section = section,
            Document = Redacted,
            SignedSha256 = Original.Signature?.Sha256,
            Redactions = redactions.Count(r => IsRemoved(r.Redaction)),
            EffectiveOn = effectiveOn,
        };
    }
}
