namespace AdControl.Server.Api;

/// <summary>To whom a task is given.</summary>
/// <param name="To">Role and account, such as <c>evaluator:anna</c>.</param>
public sealed record AssignTask(string To);
