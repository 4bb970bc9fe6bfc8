using AdControl.Workflows.Definitions;
using AdControl.Workflows.Running;
using AdControl.Workflows.Scripts;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Activities;

/// <summary>Gives a variable a value.</summary>
internal sealed class SetVariable : ActivityType
{
    public override string Name => "Elsa.SetVariable";

    public override IReadOnlyList<ActivityInput> Inputs { get; } = [new("value", DataType.Any)];

    internal override void Compile(Node node, ProgramCompiler compiler)
    {
        var variable = node.Source["variable"];
        var id = variable["id"].TextOrNull ?? variable.TextOrNull;
        node.Compiled = id is null ? null : ProgramCompiler.Visible(node, id);
        if (node.Compiled is not null) return;
        compiler.Report(ProblemSeverity.Error, id is null ? "missing-input" : "unknown-variable", variable.IsMissing ? node.Source : variable,
            id is null ? $"'{node.Id}' does not say which variable it sets." : $"There is no variable with the id '{id}' around '{node.Id}'.", "Choose one of the variables of the workflow or of a container around the activity.");
    }

    internal override void Start(Burst burst, Frame frame)
    {
        if (frame.Node.Compiled is not VariableSlot slot) throw new WorkflowFaultException("The variable does not exist.");
        var value = burst.Input(frame, 0);
        try
        {
            Burst.Assign(frame, slot, value);
        }
        catch (FormatException problem)
        {
            throw new WorkflowFaultException($"The variable '{slot.Name}' cannot take the value: {problem.Message}", problem);
        }
        burst.Complete(frame, Outcome.Done);
    }
}

/// <summary>Gives an output of the workflow.</summary>
internal sealed class SetOutput : ActivityType
{
    public override string Name => "Elsa.SetOutput";

    public override IReadOnlyList<ActivityInput> Inputs { get; } = [new("outputName", DataType.Text, IsRequired: true), new("outputValue", DataType.Any)];

    internal override void Compile(Node node, ProgramCompiler compiler)
    {
        if (node.Inputs[0] is LiteralExpression { Value.TextOrNull: { } name } && !compiler.HasOutput(name))
            compiler.Report(ProblemSeverity.Error, "unknown-output", node.Source["outputName"], $"The workflow has no output '{name}'.", "Declare it, or correct the name.");
    }

    internal override void Start(Burst burst, Frame frame)
    {
        var name = burst.TextInput(frame, 0);
        Burst.Workflow(frame).Outputs.Set(name, burst.Input(frame, 1).Detached());
        burst.Complete(frame, Outcome.Done);
    }
}

/// <summary>Names the instance.</summary>
internal sealed class SetName : ActivityType
{
    public override string Name => "Elsa.SetName";

    public override IReadOnlyList<ActivityInput> Inputs { get; } = [new("value", DataType.Text)];

    internal override void Start(Burst burst, Frame frame)
    {
        burst.Instance.Name = burst.Input(frame, 0).AsText();
        burst.Complete(frame, Outcome.Done);
    }
}

/// <summary>Ties the instance to a case.</summary>
internal sealed class Correlate : ActivityType
{
    public override string Name => "Elsa.Correlate";

    public override IReadOnlyList<ActivityInput> Inputs { get; } = [new("correlationId", DataType.Text)];

    internal override void Start(Burst burst, Frame frame)
    {
        burst.Instance.CorrelationId = burst.Input(frame, 0).AsText();
        burst.Complete(frame, Outcome.Done);
    }
}

/// <summary>Runs a script for its effects on variables, its value and its outcomes.</summary>
internal sealed class RunJavaScript : ActivityType
{
    public override string Name => "Elsa.RunJavaScript";

    public override IReadOnlyList<ActivityInput> Inputs { get; } = [new("possibleOutcomes", DataType.List)];

    public override IReadOnlyList<string> Outputs { get; } = ["result"];

    internal override IReadOnlyList<string>? OutcomesOf(Node node) =>
        node.Inputs.Length > 0 && node.Inputs[0] is LiteralExpression { Value.Items: { Count: > 0 } names } ? [.. names.Select(DataConversion.TextOf), "Done"] : Outcomes;

    internal override void Compile(Node node, ProgramCompiler compiler)
    {
        var script = node.Source["script"];
        var text = script.TextOrNull ?? script["expression"]["value"].TextOrNull;
        if (script.IsObject && script["expression"]["type"].Text is not ("Literal" or "JavaScript")) text = null;
        node.Compiled = text is null ? null : compiler.Script(text, script, node);
        if (text is null) compiler.Report(ProblemSeverity.Error, "missing-input", script.IsMissing ? node.Source : script, $"'{node.Id}' has no script.", "Give the script as a literal.");
    }

    internal override void Start(Burst burst, Frame frame)
    {
        if (frame.Node.Compiled is not Script script) throw new WorkflowFaultException("The script cannot be run.");
        try
        {
            var (value, outcomes) = burst.Run(script, frame);
            burst.Output(frame, 0, value);
            burst.Complete(frame, outcomes);
        }
        catch (Exception problem) when (problem is ScriptException or FormatException)
        {
            throw new WorkflowFaultException(problem.Message, problem);
        }
    }
}

/// <summary>Writes a line.</summary>
internal sealed class WriteLine : ActivityType
{
    public override string Name => "Elsa.WriteLine";

    public override IReadOnlyList<ActivityInput> Inputs { get; } = [new("text", DataType.Text)];

    internal override void Start(Burst burst, Frame frame)
    {
        burst.Effects.Add(new WriteLineEffect(burst.EffectKey(frame), burst.TextInput(frame, 0)));
        burst.Complete(frame, Outcome.Done);
    }
}

/// <summary>Hands a mail to the outbox.</summary>
internal sealed class SendEmail : ActivityType
{
    public override string Name => "Elsa.SendEmail";

    public override IReadOnlyList<ActivityInput> Inputs { get; } =
    [
        new("from", DataType.Text), new("to", DataType.List, IsRequired: true), new("cc", DataType.List), new("bcc", DataType.List), new("subject", DataType.Text), new("body", DataType.Text), new("attachments", DataType.Any),
    ];

    internal override IReadOnlyList<string> ChildMembers { get; } = ["error"];

    internal override void Start(Burst burst, Frame frame)
    {
        var mail = new ValueMap();
        for (var i = 0; i < Inputs.Count; i++) mail.Set(Inputs[i].Name, burst.Input(frame, i).Detached());
        burst.Effects.Add(new SendMailEffect(burst.EffectKey(frame), WorkflowValue.Wrap(mail)));
        burst.Complete(frame, Outcome.Done);
    }
}
