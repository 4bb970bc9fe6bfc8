using System.Text;
using System.Xml;

namespace AdControl.Documents.Acts;

/// <summary>Writes an act as Akoma Ntoso, valid against the schema of the OASIS standard.</summary>
/// <remarks>
/// Akoma Ntoso Version 1.0, namespace <c>http://docs.oasis-open.org/legaldocml/ns/akn/3.0</c>. An act with articles is an <c>act</c>, anything else a <c>doc</c>.
/// Title and letterhead go to the preface, « Vu » to citations, « Considérant » to recitals, « Décide : » to the enacting formula, signature and appeal routes to the conclusions, annexes to attachments.
/// </remarks>
public static class ActAkomaNtoso
{
    internal const string Namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    private static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Replace };

    /// <summary>The document as UTF-8 XML with LF line ends; the same act gives the same bytes.</summary>
    public static byte[] WriteBytes(ActDocument act)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, Settings)) new AknWriter(xml).Write(act);
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    /// <summary>The document as text.</summary>
    public static string Write(ActDocument act) => Encoding.UTF8.GetString(WriteBytes(act));
}
