namespace AdControl.Cases;

/// <summary>The tasks and outcomes that do more than end a task: what they mean is the same in every procedure.</summary>
internal static class TaskNames
{
    public const string SignOff = "sign-off";
    public const string Evaluation = "evaluation";
    public const string Opinion = "opinion";
    public const string Information = "information";
    public const string Observations = "observations";
    public const string Signature = "signature";
    public const string Notification = "notification";

    public const string Approve = "approve";
    public const string AskOpinion = "ask-opinion";
    public const string AskInformation = "ask-information";
    public const string Given = "given";
    public const string Answered = "answered";
    public const string Sign = "sign";
    public const string Notified = "notified";
}
