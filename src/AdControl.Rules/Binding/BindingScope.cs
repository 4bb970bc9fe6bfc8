using AdControl.Rules.Typing;
using AdControl.Rules.Vocabularies;

namespace AdControl.Rules.Binding;

/// <summary>What an expression can see.</summary>
/// <param name="Vocabulary">Registered types.</param>
/// <param name="Names">Inputs and parameters in the order of their slots.</param>
/// <param name="IsCaseSensitive">Whether names must be spelt exactly.</param>
internal sealed record BindingScope(Vocabulary Vocabulary, IReadOnlyList<(string Name, RuleType Type)> Names, bool IsCaseSensitive = false)
{
    public StringComparison Comparison => IsCaseSensitive ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    public BindingScope With(string name, RuleType type) => this with { Names = [.. Names, (name, type)] };
}
