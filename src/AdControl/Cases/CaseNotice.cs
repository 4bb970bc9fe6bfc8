namespace AdControl.Cases;

/// <summary>Somebody is to be told something.</summary>
/// <param name="CaseId">The case it is about.</param>
/// <param name="To">A role or account, such as <c>company:alpha</c> or <c>evaluator:anna</c>.</param>
/// <param name="Subject">In one line.</param>
/// <param name="Body">In full.</param>
/// <param name="Act">The act that goes with it; null when none does.</param>
public sealed record CaseNotice(string CaseId, string To, string Subject, string Body, string? Act = null);
