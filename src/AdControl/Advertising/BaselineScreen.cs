using AdControl.Law;
using AdControl.Storage;

namespace AdControl.Advertising;

/// <summary>Findings parted by a baseline.</summary>
/// <param name="Findings">Those that count.</param>
/// <param name="Silenced">Those that are known and accepted.</param>
/// <param name="Warnings">Entries that have expired, and those of the document that no longer occur.</param>
internal sealed record BaselineScreen(IReadOnlyList<Finding> Findings, IReadOnlyList<SilencedFinding> Silenced, IReadOnlyList<string> Warnings)
{
    public static BaselineScreen Of(CheckRequest request, IReadOnlyList<Finding> findings)
    {
        if (request.Baseline is not { } baseline) return new(findings, [], []);
        var open = new List<Finding>();
        var silenced = new List<SilencedFinding>();
        var warnings = new List<string>();
        foreach (var finding in findings)
        {
            var entry = baseline.Find(finding.Fingerprint, request.BaselineDocument);
            if (entry is not null && !(entry.Until < request.Today))
            {
                silenced.Add(new SilencedFinding(finding, entry));
                continue;
            }
            open.Add(finding);
            if (entry is not null) warnings.Add(Expired(entry, request.Language));
        }
        warnings.AddRange(Gone(request, baseline, findings).Select(entry => Gone(entry, request.Language)));
        return new(open, silenced, warnings);
    }

    private static IEnumerable<BaselineEntry> Gone(CheckRequest request, Baseline baseline, IReadOnlyList<Finding> findings)
    {
        if (request.BaselineDocument is not { } document) return [];
        var found = findings.Select(f => f.Fingerprint).ToHashSet(StringComparer.Ordinal);
        return baseline.OfDocument(document).Where(entry => !found.Contains(entry.Fingerprint));
    }

    private static string Gone(BaselineEntry entry, Language language) => language == Language.French
        ? $"{entry.Rule} : le constat accepté ne se présente plus ; retirez son entrée de la liste des constats connus ({entry.Fingerprint})."
        : $"{entry.Rule}: the accepted finding no longer occurs; remove its entry from the baseline ({entry.Fingerprint}).";

    private static string Expired(BaselineEntry entry, Language language)
    {
        var until = Iso.Of(entry.Until!.Value);
        var who = entry.Who.Length > 0 ? $" ({entry.Who})" : "";
        return language == Language.French
            ? $"{entry.Rule} : accepté jusqu'au {until}{who}, le constat compte de nouveau."
            : $"{entry.Rule}: accepted until {until}{who}, the finding counts again.";
    }
}
