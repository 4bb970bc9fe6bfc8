using AdControl.Advertising;

namespace AdControl.Cases;

/// <summary>What the rules said of a dossier before its deposit: no finding of it goes to the agency.</summary>
/// <param name="At">When the rules ran.</param>
/// <param name="By">Who had them run.</param>
/// <param name="Subject">The hash of the dossier and the advertisement they ran on.</param>
/// <param name="Verdict">What came out.</param>
/// <param name="Blocking">How many findings stop the deposit or forbid the advertisement.</param>
/// <param name="Others">How many other findings there are.</param>
public sealed record DraftCheck(DateTimeOffset At, string By, string Subject, Verdict Verdict, int Blocking, int Others)
{
    /// <summary>The hash of what rules would run on now.</summary>
    public static string SubjectOf(Case one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return Storage.RowSeal.HashOf($"{one.Advertisement?.Sha256}\n{System.Text.Json.JsonSerializer.Serialize(one.Dossier with { Declaration = null }, CaseJson.Options)}");
    }
}
