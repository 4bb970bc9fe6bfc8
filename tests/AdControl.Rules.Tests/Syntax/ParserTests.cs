using AdControl.Rules.Binding;
using AdControl.Rules.Syntax;
using AdControl.Rules.Typing;
using AdControl.Rules.Vocabularies;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace AdControl.Rules.Tests.Syntax;

public sealed class ParserTests
{
    private static readonly BindingScope Scope = new(Vocabulary.Plain, [("a", RuleType.Int32), ("s", RuleType.Text)]);

    [Theory]
    [InlineData(3_000)]
    [InlineData(20_000)]
    public void Bind_nested_parentheses_are_a_clear_problem(int depth)
    {
        var wrong = Assert.Throws<ExpressionException>(() => Binder.BindCondition(new string('(', depth) + "true" + new string(')', depth), Scope));
        Assert.Contains(wrong.Code, (string[])["expression.too-deep", "expression.too-long"]);
    }

    [Theory]
    [InlineData("(", ")", 1_000)]
    [InlineData("!", "", 1_000)]
    [InlineData("iif(true, ", ", false)", 500)]
    public void Bind_deep_but_bounded_nesting_evaluates(string open, string close, int depth)
    {
        var text = string.Concat(Enumerable.Repeat(open, depth)) + "true" + string.Concat(Enumerable.Repeat(close, depth));
        Assert.True(Binder.BindCondition(text, Scope).Root.IsTrue(new(2)));
    }

    [Theory]
    [InlineData("a == 1 or ", "true", 3_000)]
    [InlineData("1 + ", "1 > 0", 1_500)]
    public void Bind_long_chains_evaluate(string link, string last, int count) =>
        Assert.True(Binder.BindCondition(string.Concat(Enumerable.Repeat(link, count)) + last, Scope).Root.IsTrue(new(2)));

    [Fact]
    public void Bind_endless_text_is_a_clear_problem() =>
        Assert.Equal("expression.too-long", Assert.Throws<ExpressionException>(() => Binder.BindCondition(new string('x', 1_000_000), Scope)).Code);

    [Theory]
    [InlineData("a == 1 and bb == 2", 11, "Known here: a, s.")]
    [InlineData("s.Lenght > 1", 2, "Did you mean 'Length'?")]
    [InlineData("a not in (1)", 2, "Write !(x in (…))")]
    [InlineData("s == 'abc'", 5, "double quotes")]
    [InlineData("a?.b", 1, "np(")]
    public void Bind_wrong_expression_says_where_and_how_to_mend(string expression, int offset, string mend)
    {
        var wrong = Assert.Throws<ExpressionException>(() => Binder.BindCondition(expression, Scope));
        Assert.Equal(offset, wrong.Offset);
        Assert.Contains(mend, wrong.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void Bind_several_wrong_conditions_are_reported_together()
    {
        var further = new List<ExpressionException>();
        Assert.Throws<ExpressionException>(() => Binder.BindCondition("x == 1 and y == 2 and s.Nope", Scope, further));
        Assert.Equal([11, 24], further.Select(f => f.Offset));
    }

    [Property(MaxTest = 500)]
    public bool Bind_any_text_gives_a_tree_or_a_problem(NonNull<string> text)
    {
        try
        {
            Binder.Bind(text.Get, Scope);
        }
        catch (ExpressionException)
        {
            // A problem is an answer; any other exception fails the property.
        }
        return true;
    }

    [Property(MaxTest = 300)]
    public Property Bind_any_mix_of_tokens_gives_a_tree_or_a_problem() => Prop.ForAll(
        Gen.Elements("a", "s", "1", "2.5", "\"x\"", "'c'", "(", ")", "[", "]", "+", "-", "==", "<", "and", "or", "not", "in", "?", ":", "??", ".", ",", "=>", "new", "{", "}", "iif", "np", "Any", "it", "^", "null")
            .ListOf().Select(tokens => string.Join(" ", tokens)).ToArbitrary(),
        text => Bind_any_text_gives_a_tree_or_a_problem(NonNull<string>.NewNonNull(text)));

    [Property(MaxTest = 300)]
    public Property Parse_printed_tree_gives_the_same_tree() => Prop.ForAll(Trees.Any.ToArbitrary(), tree => Trees.Print(Parser.Parse(tree)) == Trees.Print(Parser.Parse(Trees.Print(Parser.Parse(tree)))));
}
