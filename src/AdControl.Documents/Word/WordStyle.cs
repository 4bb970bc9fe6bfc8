namespace AdControl.Documents.Word;

/// <summary>What a style says that matters here. Null members are not said and come from the style it is based on.</summary>
internal sealed record WordStyle(float? Points, bool? IsHidden, string? Color, BlockKind? Kind, bool? IsNumbered)
{
    public static readonly WordStyle Empty = new(null, null, null, null, null);

    public WordStyle Over(WordStyle lower) =>
        new(Points ?? lower.Points, IsHidden ?? lower.IsHidden, Color ?? lower.Color, Kind ?? lower.Kind, IsNumbered ?? lower.IsNumbered);
}
