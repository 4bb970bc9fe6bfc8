using System.Text.Json;
using AdControl.Workflows.Activities;
using AdControl.Workflows.Definitions;
using AdControl.Workflows.Scripts;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Running;

internal sealed partial class ProgramCompiler
{
    private static readonly string[] s_foreign = ["CSharp", "C#", "Liquid", "Python", "Delegate", "Secret", "Sql"];

    private void CompileInputs(Node node)
    {
        if (node.Type is WorkflowRoot) return;
        node.Inputs = new InputExpression?[node.Type.Inputs.Count];
        for (var i = 0; i < node.Inputs.Length; i++) node.Inputs[i] = GuardedInput(node, node.Type.Inputs[i]);
        node.Outputs = new VariableSlot?[node.Type.Outputs.Count];
        node.OutputNames = new string?[node.Type.Outputs.Count];
        for (var i = 0; i < node.Outputs.Length; i++) BindOutput(node, i);
    }

    private static SourceNode Member(Node node, string name)
    {
        var member = node.Source[name];
        return node.Type is WorkflowActivity && member.Kind == JsonValueKind.Undefined ? node.Source[char.ToLowerInvariant(name[0]) + name[1..]] : member;
    }

    // A value nested too deep to be one is refused like any other that cannot be taken.
    private InputExpression? GuardedInput(Node node, ActivityInput input)
    {
        try
        {
            return Input(node, input);
        }
        catch (FormatException problem)
        {
            Report(ProblemSeverity.Error, "literal", Member(node, input.Name), $"The value cannot be taken: {problem.Message}", "Correct the value.");
            return new RefusedExpression(problem.Message);
        }
    }

    private InputExpression? Input(Node node, ActivityInput input)
    {
        var source = Member(node, input.Name);
        if (source.IsMissing || (source.IsObject && source["expression"].IsMissing && (source["typeName"].IsText || source.Members.Count == 0)))
        {
            if (input.IsRequired) Report(ProblemSeverity.Error, "missing-input", node.Source, $"'{node.Id}' ({node.Type.Name}) needs '{input.Name}'.", $"Give it a value for '{input.Name}'.");
            return null;
        }
        if (source.IsObject && source["expression"].IsObject) return Expression(source["expression"], input.Type, node);
        return Literal(Bare(source, input.Type), input.Type, source);
    }

    // Written without its wrapping, a number or boolean where anything is taken becomes a text, as in the original.
    private static WorkflowValue Bare(SourceNode source, DataType type)
    {
        var value = source.ToValue();
        return type == DataType.Any && value.Kind is ValueKind.Number or ValueKind.Boolean ? WorkflowValue.Of(DataConversion.TextOf(value)) : value;
    }

    /// <summary>An expression, whose value will have the type that is wanted.</summary>
    public InputExpression Expression(SourceNode expression, DataType type, Node node)
    {
        var kind = expression["type"].TextOrNull;
        var value = expression["value"];
        switch (kind)
        {
            case "Literal":
                return Literal(value.ToValue(), type, value.IsMissing ? expression : value);
            case "JavaScript":
                return Script(value.TextOrNull ?? "", value, node) is { } script ? new ScriptExpression(script, type) : new RefusedExpression("The script cannot be read.");
            case "Variable":
                return Variable(expression, type, node);
            case "Input":
                return new WorkflowInputExpression(value["name"].TextOrNull ?? value.Loosely("name").TextOrNull ?? value.Text, type);
            case "Object" or "Json":
                return Object(value, type);
        }
        var isForeign = s_foreign.Contains(kind, StringComparer.OrdinalIgnoreCase);
        Report(ProblemSeverity.Error, isForeign ? "unsupported-expression" : "unknown-expression", expression, isForeign ? $"Expressions in {kind} are not run." : $"'{kind}' is no type of expression.", "Write it as Literal, JavaScript, Variable, Input or Object; the names are case-sensitive.");
        return new RefusedExpression($"Expressions of the type '{kind}' are not run.");
    }

    private InputExpression Literal(WorkflowValue value, DataType type, SourceNode place)
    {
        try
        {
            return new LiteralExpression(type == DataType.Text && value.IsNullish ? WorkflowValue.Null : value.To(type));
        }
        catch (FormatException problem)
        {
            Report(ProblemSeverity.Error, "literal", place, $"The value cannot be taken: {problem.Message}", "Correct the value.");
            return new RefusedExpression(problem.Message);
        }
    }

