namespace AdControl.Programs;

/// <summary>What is to be done with a command that carries a key.</summary>
/// <param name="Kind">Which of the ways.</param>
/// <param name="Claim">The claim under which it is carried out; empty unless it is.</param>
/// <param name="Answer">The answer to give again; null unless there is one.</param>
/// <param name="Since">When a command under this key was first begun.</param>
public sealed record AnswerClaim(AnswerClaimKind Kind, string Claim, KeptAnswer? Answer, DateTimeOffset Since);
