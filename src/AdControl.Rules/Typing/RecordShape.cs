namespace AdControl.Rules.Typing;

/// <summary>Names and types of a record's members. Compared by content, so that equal shapes share what was bound for them; no type is ever emitted.</summary>
internal sealed class RecordShape(string[] names, RuleType[] types) : IEquatable<RecordShape>
{
    private readonly int hash = HashOf(names, types);

    public string[] Names { get; } = names;

    public RuleType[] Types { get; } = types;

    /// <returns>The member's index; -1 when there is none. The exact spelling wins over another case.</returns>
    public int Find(string name, bool isCaseSensitive)
    {
        var exact = Array.IndexOf(Names, name);
        return exact >= 0 || isCaseSensitive ? exact : Array.FindIndex(Names, n => n.Equals(name, StringComparison.OrdinalIgnoreCase));
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
