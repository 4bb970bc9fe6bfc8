namespace AdControl.Bulletin.Anonymising;

/// <summary>What the case knows of names.</summary>
/// <param name="Persons">Natural persons, as first name and name, with or without a civility.</param>
/// <param name="Kept">Names that stay although they may look like a person's: companies, medicines, places.</param>
public sealed record KnownNames(IReadOnlyList<string> Persons, IReadOnlyList<string> Kept)
{
    /// <summary>Nothing is known.</summary>
    public static KnownNames None { get; } = new([], []);
}
