using System.Runtime.CompilerServices;

namespace AdControl.Rules.Syntax;

/// <summary>Parses an expression into syntax.</summary>
/// <remarks>
/// Loosest first: <c>?:</c>, <c>??</c>, <c>or</c>, <c>and</c>, <c>in</c>, <c>&amp; |</c>, comparison, shift, sum, product, unary, primary.
/// <c>not</c> binds to the next operand only. Nesting is bounded, so that no text can exhaust the stack.
/// </remarks>
internal sealed class Parser
{
    private readonly Token[] tokens;
    private readonly bool isCaseSensitive;
    private int at;
    private int depth;

    private Parser(Token[] tokens, bool isCaseSensitive) => (this.tokens, this.isCaseSensitive) = (tokens, isCaseSensitive);

    private Token Current => tokens[at];

    /// <exception cref="ExpressionException">The text is not an expression.</exception>
    public static SyntaxNode Parse(string source, bool isCaseSensitive = false)
    {
        var parser = new Parser(new Lexer(source, isCaseSensitive).ReadAll(), isCaseSensitive);
        var node = parser.ParseConditional();
        if (parser.Current.Kind != TokenKind.End) throw parser.Unexpected("An operator or the end of the expression is expected");
        return node;
    }

    private SyntaxNode ParseConditional()
    {
        Enter();
        var node = ParseCoalesce();
        if (Take(TokenKind.Question))
        {
            var whenTrue = ParseConditional();
            Expect(TokenKind.Colon, "':' with the other value is expected");
            var whenFalse = ParseConditional();
            node = new ConditionalSyntax(From(node.Span.Start), node, whenTrue, whenFalse);
        }
        depth--;
        return node;
    }

    private SyntaxNode ParseCoalesce()
    {
        var left = ParseLogical(isAnd: false);
        if (!Take(TokenKind.Coalesce)) return left;
        var right = ParseConditional();
        return new CoalesceSyntax(From(left.Span.Start), left, right);
    }

    private SyntaxNode ParseLogical(bool isAnd)
    {
        var first = isAnd ? ParseIn() : ParseLogical(isAnd: true);
        var kind = isAnd ? TokenKind.And : TokenKind.Or;
        if (Current.Kind != kind) return first;
        var operands = new List<SyntaxNode> { first };
        while (Take(kind)) operands.Add(isAnd ? ParseIn() : ParseLogical(isAnd: true));
        return new LogicalSyntax(From(first.Span.Start), isAnd, [.. operands]);
    }

    private SyntaxNode ParseIn()
    {
        var item = ParseBinary(0);
        if (!IsWord("in")) return item;
        at++;
        if (!Take(TokenKind.OpenParen))
        {
            if (Current.Kind is not (TokenKind.Name or TokenKind.Text)) throw Unexpected("A list in parentheses or a sequence is expected behind 'in'");
            var sequence = ParsePrimary();
            return new InSequenceSyntax(From(item.Span.Start), item, sequence);
        }
        var list = ParseUntil(TokenKind.CloseParen, ParseConditional, allowsNone: false);
        return new InListSyntax(From(item.Span.Start), item, list);
    }

    private static int LevelOf(TokenKind kind) => kind switch
    {
        TokenKind.BitAnd or TokenKind.BitOr => 0,
        TokenKind.Equal or TokenKind.NotEqual or TokenKind.Less or TokenKind.LessOrEqual or TokenKind.Greater or TokenKind.GreaterOrEqual => 1,
        TokenKind.ShiftLeft or TokenKind.ShiftRight => 2,
        TokenKind.Plus or TokenKind.Minus => 3,
        TokenKind.Times or TokenKind.Divide or TokenKind.Modulo => 4,
        _ => -1,
    };

    private SyntaxNode ParseBinary(int level)
    {
        var left = ParseUnary();
        var links = 0;
        while (LevelOf(Current.Kind) is var found && found >= level)
        {
            // A chain of operators becomes a tree as deep as the chain is long.
            if (++links + depth > ExpressionLimits.Depth) throw TooDeep();
            var sign = tokens[at++];
            var right = ParseBinary(found + 1);
            left = new BinarySyntax(From(left.Span.Start), sign.Kind, sign.Text, sign.Start, left, right);
        }
        return left;
    }

