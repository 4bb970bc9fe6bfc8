using System.Globalization;
using AdControl.Law;
using AdControl.Storage;

namespace AdControl.Cases.Scenarios;

/// <summary>Moments as scenarios write them.</summary>
internal static class ScenarioTime
{
    /// <summary>Reads an ISO moment; a day alone is its first moment, and without an offset it is Paris time.</summary>
    public static bool TryParse(string? text, out DateTimeOffset moment)
    {
        moment = default;
        if (Iso.DateOrNull(text) is { } day)
        {
            moment = LegalTime.StartOf(day);
            return true;
        }
        if (text is null || text.IndexOf('T', StringComparison.Ordinal) is var at && at < 0) return false;
        var hasOffset = text.EndsWith('Z') || text.AsSpan(at).IndexOfAny('+', '-') > 0;
        if (hasOffset) return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out moment);
        if (!DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)) return false;
        moment = LegalTime.AtParis(local);
        return true;
    }
}
