using System.IO.Compression;
using System.Xml.Linq;
using AdControl.Documents.Reading;

namespace AdControl.Documents.Word;

/// <summary>An Open Packaging container, opened within bounds: entries are counted and sized before anything is inflated, and counted again while it is.</summary>
internal sealed class OfficePackage : IDisposable
{
    // Small parts of repeated markup compress far better than documents do.
    private const long RatioMatters = 1 << 20;

    private readonly ReadContext _context;
    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Relationship[]> _relationships = new(StringComparer.Ordinal);
    private long _inflatedLeft;

    public OfficePackage(ReadContext context)
    {
        _context = context;
        _inflatedLeft = context.Limits.MaxInflatedBytes;
        _archive = new ZipArchive(new MemoryStream(context.Bytes, false), ZipArchiveMode.Read);
        CheckBounds();
        foreach (var entry in _archive.Entries) _parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
    }

    public IEnumerable<string> PartNames => _parts.Keys;

    public bool Has(string part) => _parts.ContainsKey(part);

    /// <summary>The root element of a part, or null when the package has no such part.</summary>
    public XElement? Load(string part) => Open(part) is { } stream ? BoundedXml.Load(_context, stream, part) : null;

    /// <summary>The first bytes of a part as text, for the small plain entry that names an OpenDocument or EPUB type.</summary>
    public string? FirstText(string part)
    {
        using var stream = Open(part);
        if (stream is null) return null;
        var buffer = new byte[200];
        return System.Text.Encoding.ASCII.GetString(buffer, 0, stream.ReadAtLeast(buffer, buffer.Length, false));
    }

    public IReadOnlyList<Relationship> RelationshipsOf(string part) =>
        _relationships.TryGetValue(part, out var known) ? known : _relationships[part] = ReadRelationships(part);

    private Relationship[] ReadRelationships(string part)
    {
        var slash = part.LastIndexOf('/');
        var folder = slash < 0 ? "" : part[..(slash + 1)];
        var root = Load($"{folder}_rels/{part[(slash + 1)..]}.rels");
        return root is null ? [] : [.. root.Elements().Where(e => e.Name.LocalName == "Relationship").Select(e => ToRelationship(e, folder))];
    }

    public void Dispose() => _archive.Dispose();

    private void CheckBounds()
    {
        var limits = _context.Limits;
        if (_archive.Entries.Count > limits.MaxZipEntries) throw _context.Fail("zip-too-many-entries", _archive.Entries.Count, limits.MaxZipEntries);
        long total = 0;
        foreach (var entry in _archive.Entries)
        {
            total += entry.Length;
            if (total > limits.MaxInflatedBytes || entry.Length > RatioMatters && entry.Length / Math.Max(1, entry.CompressedLength) > limits.MaxZipRatio)
                throw Bomb(entry.FullName);
        }
    }

    private BoundedStream? Open(string part)
    {
        if (!_parts.TryGetValue(part, out var entry)) return null;
        var allowed = Math.Min(_inflatedLeft, entry.Length);
        _inflatedLeft -= entry.Length;
        if (_inflatedLeft < 0) throw Bomb(part);
        return new BoundedStream(entry.Open(), allowed, () => Bomb(part));
    }

    private DocumentUnreadableException Bomb(string entry) => _context.Fail("zip-bomb", entry, $"{_context.Limits.MaxInflatedBytes >> 20} MiB, 1:{_context.Limits.MaxZipRatio}");

    private static Relationship ToRelationship(XElement element, string folder)
    {
        var isExternal = element.Value("TargetMode") == "External";
        var target = element.Value("Target") ?? "";
        return new Relationship(element.Value("Id") ?? "", element.Value("Type") ?? "", isExternal ? target : Resolve(folder, target), isExternal);
    }

    private static string Resolve(string folder, string target)
    {
        if (target.StartsWith('/')) return target[1..];
        var segments = new List<string>();
        foreach (var segment in (folder + target).Split('/'))
        {
            if (segment == ".." && segments.Count > 0) segments.RemoveAt(segments.Count - 1);
            else if (segment is not ".." and not "." and not "") segments.Add(segment);
        }

        return string.Join('/', segments);
    }
}
