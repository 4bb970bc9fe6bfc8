namespace AdControl.Rules.Tests.Phrases;

public sealed class PhraseLanguageTests
{
    [Theory]
    // prefixes
    [InlineData("guéri*", "Il guérira vite", "guérira")]
    [InlineData("guéri*", "La guérison", "guérison")]
    [InlineData("guéri*", "guér et guérite", "guérite")]
    [InlineData("rembours(é|able)*", "produits remboursables", "remboursables")]
    // attached letters
    [InlineData("garanti(e)(s)", "garanties", "garanties")]
    [InlineData("garanti(e)(s)", "garantis", "garantis")]
    [InlineData("approuvé(e|s|es)", "approuvées", "approuvées")]
    [InlineData("approuvé(e|s|es)", "approuvé", "approuvé")]
    [InlineData("(in)efficace(s)", "inefficaces", "inefficaces")]
    [InlineData("(in)efficace(s)", "efficace", "efficace")]
    [InlineData("(résultat|effet)(s) visible(s)", "effets visibles", "effets visibles")]
    [InlineData("(guéri|soign)* vite", "soignera vite", "soignera vite")]
    [InlineData("anti-inflammatoire(s)", "Anti inflammatoires", "Anti inflammatoires")]
    [InlineData("l'effet(s) voulu", "l’effet voulu", "l’effet voulu")]
    // groups
    [InlineData("(a | b c) d", "b c d", "b c d")]
    [InlineData("(a | b c) d", "a d", "a d")]
    [InlineData("(le (premier | seul) | numéro un) produit", "le seul produit", "le seul produit")]
    [InlineData("[le | la] douleur", "la douleur", "la douleur")]
    [InlineData("[le | la] douleur", "Douleur", "Douleur")]
    [InlineData("efficace [et sûr] chaque jour", "efficace chaque jour", "efficace chaque jour")]
    [InlineData("efficace [et sûr] chaque jour", "efficace et sûr chaque jour", "efficace et sûr chaque jour")]
    // gaps
    [InlineData("résultat .. garanti", "résultat visible dès demain garanti", "résultat visible dès demain garanti")]
    [InlineData("résultat .. garanti", "résultat garanti", "résultat garanti")]
    [InlineData("résultat ..5 garanti", "résultat un deux trois quatre cinq garanti", "résultat un deux trois quatre cinq garanti")]
    // nearness
    [InlineData("naturel ~3 risque", "naturel et donc vraiment sans risque", "naturel et donc vraiment sans risque")]
    [InlineData("naturel ~3 risque", "risque nul car naturel", "risque nul car naturel")]
    [InlineData("([naturel] ~3 [doux]) garanti", "effet garanti", "garanti")]
    // lists
    [InlineData("garanti* [@det] résultat(s)", "garantit vos résultats", "garantit vos résultats")]
    // accents
    [InlineData("=sûr(e)(s)", "un produit sûr", "sûr")]
    [InlineData("=sûr(e)(s)", "UN PRODUIT SUR", "SUR")]
    [InlineData("=sûr(e)(s)", "UN PRODUIT SÛR", "SÛR")]
    // edges
    [InlineData("^ nouveau", "Nouveau produit", "Nouveau")]
    [InlineData("^ nouveau", "Un. Nouveau produit", "Nouveau")]
    [InlineData("^ nouveau", "Produit\nnouveau", "nouveau")]
    [InlineData("nouveau $", "Produit nouveau\nici", "nouveau")]
    [InlineData("nouveau $", "Produit nouveau !", "nouveau")]
    // fillers
    [InlineData("effet garanti", "effet vraiment très garanti", "effet vraiment très garanti")]
    [InlineData("effet garanti", "effet tout à fait garanti", "effet tout à fait garanti")]
    [InlineData("très efficace", "très efficace", "très efficace")]
    [InlineData("très efficace", "très très efficace", "très très efficace")]
    public void Phrase_in_text_is_found(string phrase, string text, string expected) => Assert.Equal([expected], TestBook.FindMention(text, phrase));

    [Theory]
    [InlineData("guéri*", "guérit-on un guer ?", 1)]
    [InlineData("garanti(e)(s)", "garantissons")]
    [InlineData("approuvé(e|s|es)", "approuvera")]
    [InlineData("(a | b c) d", "b d")]
    [InlineData("résultat .. garanti", "résultat un autre mot entre garanti")]
    [InlineData("résultat .. garanti", "résultat. Garanti")]
    [InlineData("résultat garanti", "résultat. Garanti")]
    [InlineData("résultat garanti", "résultat bon garanti")]
    [InlineData("naturel ~3 risque", "naturel un mot deux mots trois risque")]
    [InlineData("naturel ~3 risque", "naturel. Risque")]
    [InlineData("=sûr(e)(s)", "sur la table")]
    [InlineData("=sûr(e)(s)", "Sur la table")]
    [InlineData("^ nouveau", "produit nouveau")]
    [InlineData("nouveau $", "nouveau produit")]
    [InlineData("effet garanti", "effet, garanties", 0)]
    public void Phrase_elsewhere_is_not_found(string phrase, string text, int count = 0) => Assert.Equal(count, TestBook.FindMention(text, phrase).Length);

    [Fact]
    public void Overlapping_matches_of_a_set_are_merged() =>
        Assert.Equal(["efficacité prouvée et garantie"], TestBook.Find("Son efficacité prouvée et garantie", "efficacité prouvée", "efficacité .. garantie", "prouvée et garantie"));

    [Fact]
    public void The_longest_match_of_a_phrase_is_taken() =>
        Assert.Equal(["résultat garanti ou garanti"], TestBook.Find("résultat garanti ou garanti", "résultat ..5 garanti"));

    [Fact]
    public void Matches_apart_are_counted_one_by_one() =>
        Assert.Equal(3, TestBook.Of("efficace").Match("efficace, efficace et efficace").Count("s"));
}
