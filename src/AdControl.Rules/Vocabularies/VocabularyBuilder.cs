namespace AdControl.Rules.Vocabularies;

/// <summary>Lists what rules may use; <see cref="Build"/> closes the list.</summary>
public sealed class VocabularyBuilder
{
    private readonly Dictionary<Type, RegisteredType> types = [];
    private readonly Dictionary<string, Type> enums = new(StringComparer.Ordinal);

    /// <summary>Registers a type.</summary>
    /// <param name="name">Its name in problems and explanations.</param>
    /// <param name="define">Lists its members.</param>
    /// <exception cref="ArgumentException">The type is registered twice.</exception>
    public VocabularyBuilder Type<T>(string name, Action<TypeBuilder<T>> define)
        where T : notnull
    {
        var type = new RegisteredType(name, typeof(T));
        types.Add(typeof(T), type);
        define(new TypeBuilder<T>(type));
        return this;
    }

    /// <summary>Makes the constants of an enumeration known under its name (<c>Kind.Video</c>). Comparing with a text works without this.</summary>
    public VocabularyBuilder Enum<T>(string? name = null)
        where T : struct, Enum
    {
        enums.Add(name ?? typeof(T).Name, typeof(T));
        return this;
    }

    /// <summary>The closed vocabulary.</summary>
    public Vocabulary Build() => new(new(types), new(enums, StringComparer.Ordinal));
}
