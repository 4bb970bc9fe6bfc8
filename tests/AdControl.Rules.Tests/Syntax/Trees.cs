using System.Globalization;
using AdControl.Rules.Syntax;
using FsCheck;
using FsCheck.Fluent;

namespace AdControl.Rules.Tests.Syntax;

/// <summary>Random expressions, and a printer that puts parentheses around everything.</summary>
internal static class Trees
{
    public static Gen<string> Any { get; } = Gen.Sized(size => Sized(Math.Min(size, 6)));

    private static Gen<string> Sized(int size)
    {
        var leaf = Gen.Elements("a", "s.Length", "1", "2.5", "\"x\\n\"", "'c'", "true", "null", "-3", "x.y.z", "f(1, 2)");
        if (size == 0) return leaf;
        var part = Sized(size - 1);
        var binary = from left in part from right in part from sign in Gen.Elements("+", "-", "*", "/", "%", "==", "!=", "<", ">=", "&", "|", "<<", "and", "or", "??") select $"{left} {sign} {right}";
        return Gen.OneOf(
            leaf,
            binary,
            part.Select(p => $"({p})"),
            part.Select(p => $"not ({p})"),
            from c in part from t in part from f in part select $"({c}) ? {t} : {f}",
            from item in part from element in part select $"(({item}) in ({element}, 1))",
            part.Select(p => $"list.Any(e => {p})"),
            part.Select(p => $"list[{p}]"));
    }

    public static string Print(SyntaxNode node) => node switch
    {
        LiteralSyntax { Value: null } => "null",
        LiteralSyntax { Value: string text } => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"",
        LiteralSyntax { Value: char c } => $"'{c}'",
        LiteralSyntax { Value: bool truth } => truth ? "true" : "false",
        LiteralSyntax number => Convert.ToString(number.Value, CultureInfo.InvariantCulture)!,
        NameSyntax name => name.Name,
        MemberSyntax member => $"{Print(member.Target)}.{member.Name}",
        CallSyntax call => (call.Target is null ? "" : Print(call.Target) + ".") + call.Name + "(" + string.Join(", ", call.Arguments.Select(a => Print(a.Value))) + ")",
        IndexSyntax index => $"{Print(index.Target)}[{Print(index.Index)}]",
        UnarySyntax unary => (unary.Operator == TokenKind.Not ? "!" : "-") + $"({Print(unary.Operand)})",
        BinarySyntax binary => $"({Print(binary.Left)} {binary.OperatorText} {Print(binary.Right)})",
        LogicalSyntax logical => "(" + string.Join(logical.IsAnd ? " and " : " or ", logical.Operands.Select(Print)) + ")",
        InListSyntax list => $"({Print(list.Item)} in ({string.Join(", ", list.List.Select(Print))}))",
        ConditionalSyntax choice => $"({Print(choice.Condition)} ? {Print(choice.WhenTrue)} : {Print(choice.WhenFalse)})",
        CoalesceSyntax coalesce => $"({Print(coalesce.Left)} ?? {Print(coalesce.Right)})",
        LambdaSyntax lambda => $"{lambda.Parameter} => {Print(lambda.Body)}",
        _ => throw new InvalidOperationException(node.GetType().Name),
    };
}
