namespace AdControl.Rules.Json;

/// <summary>A member of a JSON object.</summary>
/// <param name="Name">Its name, unescaped.</param>
/// <param name="NameStart">Offset of the name's opening quote in the file's text.</param>
/// <param name="Value">Its value.</param>
public sealed record RuleJsonMember(string Name, int NameStart, RuleJson Value);
