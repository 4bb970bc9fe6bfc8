namespace AdControl.Decisions.Facts;

/// <summary>A number that somebody entered in the form of a task, such as the amount of a sanction.</summary>
/// <param name="Name">The name the form gives it.</param>
/// <param name="Value">The number.</param>
public sealed record FigureFacts(string Name, double Value);
