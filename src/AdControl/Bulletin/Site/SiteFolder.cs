using System.Collections.Concurrent;
using AdControl.Bulletin.Signing;

namespace AdControl.Bulletin.Site;

/// <summary>The folder a site is built into: writes what differs from what is there, and removes what belongs to the site no more.</summary>
internal sealed class SiteFolder(string root, IReadOnlyDictionary<string, FileMark> before)
{
    private const string Temporary = ".tmp-";

    private readonly ConcurrentDictionary<string, FileMark> files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> folders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> changed = new(StringComparer.Ordinal);
    private int written;
    private int deleted;

    public int Written => written;

    public int Deleted => deleted;

    // What no manifest lists is written, and is no file of the site.
    public int Unchanged => files.Keys.Count(path => !changed.ContainsKey(path));

    /// <summary>Removes what a build that was killed left half written.</summary>
    public void Sweep()
    {
        foreach (var left in Directory.EnumerateFiles(root, Temporary + "*")) File.Delete(left);
    }

    /// <summary>Every file that was put or kept.</summary>
    public IEnumerable<string> Paths => files.Keys;

    /// <summary>The mark of a file that was put or kept.</summary>
    public FileMark this[string path] => files[path];

    public FileMark Put(string path, byte[] content)
    {
        var mark = FileMark.Of(content);
        files[path] = mark;
        if (before.TryGetValue(path, out var old) && old == mark && IsThere(path, mark)) return mark;
        Write(path, content);
        changed[path] = true;
        return mark;
    }

    /// <summary>Whether a file was put or kept already.</summary>
    public bool Has(string path) => files.ContainsKey(path);

    /// <summary>Whether files are there as they were left: by their lengths, because reading all of them would cost as much as building them.</summary>
    public bool CanKeep(IEnumerable<string> paths) => paths.All(path => before.TryGetValue(path, out var mark) && IsThere(path, mark));

    public FileMark Keep(string path) => files[path] = before[path];

    public byte[]? Read(string path) => File.Exists(Full(path)) ? File.ReadAllBytes(Full(path)) : null;

    /// <summary>Writes a file that no manifest lists: a manifest's signature.</summary>
    public void PutUnlisted(string path, byte[] content) => Write(path, content);

    public void DeleteOthers(IEnumerable<string> also)
    {
        foreach (var path in before.Keys.Concat(also).Where(path => !files.ContainsKey(path)))
        {
            if (!File.Exists(Full(path))) continue;
            File.Delete(Full(path));
            deleted++;
            DeleteEmptyFolders(Path.GetDirectoryName(Full(path))!);
        }
    }

    private void DeleteEmptyFolders(string folder)
    {
        while (folder.Length > root.Length && !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
            folder = Path.GetDirectoryName(folder)!;
        }
    }

    // A reader of the folder never sees half a file in place of a whole one.
    private void Write(string path, byte[] content)
    {
        var full = Full(path);
        var folder = Path.GetDirectoryName(full)!;
        if (folders.TryAdd(folder, true)) Directory.CreateDirectory(folder);
        if (File.Exists(full))
        {
            var temporary = Path.Combine(root, $"{Temporary}{Guid.NewGuid():N}");
            File.WriteAllBytes(temporary, content);
            File.Move(temporary, full, overwrite: true);
        }
        else
        {
            File.WriteAllBytes(full, content);
        }
        Interlocked.Increment(ref written);
    }

    private bool IsThere(string path, FileMark mark) => new FileInfo(Full(path)) is { Exists: true, Length: var length } && length == mark.Bytes;

    private string Full(string path) => Path.Combine(root, path);
}
