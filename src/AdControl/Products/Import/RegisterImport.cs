using System.Diagnostics;
using System.Globalization;
using AdControl.Storage;

namespace AdControl.Products.Import;

/// <summary>Stores the files of a folder in one transaction, while the files that follow are still being read.</summary>
internal sealed class RegisterImport(StoreConnection connection, TimeProvider clock)
{
    private const int ProgressStep = 2000;

    /// <summary>Whether files that are older than the store are taken.</summary>
    public bool GoesBack { get; init; }

    public ImportResult Run(string folder, DateOnly? asOf, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var files = RegisterFolder.FilesOf(folder);
        RequireMedicines(files, folder);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var parsing = RegisterFolder.Parse(files, Today, stop.Token);
        var total = files.Sum(file => new FileInfo(file.Path).Length);
        try
        {
            return Store(folder, asOf, parsing, new Meter(progress, Math.Max(1, total)), watch, stop.Token);
        }
        catch
        {
            stop.Cancel();
            throw;
        }
    }

    public RegisterChanges Compare(string folder, DateOnly? asOf, CancellationToken cancellation)
    {
        var files = RegisterFolder.FilesOf(folder);
        RequireMedicines(files, folder);
        var parsed = RegisterFolder.Parse(files, Today, cancellation).Select(Await).ToList();
        return new RegisterComparison(connection).Compare(parsed, LastDate(), asOf ?? DateOf(parsed, LastDate(), folder));
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    private void RequireMedicines(IReadOnlyList<(RegisterTable Table, string Path)> files, string folder)
    {
        if (files.Any(file => file.Table.Kind == RegisterFileKind.Medicines) || LastDate() is not null) return;
        throw new RegisterUnreadableException(RegisterFault.MedicinesMissing, folder,
            $"The folder {folder} has no CIS_bdpm.txt, and the store holds no medicines yet.");
    }

    private ImportResult Store(string folder, DateOnly? asOf, IReadOnlyList<Task<ParsedFile>> parsing,
        Meter meter, Stopwatch watch, CancellationToken cancellation)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var before = LastDate();
        var import = BeginImport(folder, before);
        // What is in the store is compared before the first row of it is replaced, and comparing needs three files only.
        var toCompare = parsing.Take(4).Select(Await).Where(file => file.Table.Kind <= RegisterFileKind.Prescription).ToList();
        var comparison = new RegisterComparison(connection).Compare(toCompare, before, DateOnly.MaxValue);
        var summaries = StoreFiles(parsing, import, meter, cancellation);
        var files = parsing.Select(Await).ToList();
        var date = asOf ?? DateOf(files, before, folder);
        RefuseOlder(folder, before, date);
        var changes = comparison with
        {
            After = date,
            AbsentFiles = [.. RegisterTables.All.Select(table => table.Kind).Except(files.Select(file => file.Table.Kind))],
        };
        Finish(import, date, changes, files);
        cancellation.ThrowIfCancellationRequested();
        transaction.Commit();
        return new(date, summaries, changes, [.. files.SelectMany(file => file.Remarks)], watch.Elapsed);
    }

    // Facts are those of the last import: an old folder given by mistake would turn today's back without a word.
    private void RefuseOlder(string folder, DateOnly? before, DateOnly date)
    {
        if (GoesBack || before is not { } store || date >= store) return;
        throw new RegisterUnreadableException(RegisterFault.Older, folder,
            $"The files of {folder} are of {Iso.Of(date)}, the register in the store of {Iso.Of(store)}: it is newer.")
        { Dates = (store, date) };
    }

    private List<ImportedFile> StoreFiles(IReadOnlyList<Task<ParsedFile>> parsing, long import, Meter meter, CancellationToken cancellation)
    {
        HashSet<int>? listed = null;
        var summaries = new List<ImportedFile>();
        foreach (var task in parsing)
        {
            var file = Await(task);
            Insert(file, meter, cancellation);
            // The list of medicines comes first in the order of storing; without it the one in the store counts.
            listed ??= file.Table.Kind == RegisterFileKind.Medicines ? [.. file.Values.Select(values => (int)values[0])] : ListedCodes();
            summaries.Add(Record(file, import, FindOrphans(file, listed)));
        }
        return summaries;
    }

    private void Insert(ParsedFile file, Meter meter, CancellationToken cancellation)
    {
        var isUpdated = file.Table.Clear.Length == 0;
        if (!isUpdated) connection.Run(file.Table.Clear);
        using var insert = new BulkInsert(connection, file.Table.Target.Table, file.Table.Target.Columns, isUpdated ? "cis" : null);
        for (var i = 0; i < file.Values.Count; i++)
        {
            insert.Add(file.Values[i]);
            if (i % ProgressStep != 0) continue;
            cancellation.ThrowIfCancellationRequested();
            meter.Within(file, i);
        }
        meter.After(file);
    }

