namespace AdControl.Cases.Scenarios;

/// <summary>A file that is no scenario.</summary>
/// <param name="message">What is wrong, and where.</param>
public sealed class ScenarioUnreadableException(string message) : Exception(message);
