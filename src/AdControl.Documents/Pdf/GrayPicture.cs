namespace AdControl.Documents.Pdf;

/// <summary>A rendered page in grey levels (binary PGM).</summary>
internal sealed class GrayPicture(byte[] bytes, int offset, int width, int height, float pixelsPerPoint)
{
    /// <summary>Null when the bytes are no such picture.</summary>
    public static GrayPicture? Read(byte[] bytes, float pixelsPerPoint)
    {
        Span<int> numbers = stackalloc int[3];
        var at = 2;
        if (bytes.Length < 10 || bytes[0] != 'P' || bytes[1] != '5') return null;
        for (var i = 0; i < 3; i++)
        {
            while (at < bytes.Length && char.IsWhiteSpace((char)bytes[at])) at++;
            while (at < bytes.Length && char.IsAsciiDigit((char)bytes[at])) numbers[i] = numbers[i] * 10 + bytes[at++] - '0';
        }

        return bytes.Length - at - 1 >= (long)numbers[0] * numbers[1] ? new GrayPicture(bytes, at + 1, numbers[0], numbers[1], pixelsPerPoint) : null;
    }

    /// <summary>The difference between the lightest and the darkest point of a rectangle, from 0 to 255.</summary>
    public int Contrast(PageBox box)
    {
        int lightest = 0, darkest = 255;
        for (var y = Pixel(box.Top, height); y < Pixel(box.Bottom, height); y++)
            for (var x = Pixel(box.Left, width); x < Pixel(box.Right, width); x++)
            {
                var level = bytes[offset + y * width + x];
                lightest = Math.Max(lightest, level);
                darkest = Math.Min(darkest, level);
            }

        return Math.Max(0, lightest - darkest);
    }

    private int Pixel(float points, int limit) => (int)Math.Clamp(points * pixelsPerPoint, 0, limit);
}
