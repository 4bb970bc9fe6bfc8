using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace AdControl.Cases;

/// <summary>The applicant's internal reference number of a support: <c>YY/MM/CIS/GP|PM/NNN</c>.</summary>
/// <param name="Year">The year of filing, two digits.</param>
/// <param name="Month">The month of filing.</param>
/// <param name="Cis">The code of the first medicine.</param>
/// <param name="Type">The type, by audience.</param>
/// <param name="Ordinal">From 1, for the code and the month.</param>
public sealed partial record ReferenceNumber(int Year, int Month, string Cis, string Type, int Ordinal)
{
    /// <summary>What numbers of one medicine, month and type share, such as <c>26/02/90000011/GP/</c>.</summary>
    public string Series => string.Create(CultureInfo.InvariantCulture, $"{Year:00}/{Month:00}/{Cis}/{Type}/");

    /// <summary>Reads a number; spaces around it are ignored.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ReferenceNumber? number)
    {
        number = null;
        if (Pattern().Match(text?.Trim() ?? "") is not { Success: true } match) return false;
        int Value(int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
        number = new ReferenceNumber(Value(1), Value(2), match.Groups[3].Value, match.Groups[4].Value, Value(5));
        return true;
    }

    /// <summary>The series of a medicine and type for a day of filing.</summary>
    public static string SeriesOf(DateOnly day, string cis, string type) => new ReferenceNumber(day.Year % 100, day.Month, cis, type, 1).Series;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Series}{Ordinal:000}");

    [GeneratedRegex(@"^(\d{2})/(0[1-9]|1[0-2])/(\d{8})/([A-Z]{2,4})/(\d{3})$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
