namespace AdControl.Documents.Reading;

/// <summary>Recognises a format by its signature; anything without one is text until it proves otherwise.</summary>
internal static class Signatures
{
    // PDF readers accept a header anywhere in the first kilobyte.
    private const int PdfWindow = 1024;

    private static readonly (byte[] Bytes, Content Content)[] Known =
    [
        ("PK\x3\x4"u8.ToArray(), Content.Zip), ("PK\x5\x6"u8.ToArray(), Content.Zip), ("%PDF-"u8.ToArray(), Content.Pdf),
        ([0x89, .. "PNG\r\n\x1a\n"u8], Content.Image), ([0xFF, 0xD8, 0xFF], Content.Image), ([.. "II*"u8, 0], Content.Image), ([.. "MM"u8, 0, 0x2A], Content.Image),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], Content.OldOffice), ("{\\rtf"u8.ToArray(), Content.Rtf), ("%!PS"u8.ToArray(), Content.PostScript),
        ("GIF8"u8.ToArray(), Content.OtherImage), ("8BPS"u8.ToArray(), Content.OtherImage),
        ([0x1F, 0x8B], Content.Archive), ([.. "7z"u8, 0xBC, 0xAF], Content.Archive), ("Rar!"u8.ToArray(), Content.Archive), ("BZh"u8.ToArray(), Content.Archive), ([0xFD, .. "7zXZ"u8], Content.Archive),
        ([0x7F, .. "ELF"u8], Content.Executable), ([0xCF, 0xFA, 0xED, 0xFE], Content.Executable), ([0xCA, 0xFE, 0xBA, 0xBE], Content.Executable), ([0, .. "asm"u8], Content.Executable),
        ("ID3"u8.ToArray(), Content.Media), ("OggS"u8.ToArray(), Content.Media),
    ];

    public static Content Of(ReadOnlySpan<byte> bytes)
    {
        foreach (var (signature, content) in Known)
            if (bytes.StartsWith(signature)) return content;
        if (IsWindowsProgram(bytes)) return Content.Executable;
        if (IsBitmap(bytes)) return Content.OtherImage;
        if (bytes.Length >= 12 && bytes[..4].SequenceEqual("RIFF"u8)) return bytes[8..12].SequenceEqual("WEBP"u8) ? Content.OtherImage : Content.Media;
        if (bytes.Length >= 12 && bytes[4..8].SequenceEqual("ftyp"u8)) return bytes[8..11].SequenceEqual("hei"u8) || bytes[8..11].SequenceEqual("avi"u8) ? Content.OtherImage : Content.Media;
        return bytes[..Math.Min(PdfWindow, bytes.Length)].IndexOf("%PDF-"u8) >= 0 && bytes.IndexOf((byte)0) >= 0 ? Content.Pdf : Content.Text;
    }

    // "MZ" alone may begin a sentence: the header behind it is mostly zero bytes.
    private static bool IsWindowsProgram(ReadOnlySpan<byte> bytes) => bytes.StartsWith("MZ"u8) && bytes[..Math.Min(256, bytes.Length)].IndexOf((byte)0) >= 0;

    // "BM" alone may begin a word: the four reserved bytes after the size are zero.
    private static bool IsBitmap(ReadOnlySpan<byte> bytes) => bytes.StartsWith("BM"u8) && bytes.Length > 10 && bytes[6..10].IndexOfAnyExcept((byte)0) < 0;
}
