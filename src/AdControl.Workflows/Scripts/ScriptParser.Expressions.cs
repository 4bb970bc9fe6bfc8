using AdControl.Workflows.Values;

namespace AdControl.Workflows.Scripts;

internal sealed partial class ScriptParser
{
    private static readonly Dictionary<string, int> s_binding = new(StringComparer.Ordinal)
    {
        ["??"] = 1,
        ["||"] = 2,
        ["&&"] = 3,
        ["|"] = 4,
        ["^"] = 5,
        ["&"] = 6,
        ["=="] = 7,
        ["!="] = 7,
        ["==="] = 7,
        ["!=="] = 7,
        ["<"] = 8,
        [">"] = 8,
        ["<="] = 8,
        [">="] = 8,
        ["in"] = 8,
        ["<<"] = 9,
        [">>"] = 9,
        [">>>"] = 9,
        ["+"] = 10,
        ["-"] = 10,
        ["*"] = 11,
        ["/"] = 11,
        ["%"] = 11,
        ["**"] = 12,
    };

    private ScriptNode Expression()
    {
        var value = Assignment();
        while (Accept(",")) value = new CommaNode(value, Assignment());
        return value;
    }

    private ScriptNode Assignment()
    {
        Deepen();
        if (IsArrow()) return Leave(Arrow());
        var target = Conditional();
        if (Now.Kind != TokenKind.Sign || !Now.Text.EndsWith('=') || Now.Text is "==" or "===" or "!=" or "!==" or "<=" or ">=") return Leave(target);
        var sign = Take();
        if (!target.CanBeAssigned) throw Wrong("What stands before '=' cannot be given a value.", sign);
        return Leave(new AssignNode(target, sign.Text, Assignment()));
    }

    private ScriptNode Leave(ScriptNode node)
    {
        _nesting--;
        return node;
    }

    private ScriptNode Conditional()
    {
        var condition = Binary(0);
        if (!Accept("?")) return condition;
        var then = Assignment();
        Expect(":");
        return new ConditionalNode(condition, then, Assignment());
    }

    private ScriptNode Binary(int weakest)
    {
        var left = Unary();
        while ((Now.Kind == TokenKind.Sign || Now.IsName("in") || Now.IsName("instanceof")) && Binds(out var binding) && binding > weakest)
        {
            var sign = Take().Text;
            // Exponentiation groups from the right.
            var right = Binary(sign == "**" ? binding - 1 : binding);
            left = sign is "&&" or "||" or "??" ? new ShortCircuitNode(sign, left, right) : new BinaryNode(sign, left, right);
        }
        return left;
    }

    private bool Binds(out int binding)
    {
        if (Now.IsName("instanceof")) throw Refused("'instanceof'", Now);
        return s_binding.TryGetValue(Now.Text, out binding);
    }

    private ScriptNode Unary()
    {
        if (Now.Kind == TokenKind.Sign && Now.Text is "!" or "-" or "+" or "~" || Now.Kind == TokenKind.Name && Now.Text is "typeof" or "void") return Prefixed();
        if (Now.Kind == TokenKind.Sign && Now.Text is "++" or "--")
        {
            var sign = Take();
            return Count(Unary(), sign, isBefore: true);
        }
        var value = Postfix(Primary());
        return Now.Kind == TokenKind.Sign && Now.Text is "++" or "--" && !Now.AfterLine ? Count(value, Take(), isBefore: false) : value;
    }

    private UnaryNode Prefixed()
    {
        Deepen();
        var node = new UnaryNode(Take().Text, Unary());
        _nesting--;
        return node;
    }

    private CountNode Count(ScriptNode target, ScriptToken sign, bool isBefore)
    {
        if (!target.CanBeAssigned) throw Wrong($"'{sign.Text}' needs a variable.", sign);
        return new(target, sign.Text == "++" ? 1 : -1, isBefore);
    }

    private ScriptNode Postfix(ScriptNode value)
    {
        var isChain = false;
        while (true)
        {
            if (Accept("."))
            {
                value = Member(value, isOptional: false);
            }
            else if (Accept("?."))
            {
                isChain = true;
                value = Now.Is("(") ? new CallNode(value, Arguments(), isOptional: true)
                    : Accept("[") ? Computed(value, isOptional: true) : Member(value, isOptional: true);
            }
            else if (Accept("["))
            {
                value = Computed(value, isOptional: false);
            }
            else if (Now.Is("("))
            {
                value = Call(value);
            }
            else if (Now.Kind == TokenKind.Template)
            {
                throw Refused("tagged templates", Now);
            }
            else
            {
                return isChain ? new ChainNode(value) : value;
            }
        }
    }