    private static int FindOrphans(ParsedFile file, HashSet<int> listed)
    {
        if (file.Table.CisColumn is not { } column || file.Table.Kind == RegisterFileKind.Medicines) return 0;
        var orphans = 0;
        for (var i = 0; i < file.Values.Count; i++)
        {
            if (listed.Contains((int)file.Values[i][column])) continue;
            orphans++;
            file.Remarks.Add(new(file.Name, file.Lines[i], ImportOutcome.Orphan, ImportReason.NotListed, $"{file.Values[i][column]}"));
        }
        return orphans;
    }

    private ImportedFile Record(ParsedFile file, long import, int orphans)
    {
        var summary = file.Summary(orphans);
        var kind = file.Table.Kind.ToString();
        connection.Run("DELETE FROM import_report WHERE kind = $1", kind);
        using var report = new BulkInsert(connection, "import_report", ["import_id", "kind", "file_name", "line", "outcome", "reason", "detail"]);
        foreach (var remark in file.Remarks)
            report.Add([import, kind, remark.File, remark.Line, remark.Outcome.ToString(), remark.Reason.ToString(), remark.Detail]);
        connection.Run("INSERT OR REPLACE INTO register_file VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13)",
            kind, import, summary.Name, summary.Sha256, summary.Encoding, summary.Rows, summary.Accepted, summary.Duplicates,
            summary.Rejected, summary.Blank, summary.Flagged, summary.Orphans, summary.Newest is { } newest ? Iso.Of(newest) : DBNull.Value);
        return summary;
    }

    private long BeginImport(string folder, DateOnly? before)
    {
        connection.Run("INSERT INTO register_import (as_of, imported_at, folder) VALUES ($1, $2, $3)",
            Iso.Of(before ?? DateOnly.MinValue), clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture), Path.GetFullPath(folder));
        return (long)connection.Scalar("SELECT last_insert_rowid()")!;
    }

    private void Finish(long import, DateOnly date, RegisterChanges changes, List<ParsedFile> files)
    {
        connection.Run("UPDATE register_import SET as_of = $1 WHERE id = $2", Iso.Of(date), import);
        if (files.Find(file => file.Table.Kind == RegisterFileKind.Medicines) is { } medicines)
        {
            foreach (var medicine in changes.Added) connection.Run("UPDATE medicine SET delisted_on = NULL WHERE cis = $1", medicine.Cis.Value);
            foreach (var medicine in changes.Withdrawn) Delist(medicine, date);
            new AuthorisationHistory(connection).Record(medicines, changes.Withdrawn, import, date);
        }
        new AtcResolution(connection).Run();
    }

    private void Delist(ListedMedicine medicine, DateOnly date) =>
        connection.Run("UPDATE medicine SET delisted_on = $1, rank = 3 WHERE cis = $2", Iso.Of(date), medicine.Cis.Value);

    private HashSet<int> ListedCodes()
    {
        var codes = new HashSet<int>();
        using var rows = connection.Read("SELECT cis FROM medicine WHERE delisted_on IS NULL");
        while (rows.Read()) codes.Add(rows.GetInt32(0));
        return codes;
    }

    private DateOnly? LastDate() =>
        connection.Scalar("SELECT as_of FROM register_import ORDER BY id DESC LIMIT 1") is string date ? Iso.Date(date) : null;

    // Files that come beside the list (maps, opinions) may be older than it: they do not make the register older.
    private static DateOnly DateOf(IReadOnlyList<ParsedFile> files, DateOnly? before, string folder)
    {
        var newest = files.Max(file => file.Newest);
        var hasList = files.Any(file => file.Table.Kind == RegisterFileKind.Medicines);
        if (before is not null && (newest is null || (!hasList && before > newest))) return before.Value;
        return newest ?? throw new RegisterUnreadableException(RegisterFault.NoDate, folder,
            $"No file of {folder} has a date that could be the register's.");
    }

    private static ParsedFile Await(Task<ParsedFile> task) => task.GetAwaiter().GetResult();

    /// <summary>Tells how many bytes of all files are stored.</summary>
    private sealed class Meter(IProgress<ImportProgress>? progress, long total)
    {
        private long _before;

        public void Within(ParsedFile file, int rows) =>
            progress?.Report(new(file.Name, _before + file.Source.Length * (long)rows / file.Values.Count, total));

        public void After(ParsedFile file)
        {
            _before += file.Source.Length;
            progress?.Report(new(file.Name, _before, total));
        }
    }
}
