using AdControl.Decisions.Facts;
using AdControl.Decisions.Wording;
using AdControl.Documents.Acts;
using AdControl.Law;

namespace AdControl.Tests.Decisions;

public sealed class DecisionPackTests
{
    private const string Properties = """ "title": { "fr": "a", "en": "a" }, "cites": ["CSP:L5122-8"], "from": "2020-01-01", "checked": "2026-01-01", "confidence": "law", "stage": "decision" """;

    [Theory]
    [InlineData("AddRecitl", """{ "text": "a" }""", "true", "law.choice", "AddRecital")]
    [InlineData("AddRecital", """{ "txt": "a" }""", "true", "law.unknown-member", "text")]
    [InlineData("AddRecital", """{ "order": 1 }""", "true", "law.missing", "text")]
    [InlineData("AddRecital", """{ "text": "a", "order": "b" }""", "true", "law.kind", "quotes")]
    [InlineData("AddItem", """{ "text": "a" }""", "true", "law.missing", "to")]
    [InlineData("AddRecital", """{ "text": "$(act.Applicant.Nam)" }""", "true", null, "Name")]
    [InlineData("AddRecital", """{ "text": "a" }""", "act.Findngs.Any()", null, "Findings")]
    [InlineData("AddRecital", """{ "text": "$(law.Number(\"visa.dely\"))" }""", "true", null, "visa.delay")]
    public void Load_rule_with_a_mistake_says_where_and_how_to_mend(string action, string context, string expression, string? code, string mend)
    {
        using var pack = Wording.Copy();
        pack.Write("decisions/x.json", $$"""
            { "WorkflowName": "x", "Rules": [ { "RuleName": "X-01", "Properties": { {{Properties}} },
              "Expression": "{{expression.Replace("\"", "\\\"", StringComparison.Ordinal)}}", "Actions": { "OnSuccess": { "Name": "{{action}}", "Context": {{context}} } } } ] }
            """);
        var error = Assert.Throws<RulePackException>(pack.Load);
        Assert.All(error.Problems, p => Assert.Equal("decisions/x.json", p.File));
        Assert.Contains(error.Problems, p => (code is null || p.Code == code) && p.Line > 0 && $"{p.Message} {p.Mend}".Contains(mend, StringComparison.Ordinal));
    }

    [Fact]
    public void Load_rule_without_properties_or_with_a_failure_action_is_refused()
    {
        using var pack = Wording.Copy();
        pack.Write("decisions/x.json", $$"""
            { "WorkflowName": "x", "Rules": [
              { "RuleName": "X-01", "Expression": "true", "Actions": { "OnSuccess": { "Name": "AddVisa", "Context": { "text": "a" } } } },
              { "RuleName": "X-02", "Properties": { {{Properties}} }, "Expression": "true", "Actions": { "OnSuccess": { "Name": "AddVisa", "Context": { "text": "a" } }, "OnFailure": { "Name": "AddVisa", "Context": { "text": "b" } } } },
              { "RuleName": "X-03", "Properties": { {{Properties}} }, "Expression": "true", "Actions": { "OnSuccess": { "Name": "AddVisa", "Context": { "text": "a" } } } },
              { "RuleName": "x-03", "Properties": { {{Properties}} }, "Expression": "true", "Actions": { "OnSuccess": { "Name": "AddVisa", "Context": { "text": "a" } } } } ] }
            """);
        var error = Assert.Throws<RulePackException>(pack.Load);
        Assert.Equal(["law.missing", "law.repeated", "law.unsupported"], error.Problems.Select(p => p.Code).Distinct().Order());
    }

    [Fact]
    public void DraftAct_procedure_the_pack_does_not_know_says_which_rule_to_write()
    {
        var error = Assert.Throws<WordingMissingException>(() => Wording.Drafter.DraftAct(new DecisionFacts { Procedure = "psl-authorisation", Kind = "grant" }, Wording.Today));
        Assert.Contains("psl-authorisation", error.Message, StringComparison.Ordinal);
        Assert.Contains("SetTitle", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DraftAct_new_procedure_needs_rules_alone()
    {
        using var pack = Wording.Copy();
        pack.Write("decisions/psl.json", $$"""
            { "WorkflowName": "fr.decisions.psl", "Rules": [
              { "RuleName": "PSL-01", "Properties": { {{Properties}}, "procedures": ["psl-authorisation"], "kinds": ["grant"] }, "Expression": "true",
                "Actions": { "OnSuccess": { "Name": "SetTitle", "Context": { "type": "decision", "text": "Décision du $(act.Date) autorisant une publicité" } } } },
              { "RuleName": "PSL-02", "Properties": { {{Properties}}, "procedures": ["psl-authorisation"], "kinds": ["grant"] }, "Expression": "true",
                "Actions": { "OnSuccess": { "Name": "AddArticle", "Context": { "role": "measure", "text": "La publicité est autorisée." } } } } ] }
            """);
        var act = new AdControl.Decisions.DecisionDrafter(pack.Load()).DraftAct(new DecisionFacts { Procedure = "psl-authorisation", Kind = "grant" }, Wording.Today);
        Assert.Contains("Décide :\n\nArticle 1er\n\nLa publicité est autorisée.", ActText.Write(act), StringComparison.Ordinal);
    }

    [Fact]
    public void DraftAct_on_another_day_uses_the_wording_of_that_day()
    {
        var facts = Wording.Facts("refus, public");
        Assert.DoesNotContain(Wording.Drafter.DraftAct(facts, new DateOnly(2015, 12, 31)).LegalBases, b => b.Rule == "DEC-12");
        Assert.Contains(Wording.Drafter.DraftAct(facts, new DateOnly(2016, 1, 1)).LegalBases, b => b.Rule == "DEC-12");
    }

    [Fact]
    public void DraftAct_every_sentence_names_its_rule_and_no_two_share_an_id()
    {
        foreach (var one in Wording.Cases.All)
        {
            var act = Wording.Drafter.DraftAct(one.Facts, one.Date ?? Wording.Today);
            Assert.All(act.Sentences, s => Assert.NotEmpty(Wording.Pack.Find(s.Rule!)));
            Assert.Equal(act.Sentences.Count(), act.Sentences.Select(s => s.Id).Distinct().Count());
            ActJson.Read(ActJson.Write(act), one.Name);
        }
    }

    [Fact]
    public void DraftAct_findings_are_stated_in_the_order_given()
    {
        var facts = Wording.Facts("formes générales des griefs");
        var act = Wording.Drafter.DraftAct(facts with { Findings = [.. facts.Findings.Reverse()] }, Wording.Today);
        var ids = act.Recitals.Select(r => r.Id).Where(i => i.StartsWith("gri-", StringComparison.Ordinal)).Select(i => i.Split('.')[1]);
        Assert.Equal(facts.Findings.Reverse().Select(f => f.Id), ids);
    }
}
