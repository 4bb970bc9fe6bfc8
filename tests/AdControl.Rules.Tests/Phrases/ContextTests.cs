using AdControl.Rules.Phrases;

namespace AdControl.Rules.Tests.Phrases;

public sealed class ContextTests
{
    private static readonly PhraseBook Book = TestBook.OfSets(
        ("garantie", "claim", ["garanti*", "guérison garantie", "(effet|résultat|efficacité)(s) .. garanti*"], ["garanti* par l'État"]),
        ("sans-risque", "claim", ["sans [aucun] (risque|danger|effet secondaire)(s)", "aucun (risque|danger)", "sans effet(s) secondaire(s)"], []),
        ("superflu", "claim", ["plus besoin de consulter", "sans (consulter|médecin)"], []),
        ("efficace", "claim", ["efficace(s)", "soulage*", "guérit"], []),
        ("mention", "mention", ["garanti*"], []));

    [Fact]
    public void Shipped_context_has_no_problems() => Assert.Empty(TestBook.Context.Problems.Select(p => p.Format()));

    [Theory]
    [InlineData("Ce traitement ne garantit pas la guérison.")]
    [InlineData("L'efficacité n'est pas garantie.")]
    [InlineData("Le résultat n’est jamais totalement garanti.")]
    [InlineData("Nous ne pouvons pas promettre un effet garanti.")]
    [InlineData("Ne peut garantir un résultat.")]
    [InlineData("Effet non garanti.")]
    [InlineData("Sans garantie de résultat.")]
    [InlineData("Aucun résultat garanti.")]
    [InlineData("Aucune guérison garantie.")]
    [InlineData("Jamais garanti.")]
    [InlineData("Ni garanti, ni remboursé.")]
    [InlineData("Ce n'est ni prouvé ni garanti.")]
    [InlineData("IL N'EST PAS GARANTI")]
    [InlineData("Il n'y a pas de résultat garanti.")]
    [InlineData("Impossible de garantir un résultat.")]
    [InlineData("Il ne\ngarantit pas le résultat.")]
    public void Negated_claim_does_not_count(string text)
    {
        var matches = Book.Match(text);
        Assert.False(matches.Says("garantie"));
        Assert.All(matches.Dismissed("garantie"), d => Assert.Equal(DismissalReason.Negation, d.Reason));
        Assert.NotEmpty(matches.Dismissed("garantie"));
        Assert.True(matches.Says("mention"));
    }

    [Theory]
    [InlineData("Résultat garanti.")]
    [InlineData("N'hésitez pas, résultat garanti.")]
    [InlineData("N'hésitez pas à choisir un effet garanti.")]
    [InlineData("N'attendez plus pour un résultat garanti.")]
    [InlineData("Ne cherchez plus un résultat garanti.")]
    [InlineData("Non seulement garanti mais remboursé.")]
    [InlineData("Il n'est pas seulement prouvé, il est garanti.")]
    [InlineData("Il n'a que des effets garantis.")]
    [InlineData("Il ne propose que du garanti.")]
    [InlineData("Sans ordonnance, résultat garanti.")]
    [InlineData("Sans ordonnance et garanti.")]
    [InlineData("Sans aucun doute garanti.")]
    [InlineData("Pas cher, mais garanti.")]
    [InlineData("Il ne colle pas : résultat garanti.")]
    [InlineData("Il n'irrite pas ; effet garanti.")]
    [InlineData("Il n'irrite pas donc effet garanti.")]
    [InlineData("Il ne pique pas\nEffet garanti")]
    [InlineData("Guérison garantie, demandez conseil à votre pharmacien.")]
    [InlineData("En cas de toux, résultat garanti.")]
    [InlineData("Si vous toussez : effet garanti.")]
    [InlineData("Un effet « garanti » !")]
    public void Claim_in_its_own_clause_counts(string text) => Assert.True(Book.Match(text).Says("garantie"), text);

    [Theory]
    [InlineData("Sans effet secondaire.", true)]
    [InlineData("Il est sans aucun danger.", true)]
    [InlineData("Il ne présente aucun risque.", true)]
    [InlineData("Il n'y a aucun danger.", true)]
    [InlineData("Il n'est pas sans risque.", false)]
    [InlineData("Aucun médicament n'est sans danger.", false)]
    [InlineData("Ce n'est jamais sans effet secondaire.", false)]
    public void Phrase_with_its_own_negation_is_cancelled_by_a_second_one_only(string text, bool counts) => Assert.Equal(counts, Book.Match(text).Says("sans-risque"));

    [Theory]
    [InlineData("Vous n'avez plus besoin de consulter.", true)]
    [InlineData("Plus besoin de consulter !", true)]
    [InlineData("Ne prenez pas ce produit sans consulter un médecin.", false)]
    [InlineData("Ce médicament ne dispense pas de consulter.", false)]
    public void Superfluous_consultation_is_told_from_its_contrary(string text, bool counts) => Assert.Equal(counts, Book.Match(text).Says("superflu"));

    [Theory]
    [InlineData("Peut provoquer une somnolence, rarement efficace.", DismissalReason.Warning)]
    [InlineData("En cas de douleur non soulagée consultez.", DismissalReason.Negation)]
    [InlineData("Si vous êtes soulagé par un autre produit.", DismissalReason.Warning)]
    [InlineData("La notice indique : « guérit en trois jours ».", DismissalReason.Quotation)]
    [InlineData("Le RCP précise : \"efficace chez l'adulte. Soulage la douleur\".", DismissalReason.Quotation)]
    [InlineData("Utilisez la dose efficace la plus faible possible.", DismissalReason.Wording)]
    public void Claim_in_a_warning_quotation_or_wording_does_not_count(string text, DismissalReason reason)
    {
        var matches = Book.Match(text);
        Assert.False(matches.Says("efficace"));
        Assert.Contains(matches.Dismissed("efficace"), d => d.Reason == reason);
        Assert.All(matches.Dismissed("efficace"), d => Assert.True(d.Cue.Length > 0 && d.Cue.End <= text.Length));
    }

    [Fact]
    public void Exception_of_a_set_is_left_out_of_that_set_only()
    {
        var matches = Book.Match("Un prêt garanti par l'État.");
        Assert.False(matches.Says("garantie"));
        Assert.Equal(DismissalReason.Exception, Assert.Single(matches.Dismissed("garantie")).Reason);
        Assert.True(matches.Says("mention"));
    }

    [Fact]
    public void Cue_is_shown_by_its_place()
    {
        const string Text = "Ce traitement ne garantit pas la guérison.";
        Assert.Equal("ne garantit pas", Assert.Single(Book.Match(Text).Dismissed("garantie")).Cue.Of(Text));
    }
}
