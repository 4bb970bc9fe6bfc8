namespace AdControl.Server.Pages;

/// <summary>A way in which a task can end.</summary>
/// <param name="Name">Its name, such as <c>grant</c>.</param>
/// <param name="Fields">What is to be entered.</param>
/// <param name="TakesFiles">Whether files may come with it.</param>
internal sealed record TaskOutcome(string Name, IReadOnlyList<TaskField> Fields, bool TakesFiles);
