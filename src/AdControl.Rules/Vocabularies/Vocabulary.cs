namespace AdControl.Rules.Vocabularies;

/// <summary>The closed list of types and members that rules may use. Nothing outside it can be reached from an expression. Immutable, thread-safe.</summary>
public sealed class Vocabulary
{
    private readonly Dictionary<Type, RegisteredType> types;
    private readonly Dictionary<string, Type> enums;

    internal Vocabulary(Dictionary<Type, RegisteredType> types, Dictionary<string, Type> enums) => (this.types, this.enums) = (types, enums);

    /// <summary>Only texts, numbers, dates and the functions of the format.</summary>
    public static Vocabulary Plain { get; } = new VocabularyBuilder().Build();

    /// <summary>Names of the registered members of a type, for completion and documentation; empty when the type is not registered.</summary>
    public IReadOnlyList<string> MembersOf(Type type) => [.. Find(type)?.MemberNames ?? []];

    internal IReadOnlyDictionary<string, Type> Enums => enums;

    internal RegisteredType? Find(Type type)
    {
        for (var t = type; t is not null; t = t.BaseType)
            if (types.TryGetValue(t, out var found)) return found;
        return null;
    }
}
