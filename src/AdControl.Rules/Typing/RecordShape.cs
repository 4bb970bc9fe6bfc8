namespace AdControl.Rules.Typing;

/// <summary>Names and types of a record's members. Compared by content, so that equal shapes share what was bound for them; no type is ever emitted.</summary>
internal sealed class RecordShape(string[] names, RuleType[] types) : IEquatable<RecordShape>
{
    private const int Small = 16;

    private readonly int hash = HashOf(names, types);
    private readonly Dictionary<string, int>? exact = names.Length > Small ? PlacesOf(names, StringComparer.Ordinal) : null;
    private readonly Lazy<Dictionary<string, int>> anyCase = new(() => PlacesOf(names, StringComparer.OrdinalIgnoreCase));

    public string[] Names { get; } = names;

    public RuleType[] Types { get; } = types;

    /// <returns>The member's index; -1 when there is none. The exact spelling wins over another case.</returns>
    public int Find(string name, bool isCaseSensitive)
    {
        var place = IndexOf(name);
        if (place >= 0 || isCaseSensitive) return place;
        return exact is null ? Array.FindIndex(Names, n => n.Equals(name, StringComparison.OrdinalIgnoreCase)) : anyCase.Value.GetValueOrDefault(name, -1);
    }

    /// <returns>The index of the member spelled exactly so; -1 when there is none.</returns>
    public int IndexOf(string name) => exact is null ? Array.IndexOf(Names, name) : exact.GetValueOrDefault(name, -1);

    /// <summary>An object with very many members must not be searched name by name.</summary>
    private static Dictionary<string, int> PlacesOf(string[] names, StringComparer comparer)
    {
        var places = new Dictionary<string, int>(names.Length, comparer);
        for (var i = 0; i < names.Length; i++) places.TryAdd(names[i], i);
        return places;
    }

    public bool Equals(RecordShape? other) => ReferenceEquals(this, other) || (other is not null && hash == other.hash && Names.AsSpan().SequenceEqual(other.Names) && Types.AsSpan().SequenceEqual(other.Types));

    public override bool Equals(object? obj) => Equals(obj as RecordShape);

    public override int GetHashCode() => hash;

    private static int HashOf(string[] names, RuleType[] types)
    {
        var code = new HashCode();
        foreach (var name in names) code.Add(name, StringComparer.Ordinal);
        foreach (var type in types) code.Add(type);
        return code.ToHashCode();
    }
}