    private ScriptNode Member(ScriptNode target, bool isOptional)
    {
        var place = Now;
        var name = ExpectName();
        if (target is VariablesNode) return Variable(name, place);
        return Now.Is("(") || Now.Is("?.") && Next.Is("(") ? Method(target, name, place, isOptional) : new MemberNode(target, name, null, isOptional);
    }

    private MethodNode Method(ScriptNode target, string name, ScriptToken place, bool isOptional)
    {
        var isOptionalCall = Accept("?.");
        if (target is ConstantNode { Value.Content: NativeFunction native } && ScriptLibrary.Member(native.Name, name) is null)
            throw Wrong($"{native.Name}.{name} is not among the functions a script may call.", place);
        if (target is not (ConstantNode { Value.Content: NativeFunction }) && !ScriptMethods.IsKnown(name))
            throw Wrong($"The method '{name}' is not among those a script may call.", place);
        return new(target, name, Arguments(), isOptional, isOptionalCall);
    }

    private ScriptNode Computed(ScriptNode target, bool isOptional)
    {
        var place = Now;
        var key = Expression();
        Expect("]");
        if (target is not VariablesNode) return new MemberNode(target, null, key, isOptional);
        return key is ConstantNode { Value.TextOrNull: { } name } ? Variable(name, place) : new HostCallNode(new(HostFunction.ReadVariableNamed, null), [key]);
    }

    // As in JavaScript, a member that is not there is undefined; validation reports it.
    private ScriptNode Variable(string name, ScriptToken place)
    {
        if (_names.Variable(name) is { } variable) return new VariableNode(variable);
        UnknownNames.Add(($"variables.{name}", place.Offset + _origin));
        return new ConstantNode(WorkflowValue.Undefined);
    }

    private ScriptNode Call(ScriptNode callee)
    {
        if (callee is HelperNameNode helper) return new HostCallNode(helper.Binding, Arguments());
        return new CallNode(callee, Arguments(), isOptional: false);
    }

    private ScriptNode[] Arguments()
    {
        Expect("(");
        return Items(")");
    }

    private ScriptNode[] Items(string end)
    {
        var items = new List<ScriptNode>();
        while (!Accept(end))
        {
            items.Add(Accept("...") ? new SpreadNode(Assignment()) : Assignment());
            if (!Now.Is(end)) Expect(",");
        }
        return [.. items];
    }

    private ScriptNode Primary()
    {
        var token = Take();
        switch (token.Kind)
        {
            case TokenKind.Number:
                return new ConstantNode(WorkflowValue.Of(token.Number));
            case TokenKind.Text:
                return new ConstantNode(WorkflowValue.Of(token.Text));
            case TokenKind.Template:
                return Template(token);
            case TokenKind.Pattern:
                return new ConstantNode(WorkflowValue.Function(ScriptPattern.Parse(token.Text, token.Extra, token.Offset + _origin)));
            case TokenKind.Name:
                return Name(token);
            case TokenKind.Sign when token.Text == "(":
                var inner = Expression();
                Expect(")");
                return inner;
            case TokenKind.Sign when token.Text == "[":
                return new ListNode(Items("]"));
            case TokenKind.Sign when token.Text == "{":
                return Object();
            default:
                throw Wrong(token.Kind == TokenKind.End ? "The script ends where a value was expected." : $"A value was expected, not '{token.Text}'.", token);
        }
    }

    private ScriptNode Name(ScriptToken token)
    {
        if (_scope.Find(token.Text) is { } local) return new LocalNode(local.Levels, local.Local.Slot, local.Local.IsConstant);
        switch (token.Text)
        {
            case "true": return new ConstantNode(WorkflowValue.Of(true));
            case "false": return new ConstantNode(WorkflowValue.Of(false));
            case "null": return new ConstantNode(WorkflowValue.Null);
            case "undefined": return new ConstantNode(WorkflowValue.Undefined);
            case "NaN": return new ConstantNode(WorkflowValue.Of(double.NaN));
            case "Infinity": return new ConstantNode(WorkflowValue.Of(double.PositiveInfinity));
            case "variables": return new VariablesNode();
            case "new": return New();
            case "function": return Function(token);
        }
        if (s_refused.TryGetValue(token.Text, out var construct)) throw Refused(construct, token);
        if (_names.Function(token.Text) is { } helper) return Now.Is("(") ? new HelperNameNode(helper) : throw Wrong($"{token.Text} is a helper: call it, as in {token.Text}().", token);
        if (ScriptLibrary.Global(token.Text) is { } global) return new ConstantNode(global);
        UnknownNames.Add((token.Text, token.Offset + _origin));
        return new UnknownNameNode(token.Text);
    }