    private InputExpression Object(SourceNode value, DataType type)
    {
        try
        {
            // JSON text becomes a list or an object where one is wanted; anywhere else the text itself is converted, or stays.
            return new LiteralExpression(type is DataType.List or DataType.Map && value.TextOrNull is { Length: > 0 } text ? WorkflowValue.FromJson(text).To(type) : value.ToValue().To(type));
        }
        catch (FormatException problem)
        {
            Report(ProblemSeverity.Error, "object", value, $"The value is not JSON: {problem.Message}", "Correct the JSON.");
            return new RefusedExpression(problem.Message);
        }
    }

    private InputExpression Variable(SourceNode expression, DataType type, Node node)
    {
        var value = expression["value"];
        var id = value["id"].TextOrNull ?? value.Loosely("id").TextOrNull ?? IdInText(value.TextOrNull);
        if (id is not null && Visible(node, id) is { } slot) return new VariableExpression(slot, type);
        Report(ProblemSeverity.Error, "unknown-variable", expression, $"There is no variable with the id '{id}' around '{node.Id}'.", "Choose one of the variables of the workflow or of a container around the activity.");
        return new RefusedExpression($"There is no variable with the id '{id}'.");
    }

    private static string? IdInText(string? text)
    {
        if (text is null || !text.TrimStart().StartsWith('{')) return text;
        try
        {
            return WorkflowValue.FromJson(text)["id"].AsText();
        }
        catch (FormatException)
        {
            return text;
        }
    }

    /// <summary>A script; null, with a problem, when it cannot be read.</summary>
    public Script? Script(string text, SourceNode place, Node node)
    {
        try
        {
            var script = Scripts.Script.Parse(text, new ScopeNames(this, node));
            foreach (var (name, offset) in script.UnknownNames)
                ReportInScript("unknown-name", place, text, offset, $"'{name}' is defined nowhere: reaching it is an incident.", Suggestion(node, name));
            foreach (var (construct, offset) in script.Unpublishable)
                ReportInScript("script-construct", place, text, offset, $"The script has {construct}, which published workflows do not have.", "Use map, filter, some or reduce with short functions, or a ForEach activity, or an automatic task.");
            return script;
        }
        catch (ScriptSyntaxException problem)
        {
            ReportInScript("script", place, text, problem.Offset, problem.Message, "See the list of what scripts may use in the README.");
            return null;
        }
    }

    private void ReportInScript(string code, SourceNode place, string text, int offset, string message, string mend)
    {
        // Inside a JSON text without escapes the place in the script is a place in the file.
        var inside = text.AsSpan().IndexOfAny('\n', '"', '\\') < 0 ? 1 + System.Text.Encoding.UTF8.GetByteCount(text.AsSpan(0, Math.Clamp(offset, 0, text.Length))) : 0;
        _problems.Add(_file.Problem(ProblemSeverity.Error, code, place.Offset + inside, message, mend));
    }

    private string Suggestion(Node node, string name)
    {
        var known = Slots(node).Select(s => $"get{Pascal(s.Name)}").Concat(_workflows[WorkflowOf(node, node.Type is WorkflowActivity)].Inputs.Select(i => $"get{Pascal(i.Name)}"));
        return known.FirstOrDefault(k => string.Equals(k, name, StringComparison.OrdinalIgnoreCase)) is { } near ? $"Did you mean '{near}'?" : "Variables and inputs are read as getName(), or as variables.Name.";
    }

    private void BindOutput(Node node, int index)
    {
        var source = Member(node, node.Type.Outputs[index]);
        if (!source.IsObject) return;
        var reference = source["memoryReference"];
        if (reference.Kind == JsonValueKind.Undefined) return;
        if (reference["id"].TextOrNull is not { } id)
        {
            Report(ProblemSeverity.Error, "output", source, $"The output '{node.Type.Outputs[index]}' of '{node.Id}' goes nowhere: memoryReference has no id.", "Choose a variable, or remove the output.", isStructural: reference.Kind == JsonValueKind.Null);
            return;
        }
        node.Outputs[index] = Visible(node, id);
        if (node.Outputs[index] is not null) return;
        if (HasOutput(id)) node.OutputNames[index] = id;
        else Report(ProblemSeverity.Error, "unknown-variable", reference, $"There is no variable or output with the id '{id}' around '{node.Id}'.", "Choose one of the variables of the workflow.");
    }

