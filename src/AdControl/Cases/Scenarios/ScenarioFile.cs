namespace AdControl.Cases.Scenarios;

/// <summary>A file of a scenario: on disk beside it, or written in it.</summary>
/// <param name="Role">What it is for.</param>
/// <param name="Path">Where it lies, relative to the scenario's file; null when its text is given.</param>
/// <param name="Name">Its name; null: that of its path.</param>
/// <param name="Text">Its text; null when it lies on disk.</param>
public sealed record ScenarioFile(FileRole Role, string? Path = null, string? Name = null, string? Text = null);
