using AdControl.Products;
using FsCheck.Xunit;

namespace AdControl.Tests.Products;

public sealed class NameTests
{
    [Theory]
    [InlineData("DOLIPRANE 1000 mg, comprimé", "DOLIPRANE", "1000 mg", "comprimé")]
    [InlineData("IXPRIM 37,5 mg/325 mg, comprimé pelliculé", "IXPRIM", "37,5 mg/325 mg", "comprimé pelliculé")]
    [InlineData("FIXAPOST 50 microgrammes/mL + 5 mg/mL, collyre en solution", "FIXAPOST", null, "collyre en solution")]
    [InlineData("ALFUZOSINE SANDOZ L.P. 10 mg, comprimé", "ALFUZOSINE SANDOZ L.P.", "10 mg", "comprimé")]
    [InlineData("A 313 50 000 U.I., capsule molle", "A 313", "50 000 U.I.", "capsule molle")]
    [InlineData("A 313 200 000 UI POUR CENT, pommade", "A 313", null, "pommade")]
    [InlineData("FLUAD suspension injectable en seringue préremplie.Vaccin antigrippal", "FLUAD", "", "")]
    [InlineData("GLUCOSE 50 % RENAUDIN, solution injectable", "GLUCOSE", "50 %", "solution injectable")]
    [InlineData("IMUKIN 2 x 10⁶ UI (0,1 mg), solution injectable", "IMUKIN", null, "solution injectable")]
    [InlineData("CALCIDOSE VITAMINE D3 500 mg/400 UI, poudre", "CALCIDOSE VITAMINE D3", "500 mg/400 UI", "poudre")]
    [InlineData("minuscules", "minuscules", "", "")]
    public void Denomination_is_taken_apart(string denomination, string brand, string? strength, string form)
    {
        Assert.Equal(brand, Denomination.BrandOf(denomination));
        if (strength is not null) Assert.Equal(strength, Denomination.StrengthOf(denomination));
        Assert.Equal(form, Denomination.FormOf(denomination));
    }

    [Theory]
    [InlineData("400 mg", "0,4 g", true)]
    [InlineData("400 mg", "400,00 mg", true)]
    [InlineData("1 000 mg", "1 g", true)]
    [InlineData("400 mg", "400 microgrammes", false)]
    [InlineData("2,5 %", "2,5 pour cent", true)]
    public void Strength_is_compared_by_its_amount(string one, string other, bool same)
    {
        Assert.True(Strength.TryParse(one, out var left));
        Assert.True(Strength.TryParse(other, out var right));
        Assert.Equal(same, left == right);
    }

    [Theory]
    [InlineData("Paracétamol", "PARACETAMOL")]
    [InlineData("  l’acide  acétyl-salicylique ", "L ACIDE ACETYL SALICYLIQUE")]
    [InlineData("Cœur, ÆGYPTI", "COEUR AEGYPTI")]
    [InlineData("", "")]
    public void Key_leaves_accents_case_and_punctuation_out(string text, string key) => Assert.Equal(key, NameKey.Of(text));

    [Property]
    public bool Key_of_a_key_is_itself(string? text)
    {
        var key = NameKey.Of(Valid(text));
        return NameKey.Of(key) == key;
    }

    [Property]
    public bool Brand_is_never_empty_and_begins_the_denomination(string? text)
    {
        var denomination = "X" + Valid(text);
        return Denomination.BrandOf(denomination) is { Length: > 0 } brand && denomination.StartsWith(brand, StringComparison.Ordinal);
    }

    [Property]
    public bool Distance_is_symmetric_and_zero_for_the_same(string? one, string? other) =>
        NameDistance.Between(one ?? "", other ?? "", 50) == NameDistance.Between(other ?? "", one ?? "", 50) && NameDistance.Between(one ?? "", one ?? "", 5) == 0;

    [Theory]
    [InlineData("60234100", true)]
    [InlineData(" 60234100 ", true)]
    [InlineData("6023410", false)]
    [InlineData("602341000", false)]
    [InlineData("00000001", false)]
    [InlineData("6023410O", false)]
    [InlineData("-6023410", false)]
    [InlineData(null, false)]
    public void Cis_is_eight_digits(string? text, bool isCode) => Assert.Equal(isCode, Cis.TryParse(text, out _));

    // Half a surrogate pair is no text.
    private static string Valid(string? text) => string.Concat((text ?? "").Where(c => !char.IsSurrogate(c)));
}
