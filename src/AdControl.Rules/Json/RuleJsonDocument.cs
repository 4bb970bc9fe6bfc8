namespace AdControl.Rules.Json;

/// <summary>The text all values of a file point into.</summary>
internal sealed record RuleJsonDocument(string Text, string File);
