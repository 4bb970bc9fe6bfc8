using System.Buffers.Binary;

namespace AdControl.Documents.Ocr;

/// <summary>What the header of a picture declares. Resolution in dots per inch, 0 when it does not say.</summary>
/// <remarks>Read before any decoder sees the file, so that a small file cannot unfold into a huge picture.</remarks>
internal sealed record ImageHeader(string Format, long Pixels, double Resolution, int Pages)
{
    private const double InchesPerMetre = 0.0254;
    private const double CentimetresPerInch = 2.54;

    /// <exception cref="InvalidDataException">The header is damaged.</exception>
    public static ImageHeader Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            if (bytes[0] == 0x89) return ReadPng(bytes);
            return bytes[0] == 0xFF ? ReadJpeg(bytes) : TiffHeader.Read(bytes);
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or IndexOutOfRangeException or OverflowException)
        {
            throw new InvalidDataException("The header ends too early.", e);
        }
    }

    private static ImageHeader ReadPng(ReadOnlySpan<byte> bytes)
    {
        long width = BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]), height = BinaryPrimitives.ReadUInt32BigEndian(bytes[20..]);
        if (width == 0 || height == 0) throw new InvalidDataException("The picture has no size.");
        return new ImageHeader("png", checked(width * height), PngResolution(bytes), 1);
    }

    private static double PngResolution(ReadOnlySpan<byte> bytes)
    {
        for (long at = 8; at + 17 <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[(int)at..]);
            var type = bytes.Slice((int)at + 4, 4);
            if (type.SequenceEqual("pHYs"u8) && at + 17 <= bytes.Length && length == 9)
                return bytes[(int)at + 16] == 1 ? Math.Round(BinaryPrimitives.ReadUInt32BigEndian(bytes[((int)at + 8)..]) * InchesPerMetre) : 0;
            if (type.SequenceEqual("IDAT"u8)) return 0;
            at += 12 + length;
        }

        return 0;
    }

    private static ImageHeader ReadJpeg(ReadOnlySpan<byte> bytes)
    {
        double resolution = 0;
        for (var at = 2; at + 9 < bytes.Length;)
        {
            if (bytes[at] != 0xFF) throw new InvalidDataException("A marker is missing.");
            var marker = bytes[at + 1];
            if (marker is 0xFF) { at++; continue; }
            if (marker is 0x01 or (>= 0xD0 and <= 0xD7)) { at += 2; continue; }
            if (marker == 0xE0 && bytes[(at + 4)..].StartsWith("JFIF"u8)) resolution = JfifResolution(bytes[(at + 4)..]);
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return OfFrame(bytes[(at + 5)..], resolution);
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }

        throw new InvalidDataException("The picture has no frame.");
    }

    private static ImageHeader OfFrame(ReadOnlySpan<byte> frame, double resolution)
    {
        long height = BinaryPrimitives.ReadUInt16BigEndian(frame), width = BinaryPrimitives.ReadUInt16BigEndian(frame[2..]);
        return width * height == 0 ? throw new InvalidDataException("The picture has no size.") : new ImageHeader("jpg", width * height, resolution, 1);
    }

    private static double JfifResolution(ReadOnlySpan<byte> segment)
    {
        double density = BinaryPrimitives.ReadUInt16BigEndian(segment[8..]);
        return segment[7] switch { 1 when density > 1 => density, 2 when density > 1 => Math.Round(density * CentimetresPerInch), _ => 0 };
    }
}
