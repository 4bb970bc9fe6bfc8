namespace AdControl.Workflows.Running;

/// <summary>Changes of what the engine does. Each has a name, which an instance records when it starts: one that started before a change keeps doing what it did, and its journal replays.</summary>
/// <remarks>A name is never used for something else and never taken out while journals have it. Only what concerns a program is recorded with its instances.</remarks>
internal static class Behaviours
{
    /// <summary>SendHttpRequest and FlowSendHttpRequest wait for their response; before, they always failed.</summary>
    public const string HttpRequests = "http";

    private static readonly string[] s_none = [], s_http = [HttpRequests];

    /// <summary>The behaviours a new instance of a program is started with.</summary>
    public static IReadOnlyList<string> Of(WorkflowProgram program) => program.HasHttpRequests ? s_http : s_none;
}
