using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AdControl.Cases;

/// <summary>The one place where acts of cases are drafted and frozen.</summary>
internal static class DecisionDrafting
{
    /// <summary>Drafts an act of a kind for a case.</summary>
    public static CaseAct Draft(Case one, Procedure procedure, string kind, DateTimeOffset at)
    {
        var reasons = kind is "refusal" or "inadmissibility" ? one.Review.Where(i => i.State == ReviewState.Confirmed && !i.IsOrphan).ToList() : [];
        var id = $"act-{one.Acts.Count + 1}";
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{procedure.Title.French} — {kind} — {one.Number}\n");
        foreach (var basis in procedure.LegalBasis) text.Append(CultureInfo.InvariantCulture, $"Vu {basis}\n");
        foreach (var reason in reasons)
            text.Append(CultureInfo.InvariantCulture, $"Considérant que {reason.Recital ?? reason.Message} ({reason.Article}) {string.Join(" ; ", reason.Passages.Select(p => $"« {p.Text} »"))}\n");
        return new CaseAct
        {
            Id = id,
            Kind = kind,
            Reference = $"{one.Number ?? one.Id}/{id[4..]}",
            DraftedAt = at,
            Text = text.ToString(),
            Articles = [.. procedure.LegalBasis.Concat(reasons.SelectMany(r => r.Cites)).Distinct()],
            Publication = procedure.Publications.GetValueOrDefault(kind),
            Section = procedure.Section,
        };
    }

    /// <summary>An act whose text is frozen: signed by somebody, or attested by the program when <paramref name="signedBy"/> is null.</summary>
    public static CaseAct Frozen(CaseAct act, string? signedBy, DateTimeOffset at) => act with
    {
        State = ActState.Signed,
        SignedBy = signedBy,
        SignedAt = at,
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(act.Text))),
    };
}
