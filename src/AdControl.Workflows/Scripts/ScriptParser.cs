using System.Text;

namespace AdControl.Workflows.Scripts;

/// <summary>Reads the statements of a script; the expressions are in the other half.</summary>
internal sealed partial class ScriptParser
{
    private const int DeepestNesting = 120;

    private static readonly Dictionary<string, string> s_refused = new(StringComparer.Ordinal)
    {
        ["for"] = "a loop here",
        ["while"] = "a loop here",
        ["do"] = "a loop here",
        ["switch"] = "'switch'",
        ["try"] = "'try'",
        ["class"] = "a class",
        ["async"] = "'async'",
        ["await"] = "'await'",
        ["yield"] = "'yield'",
        ["import"] = "'import'",
        ["export"] = "'export'",
        ["with"] = "'with'",
        ["delete"] = "'delete'",
        ["debugger"] = "'debugger'",
        ["this"] = "'this'",
        ["super"] = "'super'",
        ["break"] = "'break'",
        ["continue"] = "'continue'",
        ["eval"] = "'eval'",
    };

    private readonly List<ScriptToken> _tokens;
    private readonly IScriptNames _names;
    private readonly int _origin;
    private ScriptScope _scope;
    private int _at;
    private int _nesting;
    private int _loops;

    public ScriptParser(string text, IScriptNames names)
        : this(new ScriptLexer(text).Read(), names, new ScriptScope(null), 0, 0)
    {
    }

    private ScriptParser(List<ScriptToken> tokens, IScriptNames names, ScriptScope scope, int origin, int nesting)
    {
        _tokens = tokens;
        _names = names;
        _scope = scope;
        _origin = origin;
        _nesting = nesting;
    }

    private ScriptToken Now => _tokens[_at];

    private ScriptToken Next => _tokens[Math.Min(_at + 1, _tokens.Count - 1)];

    public ScriptNode ParseProgram(out int slots)
    {
        var statements = new List<ScriptNode>();
        while (Now.Kind != TokenKind.End) statements.Add(Statement());
        slots = _scope.Slots;
        return statements.Count == 1 ? statements[0] : new BlockNode([.. statements]);
    }

    private ScriptSyntaxException Wrong(string message, ScriptToken token) => new(message, token.Offset + _origin);

    private ScriptSyntaxException Refused(string construct, ScriptToken token) =>
        Wrong($"Scripts of a workflow have no {construct}; only expressions, declarations, if, return, throw and function expressions are read.", token);

    private ScriptToken Take() => _tokens[_at++];

    private bool Accept(string sign)
    {
        if (!Now.Is(sign)) return false;
        _at++;
        return true;
    }

    private void Expect(string sign)
    {
        if (!Accept(sign)) throw Wrong($"'{sign}' was expected, not '{Now.Text}'.", Now);
    }

    private string ExpectName()
    {
        if (Now.Kind != TokenKind.Name) throw Wrong($"A name was expected, not '{Now.Text}'.", Now);
        return Take().Text;
    }

    private ScriptNode Statement()
    {
        Deepen();
        var statement = StatementInside();
        _nesting--;
        return statement;
    }

    private void Deepen()
    {
        if (++_nesting > DeepestNesting) throw Wrong("The script is nested too deep.", Now);
    }

    private ScriptNode StatementInside()
    {
        if (Accept(";")) return new EmptyNode();
        if (Now.Is("{")) return Block();
        if (Now.Kind == TokenKind.Name)
        {
            if (Now.Text is "const" or "let" or "var" && (Next.Kind == TokenKind.Name || Next.Is("{") || Next.Is("["))) return Declaration();
            if (Now.Text == "if") return Branch();
            if (Now.Text == "return") return Return();
            if (Now.Text == "throw") return Throw();
            if (Now.Text is "for" or "while" or "do") return Loop();
            if (Now.Text is "break" or "continue" && _loops > 0) return Leave();
            if (Now.Text == "function" && Next.Kind == TokenKind.Name) return Named();
        }
        var expression = Expression();
        EndStatement();
        return expression;
    }

