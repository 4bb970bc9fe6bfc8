using AdControl.Rules.Binding;
using AdControl.Rules.Evaluation;
using AdControl.Rules.Json;
using AdControl.Rules.Nodes;
using AdControl.Rules.Syntax;
using AdControl.Rules.Values;
using AdControl.Rules.Vocabularies;
using AdControl.Tests.Shared;

namespace AdControl.Rules.Tests.Conformance;

/// <summary>Each construct of the format, evaluated by the tree itself and by compiled code.</summary>
public sealed class ConstructsTests
{
    private static readonly string Folder = Path.Combine(SharedData.SolutionRoot, "tests", "AdControl.Rules.Tests", "Conformance");
    private static readonly (BindingScope Scope, object?[] Values) Inputs = ReadInputs();

    public static TheoryData<char, string> Table()
    {
        var data = new TheoryData<char, string>();
        foreach (var line in File.ReadLines(Path.Combine(Folder, "constructs.txt")).Where(l => l.Length > 2 && l[0] != '#')) data.Add(line[0], line[2..]);
        return data;
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void IsTrue_construct_gives_outcome_of_format(char expected, string expression)
    {
        var bound = Bind(expression);
        Assert.Equal(expected, Outcome(bound, node => frame => node.IsTrue(frame)));
        Assert.Equal(expected, Outcome(bound, Emitter.CompileCondition));
    }

    private static BoundExpression? Bind(string expression)
    {
        try
        {
            return Binder.BindCondition(expression, Inputs.Scope);
        }
        catch (ExpressionException)
        {
            return null;
        }
    }

    private static char Outcome(BoundExpression? bound, Func<Node, Func<Frame, bool>> prepare)
    {
        if (bound is null) return '!';
        var run = prepare(bound.Root);
        var frame = FramePool.Rent(bound.SlotCount);
        Inputs.Values.CopyTo(frame.Slots, 0);
        try
        {
            return run(frame) ? 'T' : 'F';
        }
        catch (Exception failed) when (failed is RuleEvaluationException or ArithmeticException or NullReferenceException or InvalidOperationException or ArgumentException or FormatException)
        {
            return '!';
        }
        finally
        {
            FramePool.Return(frame, bound.SlotCount);
        }
    }

    private static (BindingScope Scope, object?[] Values) ReadInputs()
    {
        var json = RuleJson.Parse(File.ReadAllText(Path.Combine(Folder, "inputs.json")), "inputs.json", [])!;
        var names = json.Members.Select(m => (m.Name, JsonValues.TypeOf(m.Value))).ToArray();
        return (new(Vocabulary.Plain, names), [.. json.Members.Select((m, i) => JsonValues.ValueOf(m.Value, names[i].Item2))]);
    }
}
