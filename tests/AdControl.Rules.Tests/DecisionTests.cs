using AdControl.Rules.Compilation;
using AdControl.Rules.Vocabularies;

namespace AdControl.Rules.Tests;

public sealed class DecisionTests
{
    private static readonly Vocabulary s_vocabulary = new VocabularyBuilder()
        .Type<Page>("Page", t => t.Method("Says", (Page p, string word) => p.Text.Contains(word), evidence: (p, a) => p.Find((string)a[0]!)))
        .Type<Product>("Product", t => t
            .Property("IsVaccine", p => p.IsVaccine ?? false, need: "product.IsVaccine", known: p => p.IsVaccine is not null)
            .Property("Name", p => p.Name))
        .Build();

    private static readonly RuleCompiler s_compiler = new(s_vocabulary, new RuleInput("page", typeof(Page)), new RuleInput("product", typeof(Product)));

    [Theory]
    [InlineData("page.Says(\"sûr\") || product.IsVaccine", true)]
    [InlineData("page.Says(\"absent\") && product.IsVaccine", false)]
    [InlineData("!(page.Says(\"absent\") && product.IsVaccine)", true)]
    [InlineData("product.IsVaccine && page.Says(\"absent\")", false)]
    [InlineData("product.IsVaccine ? page.Says(\"sûr\") : page.Says(\"sûr\")", true)]
    public void Decide_known_part_settles_it_whatever_the_unknown_fact(string expression, bool outcome)
    {
        var decided = Rule(expression).Decide(new Page("c'est sûr"), new Product(null, "A"));
        Assert.Equal(outcome, decided.Outcome);
        Assert.Empty(decided.Needs);
    }

    [Theory]
    [InlineData("page.Says(\"absent\") || product.IsVaccine")]
    [InlineData("page.Says(\"sûr\") && product.IsVaccine")]
    [InlineData("!product.IsVaccine")]
    [InlineData("product.IsVaccine ? page.Says(\"sûr\") : page.Says(\"absent\")")]
    public void Decide_outcome_rests_on_the_unknown_fact_says_what_it_needs(string expression)
    {
        var decided = Rule(expression).Decide(new Page("c'est sûr"), new Product(null, "A"));
        Assert.Null(decided.Outcome);
        Assert.Equal(["product.IsVaccine"], decided.Needs);
    }

    [Fact]
    public void Decide_absent_input_is_needed_by_its_name() =>
        Assert.Equal(["product"], Rule("product.Name == \"A\" && product.IsVaccine").Decide(new Page(""), null).Needs);

    [Fact]
    public void Decide_operand_behind_an_unknown_guard_fails_stays_open()
    {
        var decided = Rule("product.IsVaccine && product.Name.Substring(9) == \"A\"").Decide(new Page(""), new Product(null, "A"));
        Assert.Null(decided.Outcome);
    }

    [Fact]
    public void CollectEvidence_false_conjunction_shows_only_the_false_parts()
    {
        var evidence = Rule("page.Says(\"un\") && !page.Says(\"deux\") && !page.Says(\"trois\")").CollectEvidence(new Page("un deux trois"), null);
        Assert.Equal([new TextSpan(3, 4), new TextSpan(8, 5)], evidence.Select(e => e.Span!.Value));
    }

    [Fact]
    public void CollectEvidence_claim_without_its_condition_shows_the_claim()
    {
        var evidence = Rule("!page.Says(\"mieux\") || page.Says(\"référence\")").CollectEvidence(new Page("mieux que tout"), null);
        Assert.Equal([new TextSpan(0, 5)], evidence.Select(e => e.Span!.Value));
    }

    private static CompiledRule Rule(string expression)
    {
        var problems = new List<RuleProblem>();
        return s_compiler.Compile(expression, problems) ?? throw new InvalidOperationException(problems[0].Format());
    }

    internal sealed record Page(string Text)
    {
        public IEnumerable<TextSpan> Find(string word)
        {
            var at = Text.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0) yield return new TextSpan(at, word.Length);
        }
    }

    internal sealed record Product(bool? IsVaccine, string Name);
}