    private void EndStatement()
    {
        if (Accept(";") || Now.Is("}") || Now.Kind == TokenKind.End || Now.AfterLine) return;
        if (Now.Kind == TokenKind.Name && s_refused.TryGetValue(Now.Text, out var construct)) throw Refused(construct, Now);
        throw Wrong($"'{Now.Text}' was not expected here.", Now);
    }

    private BlockNode Block()
    {
        Expect("{");
        _scope.OpenBlock();
        var statements = new List<ScriptNode>();
        while (!Accept("}"))
        {
            if (Now.Kind == TokenKind.End) throw Wrong("A block does not end: '}' is missing.", Now);
            statements.Add(Statement());
        }
        _scope.CloseBlock();
        return new BlockNode([.. statements]);
    }

    private ScriptNode Condition()
    {
        Expect("(");
        var condition = Expression();
        Expect(")");
        return condition;
    }

    private BranchNode Branch()
    {
        Take();
        var condition = Condition();
        var then = Statement();
        if (!Now.IsName("else")) return new(condition, then, null);
        Take();
        return new(condition, then, Statement());
    }

    private ReturnNode Return()
    {
        Take();
        var value = Now.Is(";") || Now.Is("}") || Now.Kind == TokenKind.End || Now.AfterLine ? null : Expression();
        EndStatement();
        return new(value);
    }

    private ThrowNode Throw()
    {
        Take();
        var value = Expression();
        EndStatement();
        return new(value);
    }

    /// <summary>Constructs that run but may not be published: what a script decides should be seen at a glance.</summary>
    public List<(string Construct, int Offset)> Unpublishable { get; private set; } = [];

    // A named function is a constant that its own body may call; it can be called only behind its declaration.
    private DeclarationNode Named()
    {
        var token = Take();
        var place = new ScriptPlace { Slot = _scope.Declare(Now.Text, isConstant: true) };
        return new([(place, Function(token))]);
    }

    private ScriptNode Loop()
    {
        var token = Take();
        Unpublishable.Add(($"a loop ('{token.Text}')", token.Offset + _origin));
        _scope.OpenBlock();
        _loops++;
        var loop = token.Text switch { "while" => While(), "do" => Do(), _ => For() };
        _loops--;
        _scope.CloseBlock();
        return loop;
    }

    private LeaveNode Leave()
    {
        var isBreak = Take().Text == "break";
        EndStatement();
        return new(isBreak);
    }

    private LoopNode While()
    {
        return new(null, Condition(), null, Statement(), testsFirst: true);
    }

    private LoopNode Do()
    {
        var body = Statement();
        if (!Now.IsName("while")) throw Wrong("'while' was expected behind the body of 'do'.", Now);
        Take();
        var condition = Condition();
        Accept(";");
        return new(null, condition, null, body, testsFirst: false);
    }

    private ScriptNode For()
    {
        Expect("(");
        if (Each() is { } each) return each;
        var before = Now.Is(";") ? null : Now.Kind == TokenKind.Name && Now.Text is "const" or "let" or "var" ? (ScriptNode)Declaration() : Expression();
        if (before is not DeclarationNode) Expect(";");
        var condition = Now.Is(";") ? null : Expression();
        Expect(";");
        var after = Now.Is(")") ? null : Expression();
        Expect(")");
        return new LoopNode(before, condition, after, Statement(), testsFirst: true);
    }

    private EachNode? Each()
    {
        var mark = _at;
        if (!(Now.Kind == TokenKind.Name && Now.Text is "const" or "let" or "var")) return null;
        Take();
        SkipPlace();
        var isOfKeys = Now.IsName("in");
        if (!isOfKeys && !Now.IsName("of"))
        {
            _at = mark;
            return null;
        }
        Take();
        var source = Expression();
        var end = _at;
        _at = mark + 1;
        var place = Place(isConstant: false);
        _at = end;
        Expect(")");
        return new(place, source, isOfKeys, Statement());
    }

    private DeclarationNode Declaration()
    {
        var isConstant = Take().Text == "const";
        var parts = new List<(ScriptPlace, ScriptNode?)>();
        do
        {
            // The value is read before the name is declared: "const x = x" names the outer x.
            var mark = _at;
            SkipPlace();
            var value = Accept("=") ? Assignment() : null;
            var end = _at;
            _at = mark;
            var place = Place(isConstant);
            _at = end;
            parts.Add((place, value));
        }
        while (Accept(","));
        EndStatement();
        return new([.. parts]);
    }

