using System.Xml;
using System.Xml.Linq;
using AdControl.Documents.Reading;

namespace AdControl.Documents.Word;

/// <summary>Loads XML with bounded depth and size, without document types, entities or anything outside the stream.</summary>
internal static class BoundedXml
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true, IgnoreComments = true, IgnoreProcessingInstructions = true };

    public static XElement Load(ReadContext context, Stream stream, string name)
    {
        using var reader = XmlReader.Create(stream, Settings);
        XElement? root = null, open = null;
        var count = 0;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                if (++count % 1024 == 0) context.CheckTime();
                if (count > context.Limits.MaxXmlElements) throw context.Fail("xml-too-large", name, context.Limits.MaxXmlElements);
                if (reader.Depth > context.Limits.MaxXmlDepth) throw context.Fail("xml-too-deep", name, context.Limits.MaxXmlDepth);
                var element = ReadStart(reader, out var isEmpty);
                open?.Add(element);
                root ??= element;
                if (!isEmpty) open = element;
            }
            else if (reader.NodeType == XmlNodeType.EndElement) open = open?.Parent;
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA) open?.Add(new XText(reader.Value));
        }

        return root ?? throw new XmlException($"{name} has no root element.");
    }

    private static XElement ReadStart(XmlReader reader, out bool isEmpty)
    {
        isEmpty = reader.IsEmptyElement;
        var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        while (reader.MoveToNextAttribute())
            if (reader.NamespaceURI != XNamespace.Xmlns.NamespaceName) element.SetAttributeValue(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value);
        reader.MoveToElement();
        return element;
    }
}
