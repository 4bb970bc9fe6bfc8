using AdControl.Rules.Vocabularies;

namespace AdControl.Rules.Tests.Compilation;

internal enum Medium
{
    Press,
    Video,
}

internal sealed record Pack(string Name, int Quantity, decimal Price);

internal sealed record Medicine(string Name, bool? IsReimbursed, DateOnly? Since, IReadOnlyList<Pack> Packs, string? Section, Medium Medium = Medium.Video);

internal sealed record Advert(string Text)
{
    public bool Says(string word) => Text.Contains(word, StringComparison.OrdinalIgnoreCase);

    public static Vocabulary Vocabulary { get; } = new VocabularyBuilder()
        .Type<Pack>("Pack", t => t.Property("Name", p => p.Name).Property("Quantity", p => p.Quantity).Property("Price", p => p.Price))
        .Type<Medicine>("Medicine", t => t
            .Property("Name", m => m.Name)
            .Property("IsReimbursed", m => m.IsReimbursed == true, need: "register", known: m => m.IsReimbursed is not null)
            .Property("Since", m => m.Since)
            .Property("Packs", m => m.Packs)
            .Property("Medium", m => m.Medium)
            .Method("Section", (Medicine m, string number) => m.Section, need: "productInformation"))
        .Type<Advert>("Ad", t => t
            .Property("Words", a => a.Text.Split(' ').Length)
            .Method("Says", (Advert a, string set) => a.Says(set), evidence: (a, args) => [new(a.Text.IndexOf((string)args[0]!, StringComparison.OrdinalIgnoreCase), ((string)args[0]!).Length)],
                check: args => args[0] is "unknown" ? "There is no phrase set 'unknown'." : null)
            .Method("Near", (Advert a, string first, string second, int words) => words > 0 && a.Says(first) && a.Says(second)))
        .Enum<Medium>()
        .Build();
}
