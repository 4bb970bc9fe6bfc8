using AdControl.Workflows.Definitions;
using AdControl.Workflows.Running;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Activities;

/// <summary>A case of a switch.</summary>
internal sealed record SwitchCase(string Label, InputExpression Condition, Node? Activity);

/// <summary>The cases of a switch, compiled.</summary>
internal sealed class SwitchCases(IReadOnlyList<SwitchCase> cases)
{
    public static IEnumerable<string> Labels(SourceNode source) => source["cases"].Elements.Select(c => c["label"].TextOrNull ?? "");

    public static bool IsMatchAny(string mode) => mode is "MatchAny" or "1";

    public static SwitchCases Read(Node node, ProgramCompiler compiler)
    {
        var cases = new List<SwitchCase>();
        foreach (var source in node.Source["cases"].Elements)
            cases.Add(new(source["label"].TextOrNull ?? "", compiler.Expression(source["condition"], DataType.Boolean, node), node.Child($"cases[{cases.Count}]")));
        return new(cases);
    }

    // Every condition is evaluated even when the first holds: a broken one shows at once, as in the original.
    public List<SwitchCase> Matching(Burst burst, Frame frame, bool isMatchAny)
    {
        var matching = new List<SwitchCase>();
        foreach (var one in cases)
            if (burst.Holds(frame, one.Condition, "Cases") && (isMatchAny || matching.Count == 0)) matching.Add(one);
        return matching;
    }
}
