namespace AdControl.Cases.Scenarios;

/// <summary>What each verb takes: nothing that is written in a step is passed over.</summary>
internal static class ScenarioVerbs
{
    /// <summary>The verb's own members, and those of its data.</summary>
    /// <param name="Members">Members of the step besides <c>at</c>, <c>as</c>, <c>do</c>, <c>case</c>, <c>error</c> and <c>expect</c>.</param>
    /// <param name="Data">Members of <c>data</c>; null when they are those of a dossier or of the form of the task.</param>
    internal sealed record Takes(string[] Members, string[]? Data = null);

    private static readonly string[] s_none = [];

    /// <summary>Every verb.</summary>
    public static IReadOnlyDictionary<string, Takes> All { get; } = new Dictionary<string, Takes>(StringComparer.Ordinal)
    {
        ["start"] = new(["procedure", "data", "files"]),
        ["deposit"] = new(["procedure", "data", "files"]),
        ["complete"] = new(["task", "outcome", "data", "files"]),
        ["claim"] = new(["task"], s_none),
        ["release"] = new(["task"], s_none),
        ["assign"] = new(["task", "to"], s_none),
        ["send-back"] = new(["task", "data"], ["reason"]),
        ["confirm"] = new(["finding", "data"], ["recital"]),
        ["dismiss"] = new(["finding", "data"], ["reason"]),
        ["edit-recital"] = new(["finding", "data"], ["recital"]),
        ["link"] = new(["finding", "to"], s_none),
        ["add-finding"] = new(["data"], ["article", "passage", "recital"]),
        ["answer-checklist"] = new(["finding", "data"], ["good", "remark"]),
        ["ask-opinion"] = new(["to", "data"], ["to", "question", "deadline", "confidential"]),
        ["give-opinion"] = new(["data", "files"], ["opinion"]),
        ["answer"] = new(["data", "files"]),
        ["withdraw"] = new(["data"], ["reason"]),
        ["sign"] = new([], s_none),
        ["notify"] = new(["data"]),
        ["publish"] = new(["data"], ["from", "until", "issue", "signatory", "keep"]),
        ["edit-act"] = new(["data"], ["sentence", "kind", "text"]),
        ["import-register"] = new(["data"], ["dir"]),
        ["set-re-evaluation"] = new(["data"], ["medicine", "cis", "open", "state", "outcome", "source"]),
        ["advance"] = new(["to"], s_none),
        ["expect"] = new([], s_none),
        ["expect-error"] = new([], s_none),
    };
}