    private SyntaxNode ParseUnary()
    {
        var sign = Current;
        if (sign.Kind is not (TokenKind.Minus or TokenKind.Not)) return ParsePrimary();
        Enter();
        at++;
        SyntaxNode node;
        if (sign.Kind == TokenKind.Minus && Current.Kind is TokenKind.Whole or TokenKind.Real) node = ParsePostfix(ParseNumber(sign.Start, isNegative: true));
        else
        {
            var operand = ParseUnary();
            node = new UnarySyntax(From(sign.Start), sign.Kind, operand);
        }
        depth--;
        return node;
    }

    private SyntaxNode ParsePrimary() => ParsePostfix(ParseStart());

    private SyntaxNode ParsePostfix(SyntaxNode node)
    {
        var links = 0;
        while (true)
        {
            if (++links + depth > ExpressionLimits.Depth) throw TooDeep();
            if (Take(TokenKind.Dot)) node = ParseMember(node);
            else if (Take(TokenKind.OpenBracket))
            {
                var index = ParseConditional();
                Expect(TokenKind.CloseBracket, "']' is expected");
                node = new IndexSyntax(From(node.Span.Start), node, index);
            }
            else if (Current.Kind == TokenKind.Question && tokens[at + 1].Kind == TokenKind.Dot && Current.End == tokens[at + 1].Start)
                throw new ExpressionException("expression.null-propagation", Current.Start, "'?.' does not exist in this language.", "Write np(a.b.c), or np(a.b.c, default).");
            else return node;
        }
    }

    private SyntaxNode ParseMember(SyntaxNode target)
    {
        var name = Current;
        // A word that is an operator is one behind a dot too, as in the format.
        if (name.Kind != TokenKind.Name) throw Unexpected("The name of a member is expected behind the dot");
        at++;
        if (!Take(TokenKind.OpenParen)) return new MemberSyntax(From(target.Span.Start), target, name.Text, name.Start);
        var arguments = ParseUntil(TokenKind.CloseParen, ParseArgument);
        return new CallSyntax(From(target.Span.Start), target, name.Text, name.Start, arguments);
    }

