namespace AdControl.Rules.Syntax;

/// <summary>A part of an expression as written.</summary>
// Span: Where it stands in the expression.
internal abstract record SyntaxNode(TextSpan Span);

/// <summary>A number, text, character, truth value or null.</summary>
// Digits: The number as written, without sign and suffix, so that it can adapt to the type it meets; null for other literals.
internal sealed record LiteralSyntax(TextSpan Span, object? Value, string? Digits = null) : SyntaxNode(Span);

internal sealed record NameSyntax(TextSpan Span, string Name) : SyntaxNode(Span);

internal sealed record MemberSyntax(TextSpan Span, SyntaxNode Target, string Name, int NameStart) : SyntaxNode(Span);

// Target: Null for a call by name alone, which may be a function, a conversion or a method of <c>it</c>.
internal sealed record CallSyntax(TextSpan Span, SyntaxNode? Target, string Name, int NameStart, ArgumentSyntax[] Arguments) : SyntaxNode(Span);

// Name: Null for a positional argument.
internal sealed record ArgumentSyntax(string? Name, SyntaxNode Value);

internal sealed record IndexSyntax(TextSpan Span, SyntaxNode Target, SyntaxNode Index) : SyntaxNode(Span);

internal sealed record UnarySyntax(TextSpan Span, TokenKind Operator, SyntaxNode Operand) : SyntaxNode(Span);

internal sealed record BinarySyntax(TextSpan Span, TokenKind Operator, string OperatorText, int OperatorStart, SyntaxNode Left, SyntaxNode Right) : SyntaxNode(Span);

/// <summary>A chain of <c>and</c> or of <c>or</c>, flat however long it is.</summary>
internal sealed record LogicalSyntax(TextSpan Span, bool IsAnd, SyntaxNode[] Operands) : SyntaxNode(Span);

internal sealed record InListSyntax(TextSpan Span, SyntaxNode Item, SyntaxNode[] List) : SyntaxNode(Span);

internal sealed record InSequenceSyntax(TextSpan Span, SyntaxNode Item, SyntaxNode Sequence) : SyntaxNode(Span);

internal sealed record ConditionalSyntax(TextSpan Span, SyntaxNode Condition, SyntaxNode WhenTrue, SyntaxNode WhenFalse) : SyntaxNode(Span);

internal sealed record CoalesceSyntax(TextSpan Span, SyntaxNode Left, SyntaxNode Right) : SyntaxNode(Span);

internal sealed record LambdaSyntax(TextSpan Span, string Parameter, SyntaxNode Body) : SyntaxNode(Span);

// ElementType: Null when it follows from the elements.
internal sealed record NewArraySyntax(TextSpan Span, string? ElementType, SyntaxNode[] Items) : SyntaxNode(Span);

internal sealed record NewObjectSyntax(TextSpan Span, (string Name, SyntaxNode Value)[] Members) : SyntaxNode(Span);
