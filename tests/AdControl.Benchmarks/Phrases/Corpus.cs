using System.Text;

namespace AdControl.Benchmarks.Phrases;

/// <summary>A long text: the sample advertisements mixed with ordinary leaflet prose, in a fixed order.</summary>
internal static class Corpus
{
    private const string Prose = """
        Ce médicament est indiqué chez l'adulte dans le traitement de courte durée. Avaler le comprimé avec un grand verre d'eau, de préférence au cours d'un repas.
        Respecter un intervalle d'au moins quatre heures entre deux prises. En cas d'insuffisance rénale, l'intervalle entre deux prises sera au minimum de huit heures.
        Les effets indésirables éventuels sont énumérés selon leur fréquence. Une surveillance clinique est nécessaire chez les patients dont la fonction hépatique est altérée.
        Conserver à une température ne dépassant pas vingt-cinq degrés, dans l'emballage d'origine, à l'abri de l'humidité et hors de la portée des enfants.
        """;

    /// <summary>A text of at least so many megabytes, counted in UTF-8.</summary>
    public static string OfMegabytes(double megabytes, string samples)
    {
        var part = samples + "\n\n" + string.Concat(Enumerable.Repeat(Prose + "\n\n", 4));
        var times = (int)Math.Ceiling(megabytes * 1_000_000 / Encoding.UTF8.GetByteCount(part));
        return new StringBuilder(part.Length * times).Insert(0, part, times).ToString();
    }
}