    private SyntaxNode ParseStart()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Name:
                return ParseName();
            case TokenKind.Text:
                at++;
                return new LiteralSyntax(Of(token), token.Text);
            case TokenKind.Character:
                at++;
                return new LiteralSyntax(Of(token), token.Text[0]);
            case TokenKind.Whole or TokenKind.Real:
                return ParseNumber(token.Start, isNegative: false);
            case TokenKind.OpenParen:
                at++;
                var inner = ParseConditional();
                Expect(TokenKind.CloseParen, "')' or an operator is expected");
                return inner;
            default:
                throw Unexpected("A value is expected");
        }
    }

    private LiteralSyntax ParseNumber(int start, bool isNegative)
    {
        var token = tokens[at++];
        return token.Kind == TokenKind.Whole ? Literals.Whole(From(start), token.Text, isNegative) : Literals.Real(From(start), token.Text, isNegative);
    }

    private SyntaxNode ParseName()
    {
        var token = tokens[at++];
        if (IsLiteralWord(token.Text, "true")) return new LiteralSyntax(Of(token), true);
        if (IsLiteralWord(token.Text, "false")) return new LiteralSyntax(Of(token), false);
        if (IsLiteralWord(token.Text, "null")) return new LiteralSyntax(Of(token), null);
        if (IsLiteralWord(token.Text, "new") && Current.Kind is TokenKind.OpenParen or TokenKind.OpenBracket or TokenKind.OpenBrace or TokenKind.Name) return ParseNew(token);
        var name = token.Text;
        if (Current.Kind == TokenKind.Question && tokens[at + 1].Kind == TokenKind.OpenParen && TypeNames.IsValueType(name))
        {
            at++;
            name += "?";
        }
        if (!Take(TokenKind.OpenParen)) return new NameSyntax(Of(token), name);
        var arguments = ParseUntil(TokenKind.CloseParen, ParseArgument);
        return new CallSyntax(From(token.Start), null, name, token.Start, arguments);
    }

    private bool IsLiteralWord(string text, string word) => string.Equals(text, word, isCaseSensitive ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);

    private SyntaxNode ParseNew(Token start)
    {
        if (Take(TokenKind.OpenParen)) return new NewObjectSyntax(From(start.Start), ParseUntil(TokenKind.CloseParen, ParseNewMember));
        if (Current.Kind == TokenKind.OpenBrace) throw Unexpected("'{' does not follow 'new'", "Write new(a as x, b as y) for an object, new[]{a, b} for an array.");
        var element = Current.Kind == TokenKind.Name ? tokens[at++].Text : null;
        Expect(TokenKind.OpenBracket, "'[' is expected");
        Expect(TokenKind.CloseBracket, "']' is expected");
        Expect(TokenKind.OpenBrace, "'{' with the elements is expected");
        var items = ParseUntil(TokenKind.CloseBrace, ParseConditional);
        return new NewArraySyntax(From(start.Start), element, items);
    }

    private (string Name, SyntaxNode Value) ParseNewMember()
    {
        var value = ParseConditional();
        if (IsWord("as"))
        {
            at++;
            var name = Current;
            if (!name.IsWord) throw Unexpected("A name is expected behind 'as'");
            at++;
            return (name.Text, value);
        }
        return value switch
        {
            MemberSyntax member => (member.Name, value),
            NameSyntax name => (name.Name, value),
            _ => throw new ExpressionException("expression.member-name", value.Span.Start, "This member needs a name.", "Write it as: value as name."),
        };
    }

    private ArgumentSyntax ParseArgument()
    {
        var token = Current;
        if (token.Kind == TokenKind.Name && tokens[at + 1].Kind == TokenKind.Arrow)
        {
            at += 2;
            var body = ParseConditional();
            return new(null, new LambdaSyntax(From(token.Start), token.Text, body));
        }
        if (!token.IsWord || tokens[at + 1].Kind != TokenKind.Colon) return new(null, ParseConditional());
        at += 2;
        return new(token.Text, ParseConditional());
    }

    private T[] ParseUntil<T>(TokenKind close, Func<T> parse, bool allowsNone = true)
    {
        if (allowsNone && Take(close)) return [];
        var items = new List<T>();
        do items.Add(parse());
        while (Take(TokenKind.Comma));
        Expect(close, $"',' or '{(close == TokenKind.CloseParen ? ')' : '}')}' is expected");
        return [.. items];
    }

    private bool IsWord(string word) => Current.Kind == TokenKind.Name && Current.Text.Equals(word, StringComparison.OrdinalIgnoreCase);

    private bool Take(TokenKind kind)
    {
        if (Current.Kind != kind) return false;
        at++;
        return true;
    }

    private void Expect(TokenKind kind, string message)
    {
        if (!Take(kind)) throw Unexpected(message);
    }

    private void Enter()
    {
        if (++depth > ExpressionLimits.Depth || !RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw TooDeep();
    }

    private ExpressionException TooDeep() => new("expression.too-deep", Current.Start, $"The expression is nested more than {ExpressionLimits.Depth} deep.", "Split the rule, or name parts of it in \"LocalParams\".");

    private ExpressionException Unexpected(string message, string? mend = null)
    {
        var found = Current.Kind == TokenKind.End ? "the expression ends here" : $"'{Current.Text}' was found";
        return new("expression.syntax", Current.Start, $"{message}, but {found}.", mend ?? (IsWord("in") || Current.Kind == TokenKind.Not ? "Write !(x in (…)) for \"not in\"." : null));
    }

    private TextSpan From(int start) => TextSpan.FromBounds(start, tokens[Math.Max(0, at - 1)].End);

    private static TextSpan Of(Token token) => TextSpan.FromBounds(token.Start, token.End);
}
