using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AdControl.Law;

namespace AdControl.Advertising;

/// <summary>Names a finding so that it is known again when the text around it has moved.</summary>
internal static class Fingerprint
{
    private const int Digits = 32;

    /// <summary>From the rule, the words that prove it, the medicines, and the how-manieth of that kind it is.</summary>
    /// <param name="rule">The rule's identifier.</param>
    /// <param name="passages">The passages; case, accents, punctuation and spacing do not matter.</param>
    /// <param name="medicines">The medicines it concerns.</param>
    /// <param name="ordinals">Counts the findings of one check that are otherwise alike.</param>
    public static string Of(string rule, IEnumerable<string> passages, IEnumerable<string> medicines, Dictionary<string, int> ordinals)
    {
        var identity = string.Join('\n', [rule, .. passages.Select(FoldedText.Of), "", .. medicines.Order(StringComparer.Ordinal)]);
        var ordinal = ordinals.GetValueOrDefault(identity);
        ordinals[identity] = ordinal + 1;
        var hashed = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{identity}\n{ordinal}")));
        return Convert.ToHexStringLower(hashed)[..Digits];
    }
}
