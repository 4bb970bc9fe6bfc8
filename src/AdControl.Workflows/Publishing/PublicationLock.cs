using System.Globalization;
using System.Text;
using System.Text.Json;
using AdControl.Workflows.Definitions;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Publishing;

/// <summary>What was published of a workflow: the content hash of each version, in <c>published.json</c> beside the versions.</summary>
/// <remarks>The file travels with the definitions, so that every node and every checkout refuses the same edit, before any database is opened.</remarks>
internal sealed class PublicationLock
{
    public const string FileName = "published.json";

    private readonly SortedDictionary<int, string> _hashes = [];

    /// <summary>The hash under which a version was published; null when it is a draft.</summary>
    public string? this[int version] => _hashes.GetValueOrDefault(version);

    public IEnumerable<int> Versions => _hashes.Keys;

    public void Put(int version, string hash) => _hashes[version] = hash;

    /// <summary>Reads the lock of a folder; one that is not there is empty.</summary>
    public static (PublicationLock Lock, WorkflowProblem? Problem) Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        var read = new PublicationLock();
        if (!File.Exists(path)) return (read, null);
        try
        {
            foreach (var (version, hash) in WorkflowValue.FromJson(File.ReadAllText(path)).Members)
                read._hashes.Add(int.Parse(version, NumberStyles.None, CultureInfo.InvariantCulture), hash.AsText() ?? throw new FormatException($"The hash of version {version} is no text."));
            return (read, null);
        }
        catch (Exception problem) when (problem is FormatException or OverflowException or ArgumentException)
        {
            return (read, new("lock", ProblemSeverity.Error, path, 0, 0, "", $"The record of published versions cannot be read: {problem.Message}", "Restore it; it is written by 'adcontrol workflows publish' only."));
        }
    }

    /// <summary>Writes the lock, whole or not at all.</summary>
    public void Write(string folder)
    {
        var text = new StringBuilder("{\n");
        text.AppendJoin(",\n", _hashes.Select(h => $"  \"{h.Key}\": {JsonSerializer.Serialize(h.Value)}")).Append("\n}\n");
        var path = Path.Combine(folder, FileName);
        var temporary = $"{path}.{Environment.ProcessId}.tmp";
        File.WriteAllText(temporary, text.ToString());
        File.Move(temporary, path, overwrite: true);
    }
}
