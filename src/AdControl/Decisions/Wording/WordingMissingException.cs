namespace AdControl.Decisions.Wording;

/// <summary>The pack has no wording for an act: no rule gives it a title, or an author.</summary>
public sealed class WordingMissingException : Exception
{
    internal WordingMissingException(string procedure, string kind, string action)
        : base($"The rules in decisions/ have no wording for \"{kind}\" of \"{procedure}\": no rule with the action {action} applies on that day. Add one with \"procedures\": [\"{procedure}\"] and \"kinds\": [\"{kind}\"].")
    {
        Procedure = procedure;
        Kind = kind;
    }

    /// <summary>The procedure.</summary>
    public string Procedure { get; }

    /// <summary>The kind of act.</summary>
    public string Kind { get; }
}
