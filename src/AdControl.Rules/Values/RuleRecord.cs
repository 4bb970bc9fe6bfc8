using AdControl.Rules.Typing;

namespace AdControl.Rules.Values;

/// <summary>A JSON object as rules see it.</summary>
internal sealed class RuleRecord(RecordShape shape, object?[] values) : IEquatable<RuleRecord>
{
    public RecordShape Shape { get; } = shape;

    public object?[] Values { get; } = values;

    /// <summary>Records are equal member by member, as the format's generated objects are.</summary>
    public bool Equals(RuleRecord? other) => ReferenceEquals(this, other) || (other is not null && Shape.Equals(other.Shape) && Values.AsSpan().SequenceEqual(other.Values));

    public override bool Equals(object? obj) => Equals(obj as RuleRecord);

    public override int GetHashCode()
    {
        var code = default(HashCode);
        foreach (var value in Values) code.Add(value);
        return code.ToHashCode();
    }
}
