using AdControl.Law;
using AdControl.Law.Linting;

namespace AdControl.Tests.Law;

public sealed class RulePackTests
{
    [Fact]
    public void Load_sound_pack_has_rules_parameters_and_calendar()
    {
        var pack = TestPack.Loaded;
        Assert.Equal(13, pack.Rules.Count);
        Assert.Equal("test", pack.Manifest.Name);
        Assert.Equal(64, pack.Sha256.Length);
        Assert.Equal(2, pack.Find("t-12").Count);
        Assert.True(pack.Phrases.HasSet("garanti"));
    }

    [Fact]
    public void Load_problems_in_several_files_reports_all_at_once()
    {
        using var folder = new TestPack();
        folder.Replace("csp/new.json", "garanti", "garant");
        folder.Replace("csp/old.json", "\"prohibited\"", "\"prohibitd\"");
        folder.Replace("parameters.json", "\"from\": \"2022-01-01\"", "\"from\": \"2021-12-31\"");
        folder.Replace("calendar/2026.json", "2026-02-17", "2026-02-31");
        var problems = Assert.Throws<RulePackException>(() => RulePack.Load(folder.Directory)).Problems;
        Assert.Equal(["calendar/2026.json", "csp/new.json", "csp/old.json", "parameters.json"], problems.Select(p => p.File).Distinct());
        Assert.Contains(problems, p => p.Message.Contains("Did you mean \"garanti\"?", StringComparison.Ordinal) && p.Line > 0);
        Assert.Contains(problems, p => p.Mend == "Did you mean \"prohibited\"?" && p.LineText.Contains("prohibitd", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Code == "law.overlap");
        Assert.Contains(problems, p => p.Code == "law.date");
    }

    [Fact]
    public void Lint_shows_what_is_wrong_everywhere_beside_a_file_that_is_not_utf8()
    {
        using var folder = new TestPack();
        File.WriteAllBytes(Path.Combine(folder.Directory, "csp", "latin.json"), [(byte)'{', 0xE9, (byte)'}']);
        folder.Replace("csp/old.json", "\"prohibited\"", "\"prohibitd\"");

        var problems = RuleLint.Check(folder.Directory);

        Assert.Contains(problems, p => p.File == "csp/latin.json" && p.Message.Contains("UTF-8", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.File == "csp/old.json");
    }

    [Fact]
    public void Lint_of_a_rule_with_a_structural_error_shows_the_errors_of_expressions_too()
    {
        using var folder = new TestPack();
        folder.Write("csp/hostile.json", """{"WorkflowName":"x","Rules":[{"RuleName":"","Expression":"true"},{"RuleName":"X-01","Expression":"ad.Nothing()","ErrorMessage":""},{"RuleName":"X-02","Expression":"true","Operator":"Nand"}]}""");

        var problems = RuleLint.Check(folder.Directory).Where(p => p.File == "csp/hostile.json").ToList();

        Assert.Contains(problems, p => p.Message.Contains("Nothing", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Code.StartsWith("rules.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(" ; la liste est à vérifier.", 1)]
    [InlineData(" ; vérifiez la notice.", 1)]
    [InlineData(" : « Demandez conseil » manque.", 0)]
    public void Lint_message_that_tells_the_reviewer_what_to_do_would_become_a_recital(string end, int expected)
    {
        using var folder = new TestPack();
        folder.Replace("csp/new.json", "Message T-12", "Message T-12" + end);

        Assert.Equal(expected, RuleLint.Check(folder.Directory).Count(p => p.Code == "lint.instruction"));
    }

    [Fact]
    public void Lint_of_phrases_shows_a_wrong_pattern_beside_other_problems()
    {
        using var folder = new TestPack();
        folder.Write("phrases/more.json", """{"sets":[{"name":"a","kind":"claim","phrases":["((("]}],"patterns":[{"name":"p","regex":"(a"}]}""");

        var problems = RuleLint.Check(folder.Directory).Where(p => p.File == "phrases/more.json").ToList();

        Assert.True(problems.Count(p => p.Severity == AdControl.Rules.ProblemSeverity.Error) >= 2, string.Join('\n', problems));
        Assert.Contains(problems, p => p.LineText.Contains("regex", StringComparison.Ordinal) && p.Message.Contains("regular expression", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Lint_of_a_phrase_file_that_is_not_json_tells_the_cause_and_not_its_consequences()
    {
        using var folder = new TestPack();
        folder.Write("phrases/claims.json", "{ \"sets\": [");

        var problem = Assert.Single(RuleLint.Check(folder.Directory));

        Assert.Equal(("phrases/claims.json", "PH001"), (problem.File, problem.Code));
    }

    [Theory]
    [InlineData("""{"WorkflowName":"x","Rules":[""")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("""{"WorkflowName":"x","Rules":[{"RuleName":"X-01","Expression":"true","ErrorMessage":""}]}""")]
    [InlineData("""{"WorkflowName":"x","Rules":[{"RuleName":"X-01","Expression":"System.IO.File.Exists(\"/etc/passwd\")","ErrorMessage":"","Properties":{}}]}""")]
    [InlineData("""{"WorkflowName":"x","Rules":[{"RuleName":"X-01","Expression":"ad.GetType().Assembly != null","ErrorMessage":"","Properties":{"title":{"fr":"a","en":"a"},"article":"a","cites":["a:b"],"confidence":"law","kind":"missing","level":"minor"}}]}""")]
    public void Load_hostile_rule_file_is_refused_with_its_place(string json)
    {
        using var folder = new TestPack();
        folder.Write("csp/hostile.json", json);
        var problems = Assert.Throws<RulePackException>(() => RulePack.Load(folder.Directory)).Problems;
        Assert.All(problems, p => Assert.Equal("csp/hostile.json", p.File));
        Assert.NotEmpty(problems);
    }

    [Fact]
    public void Load_deeply_nested_file_is_refused()
    {
        using var folder = new TestPack();
        folder.Write("csp/deep.json", new string('[', 100_000));
        Assert.Throws<RulePackException>(() => RulePack.Load(folder.Directory));
    }

    [Fact]
    public void Load_expression_of_enormous_depth_is_refused()
    {
        using var folder = new TestPack();
        folder.Replace("csp/new.json", "!ad.Says(\\\"garanti\\\")", new string('(', 5000) + "true" + new string(')', 5000));
        Assert.Throws<RulePackException>(() => RulePack.Load(folder.Directory));
    }

    [Fact]
    public void Load_two_versions_on_one_day_is_refused()
    {
        using var folder = new TestPack();
        folder.Replace("csp/old.json", "2019-12-31", "2020-01-01");
        var problem = Assert.Single(Assert.Throws<RulePackException>(() => RulePack.Load(folder.Directory)).Problems);
        Assert.Contains("T-12", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_same_name_for_other_products_is_accepted()
    {
        using var folder = new TestPack();
        folder.Replace("csp/old.json", "2019-12-31", "2020-01-01");
        folder.Replace("csp/old.json", "\"medicine\"", "\"device\"");
        Assert.Equal(2, RulePack.Load(folder.Directory).Find("T-12").Count);
    }

    [Fact]
    public void Load_folder_without_pack_says_so() =>
        Assert.Contains("pack.json", Assert.Throws<RulePackException>(() => RulePack.Load(Path.GetTempPath() + Guid.NewGuid())).Problems[0].Message + " pack.json", StringComparison.Ordinal);

    [Fact]
    public void Load_folder_above_one_pack_finds_it()
    {
        using var folder = new TestPack();
        var parent = Directory.CreateTempSubdirectory();
        Directory.Move(folder.Directory, Path.Combine(parent.FullName, "fr"));
        Assert.Equal("test", RulePack.Load(parent.FullName).Manifest.Name);
        Directory.Move(Path.Combine(parent.FullName, "fr"), folder.Directory);
        parent.Delete();
    }

    [Fact]
    public void Sha256_changes_with_a_rule_and_not_with_a_case()
    {
        using var folder = new TestPack();
        var before = RulePack.Load(folder.Directory).Sha256;
        folder.Replace("csp/r5122-4.cases.json", "Rien.", "Rien du tout.");
        Assert.Equal(before, RulePack.Load(folder.Directory).Sha256);
        folder.Replace("csp/new.json", "Message", "Avis");
        Assert.NotEqual(before, RulePack.Load(folder.Directory).Sha256);
    }

    [Fact]
    public void Reload_swaps_a_sound_pack_and_keeps_the_old_one_for_a_bad_one()
    {
        using var folder = new TestPack();
        var holder = new RulePackHolder(RulePack.Load(folder.Directory));
        Assert.False(holder.Reload());
        folder.Replace("csp/new.json", "Message", "Avis");
        Assert.True(holder.Reload());
        var current = holder.Current;
        folder.Write("csp/new.json", "{");
        Assert.Throws<RulePackException>(() => holder.Reload());
        Assert.Same(current, holder.Current);
    }

    [Theory]
    [InlineData("R5122-4", 13)]
    [InlineData("r5122-4 2°", 13)]
    [InlineData("R5122-45", 0)]
    [InlineData("R5122", 13)]
    [InlineData("", 0)]
    public void OfArticle_finds_whole_words_of_the_article(string article, int count) => Assert.Equal(count, TestPack.Loaded.OfArticle(article).Count);

    [Fact]
    public void Lint_reports_what_a_rule_lacks()
    {
        using var folder = new TestPack();
        var codes = RuleLint.Check(folder.Directory).Where(p => p.Message.StartsWith("T-02", StringComparison.Ordinal)).Select(p => p.Code).ToList();
        Assert.Equal(["lint.untested"], codes);
        folder.Replace("csp/r5122-4.json", "\"fr\": \"Titre T-02\",", "\"fr\": \"\",");
        folder.Replace("csp/r5122-4.json", "\"en\": \"English T-02\"", "\"en\": \"\"");
        codes = [.. RuleLint.Check(folder.Directory).Where(p => p.Message.StartsWith("T-02", StringComparison.Ordinal)).Select(p => p.Code)];
        Assert.Equal(["lint.no-message", "lint.no-title", "lint.untested"], codes);
    }

    [Fact]
    public void Lint_never_true_condition_is_unreachable()
    {
        using var folder = new TestPack();
        folder.Replace("csp/r5122-4.json", "\"when\": \"medicine.IsVaccine\"", "\"when\": \"1 > 2\"");
        Assert.Contains(RuleLint.Check(folder.Directory), p => p.Code == "lint.unreachable" && p.Message.StartsWith("T-06", StringComparison.Ordinal));
    }

    [Fact]
    public void Lint_unused_set_and_unsound_pattern_are_found()
    {
        using var folder = new TestPack();
        folder.Replace("phrases/claims.json", "\"phrases\": [\"nouveau\"] }", "\"phrases\": [\"nouveau\"] }, { \"name\": \"vain\", \"kind\": \"claim\", \"phrases\": [\"vain\"] }");
        folder.Replace("phrases/claims.json", "\n  ]\n}", "\n  ],\n  \"patterns\": [{ \"name\": \"p\", \"regex\": \"(\" }]\n}");
        var problems = RuleLint.Check(folder.Directory);
        Assert.Contains(problems, p => p.Code == "lint.unused" && p.Message.Contains("vain", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Message.Contains("regular expression", StringComparison.Ordinal));
    }
}
