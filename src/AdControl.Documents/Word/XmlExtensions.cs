using System.Xml.Linq;

namespace AdControl.Documents.Word;

/// <summary>Reading by local name, because the transitional and the strict form of the format differ in their namespaces only.</summary>
internal static class XmlExtensions
{
    public static string? Value(this XElement element, string attribute)
    {
        for (var a = element.FirstAttribute; a is not null; a = a.NextAttribute)
            if (a.Name.LocalName == attribute) return a.Value;
        return null;
    }

    public static XElement? Child(this XElement? element, string name)
    {
        for (var node = element?.FirstNode; node is not null; node = node.NextNode)
            if (node is XElement child && child.Name.LocalName == name) return child;
        return null;
    }

    /// <summary>Whether a property that is on by its presence is on; null when it is absent.</summary>
    public static bool? Toggle(this XElement? properties, string name) =>
        properties.Child(name) is { } property ? property.Value("val") is not ("0" or "false" or "off" or "none") : null;
}
