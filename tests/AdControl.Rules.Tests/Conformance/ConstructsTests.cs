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
        Assert.Equal(expected, Outcome(bound, Inputs.Values, node => frame => node.IsTrue(frame)));
        Assert.Equal(expected, Outcome(bound, Inputs.Values, Emitter.CompileCondition));
    }

    [SkippableFact]
    public void IsTrue_recorded_expressions_give_the_same_interpreted_and_compiled()
    {
        var compared = 0;
        foreach (var line in File.ReadLines(SharedData.Path("oracle/rules/cases.jsonl")).Where(l => l.Length > 0))
        {
            var one = RuleJson.Parse(line, "cases.jsonl", [])!;
            var inputs = Read(one["inputs"] ?? RuleJson.Parse("{}", "none", [])!);
            foreach (var expression in Expressions(one))
            {
                if (Bind(expression, inputs.Scope) is not { } bound) continue;
                Assert.Equal((expression, Outcome(bound, inputs.Values, node => frame => node.IsTrue(frame))), (expression, Outcome(bound, inputs.Values, Emitter.CompileCondition)));
                compared++;
            }
        }
        Assert.True(compared > 200);
    }

    private static IEnumerable<string> Expressions(RuleJson json) =>
        json.Members.SelectMany(m => m.Name == "Expression" && m.Value.AsText() is { } text ? [text] : Expressions(m.Value)).Concat(json.Items.SelectMany(Expressions));

    private static BoundExpression? Bind(string expression) => Bind(expression, Inputs.Scope);

    private static BoundExpression? Bind(string expression, BindingScope scope)
    {
        try
        {
            return Binder.BindCondition(expression, scope);
        }
        catch (ExpressionException)
        {
            return null;
        }
    }

    private static char Outcome(BoundExpression? bound, object?[] values, Func<Node, Func<Frame, bool>> prepare)
    {
        if (bound is null) return '!';
        var run = prepare(bound.Root);
        var frame = FramePool.Rent(bound.SlotCount);
        values.CopyTo(frame.Slots, 0);
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
        return Read(RuleJson.Parse(File.ReadAllText(Path.Combine(Folder, "inputs.json")), "inputs.json", [])!);
    }

    private static (BindingScope Scope, object?[] Values) Read(RuleJson json)
    {
        var names = json.Members.Select(m => (m.Name, JsonValues.TypeOf(m.Value))).ToArray();
        return (new(Vocabulary.Plain, names), [.. json.Members.Select((m, i) => JsonValues.ValueOf(m.Value, names[i].Item2))]);
    }
}
