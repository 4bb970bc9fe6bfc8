using System.Globalization;
using System.Text.Json;
using AdControl.Documents;

namespace AdControl.Products;

/// <summary>Reads product information from a file: a document, or JSON trees of documents.</summary>
internal static class ProductInformationFile
{
    public static ProductInformation Read(string path, Cis cis)
    {
        var bytes = BytesOf(path);
        var text = LooksLikeJson(bytes) ? FromJson(bytes, path, cis) : FromDocument(bytes, path);
        return text.Parse() is { Sections.Count: > 0 } information
            ? information
            : throw new ProductInformationUnreadableException(ProductInformationFault.NoSections, path,
                $"{path} has none of the numbered sections of a summary of product characteristics or a leaflet (4.1 Indications thérapeutiques, …).");
    }

    private static byte[] BytesOf(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ProductInformationUnreadableException(ProductInformationFault.CannotOpen, path, $"{path} cannot be opened.", problem);
        }
    }

    private static bool LooksLikeJson(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(new byte[] { 0xEF, 0xBB, 0xBF })) bytes = bytes[3..];
        var first = bytes.TrimStart(" \t\r\n"u8);
        return !first.IsEmpty && first[0] is (byte)'{' or (byte)'[';
    }

    private static ProductInformationText FromDocument(byte[] bytes, string path)
    {
        var document = DocumentReader.Read(bytes, Path.GetFileName(path));
        return new ProductInformationText(document.Text.Split('\n')) { Source = Path.GetFileName(path) };
    }

    private static ProductInformationText FromJson(byte[] bytes, string path, Cis cis)
    {
        var found = new List<Cis>();
        foreach (var (tree, line) in TreesOf(bytes, path))
            using (tree)
            {
                if (tree.RootElement.ValueKind != JsonValueKind.Object) continue;
                var owner = OwnerOf(tree.RootElement);
                if (owner == cis) return ProductInformationJson.Read(tree.RootElement, $"{Path.GetFileName(path)}:{line}");
                if (owner is { } other) found.Add(other);
            }
        throw new ProductInformationUnreadableException(ProductInformationFault.OtherMedicine, path,
            found.Count == 0 ? $"{path} names no medicine by its CIS code." : $"{path} has no text of {cis}; it has those of {string.Join(", ", found.Distinct())}.")
        { Found = [.. found.Distinct()] };
    }

    // One document, or one a line.
    private static IEnumerable<(JsonDocument Tree, int Line)> TreesOf(byte[] bytes, string path)
    {
        if (TryParse(bytes, out var whole)) return [(whole!, 1)];
        var lines = System.Text.Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').Split('\n');
        return lines.Select((text, i) => (text, Line: i + 1)).Where(line => !string.IsNullOrWhiteSpace(line.text)).Select(line => (ParseLine(line.text, line.Line, path), line.Line));
    }

    private static bool TryParse(byte[] bytes, out JsonDocument? tree)
    {
        try
        {
            tree = JsonDocument.Parse(bytes);
            return true;
        }
        catch (JsonException)
        {
            tree = null;
            return false;
        }
    }

    private static JsonDocument ParseLine(string text, int line, string path)
    {
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException problem)
        {
            throw new ProductInformationUnreadableException(ProductInformationFault.BadJson, path,
                string.Create(CultureInfo.InvariantCulture, $"{path}, line {line}: this is not JSON."), problem)
            { Line = line };
        }
    }

    private static Cis? OwnerOf(JsonElement root)
    {
        var holder = root.TryGetProperty("source", out var source) && source.ValueKind == JsonValueKind.Object ? source : root;
        return holder.TryGetProperty("cis", out var code) && code.ValueKind == JsonValueKind.String && Cis.TryParse(code.GetString(), out var cis) ? cis : null;
    }
}
