using System.Globalization;
using AdControl.Law;

namespace AdControl.Advertising;

/// <summary>Findings parted by a baseline.</summary>
/// <param name="Findings">Those that count.</param>
/// <param name="Silenced">Those that are known and accepted.</param>
/// <param name="Warnings">Entries that have expired.</param>
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
            var entry = baseline.Find(finding.Fingerprint);
            if (entry is not null && !(entry.Until < request.Today))
            {
                silenced.Add(new SilencedFinding(finding, entry));
                continue;
            }
            open.Add(finding);
            if (entry is not null) warnings.Add(Expired(entry, request.Language));
        }
        return new(open, silenced, warnings);
    }

    private static string Expired(BaselineEntry entry, Language language)
    {
        var until = entry.Until!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var who = entry.Who.Length > 0 ? $" ({entry.Who})" : "";
        return language == Language.French
            ? $"{entry.Rule} : accepté jusqu'au {until}{who}, le constat compte de nouveau."
            : $"{entry.Rule}: accepted until {until}{who}, the finding counts again.";
    }
}
