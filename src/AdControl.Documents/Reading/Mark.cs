namespace AdControl.Documents.Reading;

/// <summary>Where a stretch of the text came from. Marks are in order of their start and do not overlap.</summary>
/// <remarks>The height is that of the letters in points; 0 when unknown.</remarks>
internal readonly record struct Mark(int Start, int Length, int Page, float Height, string Source, PageBox? Box)
{
    public int End => Start + Length;
}
