using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace AdControl.Tests.Shared;

/// <summary>The schema of the OASIS standard, from the shared data: nothing is fetched.</summary>
internal static class AkomaNtosoSchema
{
    private static readonly Lazy<XmlSchemaSet> Schema = new(Load);

    /// <summary>What is wrong with a document; empty when it is valid. Skips the test when the shared data is not there.</summary>
    public static IReadOnlyList<string> Problems(string xml)
    {
        var problems = new List<string>();
        XDocument.Parse(xml).Validate(Schema.Value, (_, e) => problems.Add(e.Message));
        return problems;
    }

    private static XmlSchemaSet Load()
    {
        var path = SharedData.Path("schemas/akomantoso30.xsd");
        var set = new XmlSchemaSet { XmlResolver = new Beside(Path.GetDirectoryName(path)!) };
        set.Add(null, path);
        set.Compile();
        return set;
    }

    /// <summary>Finds what a schema imports beside it.</summary>
    private sealed class Beside(string folder) : XmlUrlResolver
    {
        public override object? GetEntity(Uri absoluteUri, string? role, Type? ofObjectToReturn) => File.OpenRead(Path.Combine(folder, Path.GetFileName(absoluteUri.LocalPath)));
    }
}
