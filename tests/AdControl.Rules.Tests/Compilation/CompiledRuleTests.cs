using AdControl.Rules.Compilation;
using AdControl.Rules.Explaining;
using AdControl.Rules.Json;

namespace AdControl.Rules.Tests.Compilation;

public sealed class CompiledRuleTests
{
    private static readonly RuleCompiler Compiler = new(Advert.Vocabulary, new RuleInput("ad", typeof(Advert)), new RuleInput("medicine", typeof(Medicine)));
    private static readonly Advert Ad = new("Résultat garanti et sans risque");
    private static readonly Medicine Known = new("DOLIPRANE", true, new(2020, 1, 1), [new("boîte", 16, 2.1m), new("flacon", 1, 8m)], "4.1 …");

    private static CompiledRule Compile(string expression)
    {
        var problems = new List<RuleProblem>();
        return Compiler.Compile(expression, problems) ?? throw new InvalidOperationException(string.Join("\n", problems));
    }

    [Theory]
    [InlineData("ad.Says(\"garanti\")", true)]
    [InlineData("!AD.says(\"garanti\") or medicine.Name == \"X\"", false)]
    [InlineData("ad.Near(\"garanti\", \"risque\", words: 3)", true)]
    [InlineData("ad.Near(words: 0, first: \"garanti\", second: \"risque\")", false)]
    [InlineData("medicine.Packs.Any(p => p.Quantity > 10 and p.Price < 3)", true)]
    [InlineData("medicine.Packs.All(Price > 5m)", false)]
    [InlineData("medicine.Packs.Sum(p => p.Price) == 10.1", true)]
    [InlineData("medicine.Packs.Where(p => p.Quantity > 1).Select(Name).Contains(\"boîte\")", true)]
    [InlineData("medicine.Packs.Count == 2 and medicine.Packs[0].Name.StartsWith(\"bo\")", true)]
    [InlineData("medicine.Packs.Count(p => medicine.Packs.Any(q => q.Price > p.Price)) == 1", true)]
    [InlineData("medicine.Medium == \"video\" and medicine.Medium == Medium.Video", true)]
    [InlineData("medicine.Since > \"2019-12-31\" and medicine.Since < DateOnly(2021,1,1)", true)]
    [InlineData("medicine.Since == null", false)]
    [InlineData("medicine.Name in (\"A\", \"B\", \"C\", \"D\", \"DOLIPRANE\")", true)]
    public void Evaluate_interpreted_and_compiled_give_the_same(string expression, bool expected)
    {
        var rule = Compile(expression);
        Assert.Equal(expected, rule.Evaluate(Ad, Known));
        rule.Compile();
        Assert.Equal(expected, rule.Evaluate(Ad, Known));
    }

