using System.IO.Compression;
using System.Text;
using AdControl.Workflows.Journaling;

namespace AdControl.Storage.Cases;

/// <summary>The packed journal of a case that is over: lines of JSON as <see cref="JournalFile"/> writes them, gzipped.</summary>
internal static class CaseArchive
{
    public static byte[] Pack(IEnumerable<JournalEntry> entries)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Optimal))
        using (var writer = new StreamWriter(zip, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" })
            foreach (var entry in entries) writer.WriteLine(JournalFile.Write(entry));
        return packed.ToArray();
    }

    /// <exception cref="InvalidDataException">The content is no archive, or was altered.</exception>
    public static List<JournalEntry> Unpack(byte[] content)
    {
        try
        {
            using var zip = new GZipStream(new MemoryStream(content), CompressionMode.Decompress);
            using var reader = new StreamReader(zip, Encoding.UTF8);
            var entries = new List<JournalEntry>();
            while (reader.ReadLine() is { } line) entries.Add(JournalFile.Read(line));
            return entries;
        }
        catch (FormatException problem)
        {
            throw new InvalidDataException(problem.Message, problem);
        }
    }
}
