using System.Buffers.Binary;

namespace AdControl.Documents.Ocr;

/// <summary>Walks the directories of a TIFF file, one per page.</summary>
internal static class TiffHeader
{
    private const int Width = 256, Length = 257, ResolutionX = 282, ResolutionUnit = 296;
    private const int Centimetre = 3;
    private const int MostDirectories = 10_000;

    public static ImageHeader Read(ReadOnlySpan<byte> bytes)
    {
        var big = bytes[0] == (byte)'M';
        long largest = 0;
        double resolution = 0;
        var pages = 0;
        var seen = new HashSet<uint>();
        for (var at = UInt32(bytes, 4, big); at != 0 && pages < MostDirectories; pages++)
        {
            if (!seen.Add(at)) throw new InvalidDataException("The pages form a loop.");
            var (pixels, dpi, next) = ReadDirectory(bytes, checked((int)at), big);
            largest = Math.Max(largest, pixels);
            if (resolution == 0) resolution = dpi;
            at = next;
        }

        return largest == 0 ? throw new InvalidDataException("The picture has no size.") : new ImageHeader("tif", largest, resolution, pages);
    }

    private static (long Pixels, double Resolution, uint Next) ReadDirectory(ReadOnlySpan<byte> bytes, int at, bool big)
    {
        long width = 0, height = 0;
        double resolution = 0, unit = 1;
        var count = UInt16(bytes, at, big);
        for (var i = 0; i < count; i++)
        {
            var entry = at + 2 + i * 12;
            switch (UInt16(bytes, entry, big))
            {
                case Width: width = Value(bytes, entry, big); break;
                case Length: height = Value(bytes, entry, big); break;
                case ResolutionX: resolution = Rational(bytes, checked((int)UInt32(bytes, entry + 8, big)), big); break;
                case ResolutionUnit: unit = Value(bytes, entry, big) == Centimetre ? 2.54 : 1; break;
            }
        }

        return (checked(width * height), Math.Round(resolution * unit), UInt32(bytes, at + 2 + count * 12, big));
    }

    private static long Value(ReadOnlySpan<byte> bytes, int entry, bool big) => UInt16(bytes, entry + 2, big) == 3 ? UInt16(bytes, entry + 8, big) : UInt32(bytes, entry + 8, big);

    private static double Rational(ReadOnlySpan<byte> bytes, int at, bool big) => UInt32(bytes, at + 4, big) is > 0 and var below ? (double)UInt32(bytes, at, big) / below : 0;

    private static ushort UInt16(ReadOnlySpan<byte> bytes, int at, bool big) => big ? BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]) : BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint UInt32(ReadOnlySpan<byte> bytes, int at, bool big) => big ? BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]) : BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}
