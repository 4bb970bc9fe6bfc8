using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace AdControl.Products;

/// <summary>The code of a medicine in the French register (<i>Code Identifiant de Spécialité</i>): eight digits.</summary>
/// <param name="Value">The code as a number, 10000000 to 99999999; 0 for <c>default</c>, which is no medicine.</param>
public readonly record struct Cis(int Value) : IComparable<Cis>
{
    private const int First = 10_000_000, Last = 99_999_999;

    /// <summary>Reads eight digits, spaces around them allowed.</summary>
    /// <param name="text">The text; null is refused like any other text that is no code.</param>
    /// <param name="cis">The code, or <c>default</c>.</param>
    /// <returns>Whether the text is a code; it need not be one of the register.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Cis cis) => TryParse(text.AsSpan(), out cis);

    /// <inheritdoc cref="TryParse(string?, out Cis)"/>
    public static bool TryParse(ReadOnlySpan<char> text, out Cis cis)
    {
        var digits = text.Trim();
        var isCode = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && digits.Length == 8 && value is >= First and <= Last;
        cis = isCode ? new Cis(value) : default;
        return isCode;
    }

    /// <summary>Reads eight digits.</summary>
    /// <exception cref="FormatException">The text is not eight digits.</exception>
    public static Cis Parse(string text) =>
        TryParse(text, out var cis) ? cis : throw new FormatException($"“{text}” is not a CIS code: it has eight digits, such as 60234100.");

    /// <inheritdoc/>
    public int CompareTo(Cis other) => Value.CompareTo(other.Value);

    /// <summary>The eight digits.</summary>
    public override string ToString() => Value.ToString("D8", CultureInfo.InvariantCulture);

    /// <summary>Order of the codes.</summary>
    public static bool operator <(Cis left, Cis right) => left.Value < right.Value;

    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator >(Cis left, Cis right) => left.Value > right.Value;

    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator <=(Cis left, Cis right) => left.Value <= right.Value;

    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator >=(Cis left, Cis right) => left.Value >= right.Value;
}
