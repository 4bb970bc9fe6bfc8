using System.Text.Json.Nodes;
using AdControl.Rules.Model;

namespace AdControl.Rules.Tests.Model;

public sealed class RuleFileTests
{
    private const string Bad = """
        {
          "WorkflowName": "",
          "Rules": [
            { "RuleName": "a", "Expresion": "true" },
            { "RuleName": "p", "Operator": "and", "Rules": [ { "RuleName": "c", "Expression": 5 } ] },
            { "RuleName": "a", "Expression": "true", "Enabled": null }
          ]
        }
        """;

    [Fact]
    public void Read_strict_reports_every_problem_with_its_place()
    {
        var file = RuleFile.Read(Bad, "bad.json");
        (string, int)[] expected =
        [
            ("rules.workflow-name", 2), ("rules.unknown-member", 4), ("rules.no-expression", 4), ("rules.operator-case", 5), ("json.wrong-kind", 5), ("rules.no-expression", 5),
            ("rules.duplicate-rule-name", 6), ("json.wrong-kind", 6),
        ];
        Assert.Equal(expected.Order(), file.Problems.Select(p => (p.Code, p.Line)).Order());
        Assert.Empty(file.RuleSets);
        Assert.Contains("\"Expression\"", file.Problems.Single(p => p.Code == "rules.unknown-member").Mend);
    }

    [Fact]
    public void Read_faithful_lets_pass_what_the_format_lets_pass()
    {
        const string Text = """{"WorkflowName":"w","Rules":[{"RuleName":"a","Expression":"this does not parse","Zebra":1},{"RuleName":"a","Operator":"and","Rules":[{"RuleName":"b","Expression":"true"}]}]}""";
        Assert.Empty(RuleFile.Read(Text, "f", RuleReading.Faithful).Problems);
        Assert.True(RuleFile.Read(Text, "f").HasErrors);
    }

    [Fact]
    public void Write_keeps_unknown_members()
    {
        const string Text = """{"WorkflowName":"w","Zebra":{"x":[1,2.50,"é\u0041"]},"Rules":[{"RuleName":"a","Expression":"true","ErrorType":null}]}""";
        var written = RuleFile.Read(Text, "f").Write();
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Text), JsonNode.Parse(written)));
        Assert.Equal(written, RuleFile.Read(written, "f").Write());
    }

    [Fact]
    public void Properties_give_dates_texts_and_citations()
    {
        var rule = RuleFile.Read("""
            {"WorkflowName":"w","Rules":[{"RuleName":"a","Expression":"true","Properties":{"from":"2012-05-11","until":null,"cites":["CSP:R5122-4:2°"],"confidence":"law","title":{"fr":"Titre"}}}]}
            """, "f").RuleSets[0].Rules[0];
        Assert.Equal(new DateOnly(2012, 5, 11), rule.Properties.From);
        Assert.Equal(("law", "Titre", null), (rule.Properties.Confidence, rule.Properties.Text("title", "fr"), rule.Properties.Until));
        Assert.Equal(["CSP:R5122-4:2°"], rule.Properties.Cites);
        Assert.Equal([false, true], new[] { new DateOnly(2012, 5, 10), new DateOnly(2012, 5, 11) }.Select(rule.Properties.IsInForce));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[5]")]
    [InlineData("\"x\"")]
    [InlineData("{\"Rules\":{}}")]
    [InlineData("{\"WorkflowName\":\"w\",\"Rules\":[null]}")]
    [InlineData("{\"WorkflowName\":\"w\",\"Rules\":[{\"RuleName\":\"a\",\"Expression\":\"true\",\"Actions\":[]}]}")]
    [InlineData("{\"WorkflowName\":\"w\",\"Rules\":[{\"RuleName\":\"a\",\"Expression\":\"true\",\"LocalParams\":5}]}")]
    public void Read_wrong_shapes_are_problems(string text) => Assert.True(RuleFile.Read(text, "f", RuleReading.Faithful).HasErrors);
}
