using AdControl.Products;
using AdControl.Rules.Phrases;

namespace AdControl.Advertising;

/// <summary>What rules read as <c>medicine</c>: one advertised medicine, and its product information searched for phrases.</summary>
internal sealed class MedicineFacts(Medicine medicine, PhraseBook phrases)
{
    private readonly Dictionary<string, PhraseMatches> sections = new(StringComparer.Ordinal);

    public Medicine Medicine { get; } = medicine;

    public string Cis => Medicine.Cis.ToString();

    public bool HasProductInformation => Medicine.ProductInformation is not null;

    public string Section(string number) => Medicine.Section(number) ?? "";

    /// <summary>Whether a section says what the phrase set looks for.</summary>
    public bool SectionSays(string number, string set)
    {
        lock (sections)
        {
            if (!sections.TryGetValue(number, out var matches)) sections[number] = matches = phrases.Match(Section(number));
            return matches.Says(set);
        }
    }
}