    [Fact]
    public void Evaluate_passing_rule_allocates_nothing_once_hot()
    {
        CompiledRule[] rules = [Compile("medicine.Packs.Any(p => p.Quantity > 10) and medicine.Since > \"2019-12-31\""), Compile("ad.Says(\"garanti\") and medicine.Name.Length == 9")];
        foreach (var rule in rules)
        {
            rule.Compile();
            for (var i = 0; i < 100; i++) Assert.True(rule.Evaluate(Ad, Known));
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 1_000; i++) rule.Evaluate(Ad, Known);
            Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        }
    }

    [Fact]
    public async Task Evaluate_many_threads_while_it_becomes_hot_agree()
    {
        var rule = Compile("medicine.Packs.Any(p => ad.Says(\"garanti\") and p.Quantity > 10)");
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Enumerable.Range(0, 2_000).All(_ => rule.Evaluate(Ad, Known) && !rule.Evaluate(new Advert(""), Known)))));
        Assert.All(outcomes, Assert.True);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Evaluate_member_of_nothing_is_an_evaluation_error(bool isCompiled)
    {
        var rule = Compile("medicine.Name.Length > 3");
        if (isCompiled) rule.Compile();
        Assert.Throws<RuleEvaluationException>(() => rule.Evaluate(Ad, null));
    }

    [Theory]
    [InlineData("medicine.IsReimbursed and ad.Words > 1", new[] { "register" })]
    [InlineData("medicine.Section(\"4.1\").Contains(\"x\") or medicine.IsReimbursed", new[] { "productInformation", "register" })]
    [InlineData("medicine.Name == \"X\"", new string[0])]
    public void MissingNeeds_unknown_facts_are_named_once(string expression, string[] needs) =>
        Assert.Equal(needs, Compile(expression).MissingNeeds(Ad, Known with { IsReimbursed = null, Section = null }));

    [Fact]
    public void MissingNeeds_missing_input_is_named() => Assert.Equal(["medicine"], Compile("ad.Words > 1 and medicine.Name == \"X\"").MissingNeeds(Ad, null));

    [Fact]
    public void FactsRead_and_calls_list_what_occurs()
    {
        var rule = Compile("!ad.Says(\"garanti\") or medicine.Packs.Any(p => p.Price > 2) and medicine.IsReimbursed");
        Assert.Equal(["medicine.Packs", "Pack.Price", "medicine.IsReimbursed"], rule.FactsRead);
        Assert.Equal(["ad", "medicine"], rule.InputsRead);
        Assert.Equal(("Ad.Says", "garanti"), (Assert.Single(rule.Calls).Method, rule.Calls[0].Arguments[0]));
    }

    [Fact]
    public void CollectEvidence_gives_passages_and_facts_that_were_read()
    {
        var evidence = Compile("!(ad.Says(\"garanti\") and medicine.IsReimbursed) or medicine.Name == \"X\"").CollectEvidence(Ad, Known);
        Assert.Equal(
            [Evidence.Passage("ad.Says(\"garanti\")", new(9, 7)), Evidence.Fact("medicine.IsReimbursed", true), Evidence.Fact("medicine.Name", "DOLIPRANE")], evidence);
    }

    [Theory]
    [InlineData("fr", "Toutes", "« ad.Words > 2 » est vrai, ad.Words vaut 5.", "« ad.Says(\"prouvé\") » : ce n'est pas le cas, comme il se doit.", "n'a pas été nécessaire")]
    [InlineData("en", "All", "“ad.Words > 2” holds, ad.Words is 5.", "“ad.Says(\"prouvé\")” does not hold, as it should be.", "was not needed")]
    public void Explain_gives_sentences_in_both_languages(string language, params string[] parts)
    {
        var explanation = Compile("ad.Words > 2 and (not ad.Says(\"prouvé\") or medicine.Name == \"X\")").Explain(Ad, Known);
        Assert.Equal((ExplanationKind.All, true), (explanation.Kind, explanation.Outcome));
        Assert.All(parts, part => Assert.Contains(part, explanation.ToSentences(language), StringComparison.Ordinal));
    }

    [Fact]
    public void Explain_part_that_fails_carries_its_error()
    {
        var explanation = Compile("ad.Words > 2 and medicine.Name.Length > 2").Explain(Ad, null);
        Assert.NotNull(explanation.Parts[1].Error);
        Assert.Null(explanation.Outcome);
    }

    [Theory]
    [InlineData("ad.Sais(\"x\")", "Did you mean 'Says'?")]
    [InlineData("medecine.Name == \"x\"", "Did you mean 'medicine'?")]
    [InlineData("medicine.Medium == \"radio\"", "Known: Press, Video.")]
    [InlineData("ad.Says(5)", "It takes (String set).")]
    [InlineData("ad.GetType() == null", "")]
    [InlineData("ad.Text == \"x\"", "")]
    [InlineData("medicine.ToString() == \"x\"", "")]
    [InlineData("ad.Says(\"unknown\")", "")]
    public void Compile_what_is_not_registered_is_refused(string expression, string mend)
    {
        var problems = new List<RuleProblem>();
        Assert.Null(Compiler.Compile(expression, problems));
        Assert.Contains(mend, Assert.Single(problems).Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void Compile_problem_points_into_the_file()
    {
        const string Text = "{\n \"e\": \"ad.Says(\\\"x\\\") and ad.Nope\"\n}";
        var problems = new List<RuleProblem>();
        Compiler.Compile(new RuleText(RuleJson.Parse(Text, "r.json", [])!["e"]!), problems);
        Assert.Equal(("r.json", 2, Text.Split('\n')[1].IndexOf("Nope", StringComparison.Ordinal) + 1), (problems[0].File, problems[0].Line, problems[0].Column));
    }

    [Fact]
    public void Format_message_fills_values_in_the_language()
    {
        var message = Compiler.CompileMessage("$(medicine.Name) depuis le $(medicine.Since), $(medicine.Packs.Sum(p => p.Price)) € : $(medicine.Packs.Select(Name)) $(medicine.Section(\"1\")) 100 $", [])!;
        Assert.Equal("DOLIPRANE depuis le 01/01/2020, 10,1 € : boîte, flacon $(medicine.Section(\"1\")) 100 $", message.Format("fr", Ad, Known with { Section = null }));
    }

    [Fact]
    public void CompileMessage_unknown_path_is_a_problem()
    {
        var problems = new List<RuleProblem>();
        Assert.Null(Compiler.CompileMessage("Le $(medicine.Nom)", problems));
        Assert.Equal(15, Assert.Single(problems).Column);
    }
}