    /// <summary>Whether the workflow around the activity that is being compiled declares an output.</summary>
    public bool HasOutput(string name) => _workflows.Values.Any(d => ReferenceEquals(d.File, _file) && d.Outputs.Any(o => o.Name == name));

    /// <summary>The variable with an id, as seen from an activity.</summary>
    public static VariableSlot? Visible(Node node, string id)
    {
        foreach (var slot in Slots(node))
            if (slot.Id == id) return slot;
        foreach (var slot in Slots(node))
            if (slot.Name == id) return slot;
        return null;
    }

    /// <summary>Every variable an activity sees, the nearest first.</summary>
    private static IEnumerable<VariableSlot> Slots(Node node)
    {
        for (var up = node; up is not null; up = up.Parent)
        {
            var isOutside = ReferenceEquals(up, node) && up.Type is WorkflowActivity;
            if (!isOutside)
                foreach (var slot in up.Variables) yield return slot;
            if (up.Type is WorkflowRoot || (up.Type is WorkflowActivity && !isOutside)) yield break;
            if (up.Parent?.Type.GivesItems != true) continue;
            yield return new("CurrentValue", "CurrentValue", up, VariableSlot.LoopValue, DataType.Any, IsLoop: true);
            yield return new("CurrentIndex", "CurrentIndex", up, VariableSlot.LoopIndex, DataType.Any, IsLoop: true);
        }
    }

    private static string Pascal(string name)
    {
        var parts = name.Split([' ', '_', '-'], StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(parts.Select(p => char.ToUpperInvariant(p[0]) + p[1..]));
    }

    /// <summary>What names mean in the scripts of an activity.</summary>
    private sealed class ScopeNames(ProgramCompiler compiler, Node node) : IScriptNames
    {
        private static readonly Dictionary<string, HostFunction> s_fixed = new(StringComparer.Ordinal)
        {
            ["getVariable"] = HostFunction.ReadVariableNamed,
            ["setVariable"] = HostFunction.WriteVariableNamed,
            ["getInput"] = HostFunction.ReadInputNamed,
            ["getLastResult"] = HostFunction.ReadLastResult,
            ["getCorrelationId"] = HostFunction.ReadCorrelationId,
            ["setCorrelationId"] = HostFunction.WriteCorrelationId,
            ["getWorkflowInstanceId"] = HostFunction.ReadInstanceId,
            ["getWorkflowInstanceName"] = HostFunction.ReadInstanceName,
            ["setWorkflowInstanceName"] = HostFunction.WriteInstanceName,
            ["getWorkflowDefinitionId"] = HostFunction.ReadDefinitionId,
            ["getWorkflowDefinitionVersionId"] = HostFunction.ReadDefinitionVersionId,
            ["getWorkflowDefinitionVersion"] = HostFunction.ReadDefinitionVersion,
            ["setOutcome"] = HostFunction.SetOutcomes,
            ["setOutcomes"] = HostFunction.SetOutcomes,
            ["newGuid"] = HostFunction.NewIdentifier,
            ["newGuidString"] = HostFunction.NewIdentifier,
            ["newShortGuid"] = HostFunction.NewShortIdentifier,
        };

        public object? Variable(string name) => Slots(node).FirstOrDefault(s => s.Name == name || Pascal(s.Name) == name);

        public HostBinding? Function(string name)
        {
            var isGetter = name.StartsWith("get", StringComparison.Ordinal);
            if (name.Length > 3 && (isGetter || name.StartsWith("set", StringComparison.Ordinal)))
            {
                var spelled = name[3..];
                if (Slots(node).FirstOrDefault(s => Pascal(s.Name) == spelled || s.Name == spelled) is { } slot) return new(isGetter ? HostFunction.ReadVariable : HostFunction.WriteVariable, slot);
                if (isGetter && InputNamed(spelled) is { } input) return new(HostFunction.ReadInput, input);
            }
            if (s_fixed.TryGetValue(name, out var function)) return new(function, null);
            if (name == "getOutputFrom")
            {
                compiler._names.RememberAll();
                return new(HostFunction.ReadOutputNamed, compiler._names);
            }
            if (compiler._names.Spelled(name) is not { } reference) return null;
            reference.Node.IsRemembered = true;
            return new(HostFunction.ReadOutput, reference);
        }

        private string? InputNamed(string spelled)
        {
            var workflow = WorkflowOf(node, node.Type is WorkflowActivity);
            return compiler._workflows[workflow].Inputs.Select(i => i.Name).FirstOrDefault(n => Pascal(n) == spelled || n == spelled);
        }
    }
}
