namespace AdControl.Products.Import;

/// <summary>The files of the register in a folder.</summary>
internal static class RegisterFolder
{
    /// <summary>The file of each table, in the order of storing; of several dated ones the last by name.</summary>
    public static IReadOnlyList<(RegisterTable Table, string Path)> FilesOf(string folder)
    {
        if (!Directory.Exists(folder))
            throw new RegisterUnreadableException(RegisterFault.FolderMissing, folder, $"The folder {folder} is not there.");
        var paths = Directory.GetFiles(folder).OrderBy(path => path, StringComparer.Ordinal).ToList();
        var files = RegisterTables.All
            .Select(table => (table, path: paths.LastOrDefault(path => table.IsNamed(Path.GetFileName(path)))))
            .Where(file => file.path is not null)
            .Select(file => (file.table, file.path!))
            .ToList();
        return files.Count > 0 ? files : throw new RegisterUnreadableException(RegisterFault.NoFiles, folder,
            $"The folder {folder} holds none of the register's files (CIS_bdpm.txt, CIS_CIP_bdpm.txt, …).");
    }

    /// <summary>Starts to read all files at once.</summary>
    public static IReadOnlyList<Task<ParsedFile>> Parse(
        IReadOnlyList<(RegisterTable Table, string Path)> files, DateOnly today, CancellationToken cancellation) =>
        [.. files.Select(file => Task.Run(() => RegisterFileParser.Parse(file.Table, file.Path, today, cancellation), cancellation))];
}
