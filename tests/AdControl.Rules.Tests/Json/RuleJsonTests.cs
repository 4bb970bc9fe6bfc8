using AdControl.Rules.Json;

namespace AdControl.Rules.Tests.Json;

public sealed class RuleJsonTests
{
    [Theory]
    [InlineData("{\"a\":1,}", "json.member-name", 8)]
    [InlineData("[1,]", "json.trailing-comma", 4)]
    [InlineData("{\"a\" 1}", "json.colon", 6)]
    [InlineData("[1 2]", "json.comma", 4)]
    [InlineData("{\"a\":\"x", "json.unfinished", 6)]
    [InlineData("[\"\\q\"]", "json.escape", 3)]
    [InlineData("[01]", "json.number", 2)]
    [InlineData("['a']", "json.quote", 2)]
    [InlineData("1 1", "json.trailing-text", 3)]
    [InlineData("", "json.unfinished", 1)]
    public void Parse_broken_text_points_at_the_place(string text, string code, int column)
    {
        var problems = new List<RuleProblem>();
        Assert.Null(RuleJson.Parse(text, "f.json", problems));
        var problem = Assert.Single(problems);
        Assert.Equal((code, 1, column), (problem.Code, problem.Line, problem.Column));
    }

    [Fact]
    public void Parse_deep_nesting_is_a_problem_not_a_crash()
    {
        var problems = new List<RuleProblem>();
        Assert.Null(RuleJson.Parse(new string('[', 1_000_000), "f.json", problems));
        Assert.Equal("json.too-deep", Assert.Single(problems).Code);
    }

    [Fact]
    public void Parse_numbers_read_as_smallest_whole_type_or_double()
    {
        var items = RuleJson.Parse("[1, 3000000000, 1.0, 1e2, -5, 99999999999999999999]", "f", [])!.Items;
        Assert.Equal([typeof(int), typeof(long), typeof(double), typeof(double), typeof(int), typeof(double)], items.Select(i => i.Scalar!.GetType()));
    }

    [Fact]
    public void ProblemInText_counts_escapes_and_lines()
    {
        const string Text = "{\n  \"e\": \"a \\\"b\\\" \\u0041 wrong\"\n}";
        var json = RuleJson.Parse(Text, "f.json", [])!["E"]!;
        var problem = json.ProblemInText(json.AsText()!.IndexOf("wrong", StringComparison.Ordinal), "code", "message");
        Assert.Equal((2, Text.Split('\n')[1].IndexOf("wrong", StringComparison.Ordinal) + 1), (problem.Line, problem.Column));
        Assert.Contains("\n  " + new string(' ', problem.Column - 1) + "^", problem.Format());
    }

    [Fact]
    public void Parse_comments_and_byte_order_mark_are_skipped() =>
        Assert.Equal(1, RuleJson.Parse("\uFEFF// a\n/* b */{\"x\":/* c */1}", "f", [])!["x"]!.AsNumber());
}
