namespace AdControl.Documents.Pdf;

/// <summary>Type size estimated from the box of a word.</summary>
internal static class LetterSize
{
    // The box spans the ascent and descent that poppler assumes, at most 0.95 and 0.35 of the size.
    private const float BoxToSize = 1 / 1.3f;

    // Letters of a recognised line reach from the ascenders to the descenders, some 0.94 of the size.
    private const float InkToSize = 1 / 0.94f;

    public static float FromBox(PageBox box) => Math.Max(0, box.Height) * BoxToSize;

    /// <param name="pixels">Height of the line in pixels.</param>
    /// <param name="resolution">Dots per inch; 0 when unknown.</param>
    /// <returns>Points; 0 when unknown.</returns>
    public static float FromInk(float pixels, double resolution) => resolution > 0 ? (float)(pixels * 72 / resolution) * InkToSize : 0;
}
