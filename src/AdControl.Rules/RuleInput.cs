namespace AdControl.Rules;

/// <summary>A name under which rules see a value, with the value's type.</summary>
/// <param name="Name">The name, <c>medicine</c>.</param>
/// <param name="Type">The type: one registered in the vocabulary, a collection of one, or a plain value such as text, number or date.</param>
public sealed record RuleInput(string Name, Type Type);
