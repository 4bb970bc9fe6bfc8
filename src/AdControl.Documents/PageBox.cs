namespace AdControl.Documents;

/// <summary>A rectangle on a page, in points (1/72 inch) from the top left corner.</summary>
/// <param name="Left">Distance from the left edge.</param>
/// <param name="Top">Distance from the top edge.</param>
/// <param name="Right">Right side, from the left edge.</param>
/// <param name="Bottom">Lower side, from the top edge.</param>
public readonly record struct PageBox(float Left, float Top, float Right, float Bottom)
{
    /// <summary>Height in points.</summary>
    public float Height => Bottom - Top;
}
