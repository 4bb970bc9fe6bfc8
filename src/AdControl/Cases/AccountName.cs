using System.Text;

namespace AdControl.Cases;

/// <summary>Names of accounts: the same person whatever the case they are written in.</summary>
internal static class AccountName
{
    /// <summary>The longest name.</summary>
    public const int MostCharacters = 100;

    /// <summary>The name as it is kept and compared: without spaces around it, letters composed and small.</summary>
    public static string Of(string name) => EntryText.HasHalfCharacter(name) ? name : name.Trim().Normalize(NormalizationForm.FormC).ToLowerInvariant();

    /// <summary>Whether two names are of one account.</summary>
    public static bool AreSame(string one, string other) => string.Equals(Of(one), Of(other), StringComparison.Ordinal);

    /// <summary>Whether a text can name an account.</summary>
    public static bool IsFit(string name) => name.Length <= MostCharacters && EntryText.Fault(name, isLine: true) is null;
}
