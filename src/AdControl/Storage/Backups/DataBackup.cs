using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace AdControl.Storage.Backups;

/// <summary>Copies a data folder while it is worked in, and puts the copy back.</summary>
/// <remarks>
/// Databases are copied first, each as it was at one moment (<c>VACUUM INTO</c>), files afterwards: a file is stored before the case that names it, and never changes,
/// so that every case of the copy finds its files. Files that came later are in it, too, and harm nothing.
/// </remarks>
public static class DataBackup
{
    private const string ListName = "backup.json";

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Makes a copy.</summary>
    /// <param name="dataFolder">What is copied.</param>
    /// <param name="target">The folder of the copy; it is made, and must be empty when it is there.</param>
    /// <param name="now">The moment it is begun.</param>
    /// <param name="cancellation">Gives up; the copy without its list is of no use.</param>
    /// <exception cref="BackupUnusableException">There is nothing to copy, or the target is not empty.</exception>
    public static async Task<BackupList> MakeAsync(string dataFolder, string target, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var (from, to) = (Path.GetFullPath(dataFolder), Path.GetFullPath(target));
        if (!Directory.Exists(from)) throw new BackupUnusableException($"There is no data folder {from}.", $"Il n’y a pas de dossier de données {from}.");
        if ((to + Path.DirectorySeparatorChar).StartsWith(from + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new BackupUnusableException($"{to} lies in the data folder itself: a backup lies elsewhere, best on another machine.", $"{to} est dans le dossier de données lui-même : une sauvegarde est ailleurs, de préférence sur une autre machine.");
        Begin(to);
        var databases = Files(from).Where(IsDatabase).ToList();
        foreach (var path in databases) await CopyDatabaseAsync(Path.Combine(from, path), Path.Combine(to, path), cancellation);
        foreach (var path in Files(from).Where(path => !databases.Contains(path) && !IsPassing(path)))
        {
            cancellation.ThrowIfCancellationRequested();
            Copy(Path.Combine(from, path), Path.Combine(to, path));
        }
        var list = new BackupList { Form = BackupList.CurrentForm, At = now, HasCases = databases.Contains(CaseDatabase.FileName), Files = [.. Files(to).Select(path => Describe(to, path))] };
        await File.WriteAllTextAsync(Path.Combine(to, ListName), JsonSerializer.Serialize(list, s_json) + "\n", cancellation);
        return list;
    }

    /// <summary>Puts a copy into an empty folder, after every file of it has proved to be what was copied.</summary>
    /// <param name="source">The copy.</param>
    /// <param name="dataFolder">Where it is put; it is made, and must be empty when it is there.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="BackupUnusableException">It is no whole backup, or the folder is not empty.</exception>
    public static async Task<BackupList> RestoreAsync(string source, string dataFolder, CancellationToken cancellation = default)
    {
        var (from, to) = (Path.GetFullPath(source), Path.GetFullPath(dataFolder));
        var list = await ReadAsync(from, cancellation);
        var altered = list.Files.Where(file => !IsWhole(from, file)).Select(file => file.Path).ToList();
        if (altered.Count > 0)
            throw new BackupUnusableException($"The backup is not whole: {string.Join(", ", altered.Take(10))}. Nothing was put back.", $"La sauvegarde n’est pas intacte : {string.Join(", ", altered.Take(10))}. Rien n’a été remis.");
        Begin(to);
        foreach (var file in list.Files)
        {
            cancellation.ThrowIfCancellationRequested();
            Copy(Path.Combine(from, file.Path), Path.Combine(to, file.Path));
        }
        return list;
    }

    private static async Task<BackupList> ReadAsync(string folder, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, ListName);
        if (!File.Exists(path)) throw new BackupUnusableException($"{folder} is no backup: it has no {ListName}. A backup that was broken off has none either.", $"{folder} n’est pas une sauvegarde : il n’y a pas de {ListName}. Une sauvegarde interrompue n’en a pas non plus.");
        try
        {
            var list = JsonSerializer.Deserialize<BackupList>(await File.ReadAllTextAsync(path, cancellation), s_json);
            if (list?.Form == BackupList.CurrentForm && list.Files.All(file => IsWithin(folder, file.Path))) return list;
        }
        catch (JsonException problem)
        {
            throw Foreign(path, problem);
        }
        throw Foreign(path, null);
    }

    private static BackupUnusableException Foreign(string path, Exception? cause) =>
        new($"{path} is no list of a backup that this version can read.", $"{path} n’est pas la liste d’une sauvegarde que cette version sait lire.", cause);

    private static bool IsWithin(string folder, string path) => Path.GetFullPath(Path.Combine(folder, path)).StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static bool IsWhole(string folder, BackupFile file) => File.Exists(Path.Combine(folder, file.Path)) && Describe(folder, file.Path) == file;

    private static void Begin(string folder)
    {
        Directory.CreateDirectory(folder);
        if (Directory.EnumerateFileSystemEntries(folder).Any()) throw new BackupUnusableException($"{folder} is not empty; nothing is written over.", $"{folder} n’est pas vide ; rien n’est écrasé.");
    }

    private static List<string> Files(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    private static bool IsDatabase(string path) => path is DataFolder.FileName or CaseDatabase.FileName;

    // The log and the shared memory of a database are in its copy already; a lock, or a file that is being written, is nothing to keep.
    private static bool IsPassing(string path) => path.EndsWith("-wal", StringComparison.Ordinal) || path.EndsWith("-shm", StringComparison.Ordinal) || path.EndsWith("-journal", StringComparison.Ordinal) || path.EndsWith(".lock", StringComparison.Ordinal)
        || (path.StartsWith("files/", StringComparison.Ordinal) && Path.GetFileName(path).Length != 64);

    private static async Task CopyDatabaseAsync(string from, string to, CancellationToken cancellation)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = from, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 60 };
        await using var connection = new SqliteConnection(settings.ToString());
        await connection.OpenAsync(cancellation);
        await using var copy = connection.CreateCommand();
        copy.CommandText = "VACUUM INTO $to";
        copy.Parameters.AddWithValue("$to", to);
        await copy.ExecuteNonQueryAsync(cancellation);
        await using var whole = new FileStream(to, FileMode.Open, FileAccess.ReadWrite);
        whole.Flush(flushToDisk: true);
    }

    // What vanished meanwhile (a mail that was sent, a page that was replaced) is no part of the copy.
    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        try
        {
            using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var target = new FileStream(to, FileMode.CreateNew, FileAccess.Write);
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(target.SafeFileHandle, File.GetUnixFileMode(source.SafeFileHandle));
            source.CopyTo(target);
            target.Flush(flushToDisk: true);
        }
        catch (FileNotFoundException)
        {
            // See above.
        }
    }

    private static BackupFile Describe(string folder, string path)
    {
        using var file = File.OpenRead(Path.Combine(folder, path));
        return new(path, file.Length, Convert.ToHexStringLower(SHA256.HashData(file)));
    }
}