    private void SkipPlace()
    {
        if (Now.Kind == TokenKind.Name)
        {
            _at++;
            return;
        }
        var depth = 0;
        do
        {
            if (Now.Kind == TokenKind.End) throw Wrong("A declaration does not end.", Now);
            if (Now.Is("{") || Now.Is("[")) depth++;
            if (Now.Is("}") || Now.Is("]")) depth--;
            _at++;
        }
        while (depth > 0);
    }

    private ScriptPlace Place(bool isConstant, bool isRest = false)
    {
        if (Accept("[")) return new() { Items = ItemPlaces(isConstant), IsRest = isRest };
        if (Accept("{")) return new() { Members = MemberPlaces(isConstant), IsRest = isRest };
        return new() { Slot = _scope.Declare(ExpectName(), isConstant), IsRest = isRest };
    }

    private ScriptPlace PlaceWithDefault(bool isConstant)
    {
        var isRest = Accept("...");
        var place = Place(isConstant, isRest);
        return Accept("=") ? WithDefault(place, Assignment()) : place;
    }

    private static ScriptPlace WithDefault(ScriptPlace place, ScriptNode value) =>
        new() { Slot = place.Slot, Items = place.Items, Members = place.Members, IsRest = place.IsRest, Default = value };

    private ScriptPlace?[] ItemPlaces(bool isConstant)
    {
        var items = new List<ScriptPlace?>();
        while (!Accept("]"))
        {
            if (Accept(","))
            {
                items.Add(null);
                continue;
            }
            items.Add(PlaceWithDefault(isConstant));
            if (!Now.Is("]")) Expect(",");
        }
        return [.. items];
    }

    private (string, ScriptPlace)[] MemberPlaces(bool isConstant)
    {
        var members = new List<(string, ScriptPlace)>();
        while (!Accept("}"))
        {
            if (Now.Is("..."))
            {
                members.Add(("", PlaceWithDefault(isConstant)));
            }
            else
            {
                var name = Now.Kind == TokenKind.Text ? Take().Text : ExpectName();
                var place = Accept(":") ? Place(isConstant) : new ScriptPlace { Slot = _scope.Declare(name, isConstant) };
                members.Add((name, Accept("=") ? WithDefault(place, Assignment()) : place));
            }
            if (!Now.Is("}")) Expect(",");
        }
        return [.. members];
    }

    private TemplateNode Template(ScriptToken token)
    {
        var texts = new List<string>();
        var parts = new List<ScriptNode>();
        var text = new StringBuilder();
        var source = token.Text;
        for (var i = 0; i < source.Length;)
        {
            if (source[i] == '\\')
            {
                ScriptLexer.Escape(source, ref i, text);
            }
            else if (source[i] == '$' && i + 1 < source.Length && source[i + 1] == '{')
            {
                var end = EndOfPart(source, i + 2, token);
                texts.Add(text.ToString());
                text.Clear();
                parts.Add(Part(source[(i + 2)..end], token.Offset + _origin + 1 + i + 2));
                i = end + 1;
            }
            else
            {
                text.Append(source[i++]);
            }
        }
        texts.Add(text.ToString());
        return new([.. texts], [.. parts]);
    }

    private int EndOfPart(string source, int from, ScriptToken token)
    {
        var depth = 0;
        for (var i = from; i < source.Length; i++)
        {
            if (source[i] == '{') depth++;
            else if (source[i] == '}' && depth-- == 0) return i;
        }
        throw Wrong("A part of a template text does not end: '}' is missing.", token);
    }

    private ScriptNode Part(string source, int offset)
    {
        Deepen();
        var inner = new ScriptParser(new ScriptLexer(source).Read(), _names, _scope, offset, _nesting);
        var value = inner.Expression();
        if (inner.Now.Kind != TokenKind.End) throw inner.Wrong($"'{inner.Now.Text}' was not expected here.", inner.Now);
        UnknownNames.AddRange(inner.UnknownNames);
        Unpublishable.AddRange(inner.Unpublishable);
        _nesting--;
        return value;
    }
}
