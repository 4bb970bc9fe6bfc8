namespace AdControl.Rules.Nodes;

/// <summary>The error of reading a member of null.</summary>
internal static class Nothing
{
    public static RuleEvaluationException ReadFrom(Node node) => node switch
    {
        RecordMemberNode member => new($"The member '{member.Name}' of nothing (null) was read."),
        RegisteredNode member => new($"The member '{member.Member.Name}' of nothing (null) was read."),
        FunctionNode function => new($"The member '{function.Name}' of nothing (null) was read."),
        SequenceNode sequence => new($"'{sequence.Method}' was called on nothing (null)."),
        _ => new("A member of nothing (null) was read."),
    };
}
