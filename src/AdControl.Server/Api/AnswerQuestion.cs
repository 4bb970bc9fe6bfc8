namespace AdControl.Server.Api;

/// <summary>The answer to a question only a person answers.</summary>
/// <param name="IsGood">Whether all is well.</param>
/// <param name="Remark">What is to be added.</param>
public sealed record AnswerQuestion(bool IsGood, string? Remark);