    /// <summary>Names that nothing defines: no error of syntax, but reaching one fails.</summary>
    public List<(string Name, int Offset)> UnknownNames { get; } = [];

    private ScriptNode New()
    {
        var type = Take();
        ScriptNode[] arguments = Now.Is("(") ? Arguments() : [];
        return type.Text switch
        {
            "Date" => new NewDateNode(arguments),
            "Error" or "TypeError" or "RangeError" or "Array" or "Object" => new NewValueNode(type.Text, arguments),
            _ => throw Refused($"'new {type.Text}'", type),
        };
    }

    private ObjectNode Object()
    {
        var members = new List<MemberPart>();
        while (!Accept("}"))
        {
            members.Add(ObjectMember());
            if (!Now.Is("}")) Expect(",");
        }
        return new([.. members]);
    }

    private MemberPart ObjectMember()
    {
        if (Accept("...")) return new(null, null, Assignment());
        if (Accept("["))
        {
            var computed = Assignment();
            Expect("]");
            Expect(":");
            return new(null, computed, Assignment());
        }
        var token = Take();
        if (token.Kind is not (TokenKind.Name or TokenKind.Text or TokenKind.Number)) throw Wrong($"A member name was expected, not '{token.Text}'.", token);
        if (Now.Is("(")) throw Refused("methods in objects", token);
        var name = token.Kind == TokenKind.Number ? WorkflowValue.NumberText(token.Number) : token.Text;
        if (Accept(":")) return new(name, null, Assignment());
        if (token.Kind != TokenKind.Name) throw Wrong("':' was expected behind the name of the member.", Now);
        return new(name, null, Name(token));
    }

    private bool IsArrow()
    {
        if (Now.Kind == TokenKind.Name && Next.Is("=>")) return true;
        if (!Now.Is("(")) return false;
        var depth = 0;
        for (var i = _at; i < _tokens.Count; i++)
        {
            if (_tokens[i].Is("(")) depth++;
            else if (_tokens[i].Is(")") && --depth == 0) return i + 1 < _tokens.Count && _tokens[i + 1].Is("=>");
        }
        return false;
    }

    private FunctionNode Arrow()
    {
        _scope = new ScriptScope(_scope);
        ScriptPlace[] parameters = Now.Is("(") ? Parameters() : [Place(isConstant: false)];
        Expect("=>");
        if (Now.Is("{")) Unpublishable.Add(("a function body", Now.Offset + _origin));
        var node = new FunctionNode(parameters, _scope, hasBlock: Now.Is("{"));
        node.Body = Now.Is("{") ? Body() : Assignment();
        _scope = _scope.Outer!;
        return node;
    }

    // A break inside a function does not leave a loop around it.
    private BlockNode Body()
    {
        var loops = _loops;
        _loops = 0;
        var body = Block();
        _loops = loops;
        return body;
    }

    private FunctionNode Function(ScriptToken token)
    {
        if (Now.Is("*")) throw Refused("generators", token);
        Unpublishable.Add(("a function body", token.Offset + _origin));
        _scope = new ScriptScope(_scope);
        if (Now.Kind == TokenKind.Name) Take();
        var node = new FunctionNode(Parameters(), _scope, hasBlock: true);
        node.Body = Body();
        _scope = _scope.Outer!;
        return node;
    }

    private ScriptPlace[] Parameters()
    {
        Expect("(");
        var parameters = new List<ScriptPlace>();
        while (!Accept(")"))
        {
            parameters.Add(PlaceWithDefault(isConstant: false));
            if (!Now.Is(")")) Expect(",");
        }
        return [.. parameters];
    }

    /// <summary>The object <c>variables</c>, which exists only to be followed by a name.</summary>
    private sealed class VariablesNode : ScriptNode
    {
        public override WorkflowValue Evaluate(ScriptRun run, ScriptFrame frame) => throw new ScriptException("Name the variable, as in variables.Score.");
    }

    /// <summary>The name of a helper, which exists only to be called.</summary>
    private sealed class HelperNameNode(HostBinding binding) : ScriptNode
    {
        public HostBinding Binding => binding;

        public override WorkflowValue Evaluate(ScriptRun run, ScriptFrame frame) => throw new ScriptException("A helper must be called.");
    }
}
