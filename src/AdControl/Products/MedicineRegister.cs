using System.Globalization;
using AdControl.Products.Import;
using AdControl.Storage;

namespace AdControl.Products;

/// <summary>The register of medicines in a data folder: imported from the public database, searched, read, and kept up.</summary>
/// <remarks>
/// Thread-safe: what several ask for at the same moment is done in turn, and an import is waited for. Several may also each open their own on one folder, while one of them imports.
/// Every method throws <see cref="StoreUnusableException"/> when the store is locked or damaged, and those that write when it may not be written.
/// </remarks>
public sealed class MedicineRegister : IDisposable
{
    private readonly Store _store;
    private readonly TimeProvider _clock;
    private HashSet<RegisterFileKind> _imported = [];
    private DateOnly? _asOf;

    private MedicineRegister(Store store, TimeProvider clock)
    {
        (_store, _clock) = (store, clock);
        Refresh();
    }

    /// <summary>Opens the register of a folder; folder and store are made when they are not there.</summary>
    /// <param name="dataFolder">See <see cref="DataFolder.Resolve"/>.</param>
    /// <param name="clock">Today; null: the machine's clock.</param>
    public static MedicineRegister Open(string dataFolder, TimeProvider? clock = null)
    {
        var time = clock ?? TimeProvider.System;
        return OpenOrDispose(Store.Create(dataFolder, time), time);
    }

    /// <summary>Opens the register of a folder if a register was ever imported there; for reading alone where the folder or the file may not be written.</summary>
    /// <returns>Null when there is none; nothing is made then.</returns>
    public static MedicineRegister? OpenExisting(string dataFolder, TimeProvider? clock = null)
    {
        var time = clock ?? TimeProvider.System;
        if (Store.OpenExisting(dataFolder, time) is not { } store) return null;
        var register = OpenOrDispose(store, time);
        if (register._asOf is not null) return register;
        register.Dispose();
        return null;
    }

    /// <summary>The file of the store.</summary>
    public string Path => _store.Path;

    /// <summary>The date of the register; null before the first import.</summary>
    public DateOnly? RegisterDate => _asOf;

    /// <summary>Whether it is older than a number of days today; false before the first import.</summary>
    public bool IsOlderThan(int days) => _asOf is { } date && Today.DayNumber - date.DayNumber > days;

    /// <summary>What the store holds; null before the first import.</summary>
    public RegisterState? State() => _asOf is not { } asOf ? null : _store.Guarded(() =>
    {
        var since = Iso.Date((string)_store.Connection.Scalar("SELECT min(as_of) FROM register_import")!);
        var medicines = Convert.ToInt32(_store.Connection.Scalar("SELECT count(*) FROM medicine WHERE delisted_on IS NULL"), CultureInfo.InvariantCulture);
        return new RegisterState(asOf, since, ReadFiles(), medicines);
    });

    /// <summary>Imports the files of a folder in one transaction: all of it, or nothing.</summary>
    /// <param name="folder">The folder with the files under their own names; what is not there stays as it was in the store.</param>
    /// <param name="asOf">The date of the register.
    /// Null: the newest date in the files that is not after today, of those that are set when something is done (authorisation, declaration, update of a page, opinion), not of those that announce.</param>
    /// <param name="progress">Told now and then how far it is.</param>
    /// <param name="goBack">Whether to take files that are older than the register in the store.</param>
    /// <param name="cancellation">Stops it; the store is then as it was.</param>
    /// <exception cref="RegisterUnreadableException">The folder or a file is not the register's, or is older than the store.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public ImportResult Import(
        string folder, DateOnly? asOf = null, IProgress<ImportProgress>? progress = null, bool goBack = false, CancellationToken cancellation = default) => _store.Guarded(() =>
    {
        var result = new RegisterImport(_store.Connection, _clock) { GoesBack = goBack }.Run(folder, asOf, progress, cancellation);
        Refresh();
        return result;
    });

    /// <summary>What <see cref="Import"/> would change; the store is only read.</summary>
    /// <param name="folder">As for <see cref="Import"/>.</param>
    /// <param name="asOf">As for <see cref="Import"/>.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RegisterUnreadableException">The folder or a file is not the register's.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public RegisterChanges Diff(string folder, DateOnly? asOf = null, CancellationToken cancellation = default) =>
        _store.Guarded(() => new RegisterImport(_store.Connection, _clock).Compare(folder, asOf, cancellation));

    /// <summary>The rows that were not taken as they are, of the files as last imported.</summary>
    public IReadOnlyList<ImportRemark> Report() => _store.Guarded(() => _store.Connection.List(
        "SELECT file_name, line, outcome, reason, detail FROM import_report ORDER BY id",
        row => new ImportRemark(row.GetString(0), row.GetInt32(1), Enum.Parse<ImportOutcome>(row.GetString(2)), Enum.Parse<ImportReason>(row.GetString(3)), row.GetString(4))));

    /// <summary>The facts of a medicine.</summary>
    /// <param name="cis">Its code.</param>
    /// <param name="lawDate">The date of law; null: today.</param>
    /// <returns>Null when no import ever listed it.</returns>
    public Medicine? Get(Cis cis, DateOnly? lawDate = null) => _store.Guarded(() => Reader().Read(cis, lawDate ?? Today));

    /// <summary>Everything the store holds on a medicine.</summary>
    /// <inheritdoc cref="Get"/>
    public MedicineFile? Show(Cis cis, DateOnly? lawDate = null) =>
        _store.Guarded(() => Reader().Read(cis, lawDate ?? Today) is { } medicine ? new MedicineFileReader(_store.Connection).Read(medicine) : null);

    /// <summary>Finds medicines by name, substance, CIS or CIP code; accents, case and punctuation apart, every word must be there.</summary>
    /// <param name="text">What to look for.</param>
    /// <param name="limit">How many to return.</param>
    /// <returns>Best first: by <see cref="MatchKind"/>, then those authorised and marketed, then by name.</returns>
    public MedicineMatches Find(string text, int limit = 20) => _store.Guarded(() => new MedicineSearch(_store.Connection).Find(text, limit));

    /// <summary>The one medicine that a CIS code, a CIP code, a whole denomination or a name means.</summary>
    /// <returns>Null when there is none, or when several have the name: see <see cref="Find"/>.</returns>
    public Cis? Identify(string text) => _store.Guarded(() => new MedicineSearch(_store.Connection).Identify(text));

    /// <summary>Names of medicines and substances that are spelled nearly so; for a CIS code, the codes that a slip turns into it.</summary>
    /// <returns>Nearest first; empty when none is near.</returns>
    public IReadOnlyList<string> Nearest(string text, int count = 5) => _store.Guarded(() => new MedicineSearch(_store.Connection).Nearest(text, count));

    /// <summary>Gives a medicine its product information, in place of one it had.</summary>
    /// <param name="cis">The medicine.</param>
    /// <param name="path">The agency's HTML, its text in any format the documents' reader knows, or the JSON trees of such texts (one, or one a line).</param>
    /// <param name="anyName">Whether to take a text whose denomination shares no word with the medicine's.</param>
    /// <returns>What was stored.</returns>
    /// <exception cref="ProductInformationUnreadableException">The file has no product information of this medicine.</exception>
    /// <exception cref="AdControl.Documents.DocumentUnreadableException">The file cannot be read.</exception>
    public ProductInformation AddProductInformation(Cis cis, string path, bool anyName = false)
    {
        var information = ProductInformationFile.Read(path, cis);
        return _store.Guarded(() =>
        {
            if (!anyName && Agreement(cis, information) == NameAgreement.None) throw OtherName(cis, path, information);
            var now = _clock.GetUtcNow();
            new ProductInformationStore(_store.Connection).Write(cis, information, now);
            return information with { AddedOn = DateOnly.FromDateTime(now.UtcDateTime) };
        });
    }

    /// <summary>How far the denomination that a text gives itself is that of a medicine.</summary>
    /// <param name="cis">The medicine; <see cref="NameAgreement.Unknown"/> when no import ever listed it.</param>
    /// <param name="information">The text.</param>
    public NameAgreement Agreement(Cis cis, ProductInformation information) =>
        Get(cis) is { } medicine ? NameComparison.Compare(information.Denomination, medicine) : NameAgreement.Unknown;

    private static ProductInformationUnreadableException OtherName(Cis cis, string path, ProductInformation information) => new(
        ProductInformationFault.OtherName, path, $"{path} is the text of {information.Denomination}, not of {cis}.")
    { Denomination = information.Denomination };

    /// <summary>The list of re-evaluations, open and closed.</summary>
    public IReadOnlyList<Reevaluation> Reevaluations() => _store.Guarded(() => new ReevaluationList(_store.Connection).All());

    /// <summary>Puts a medicine on the list of re-evaluations.</summary>
    /// <param name="cis">The medicine; it need not be in the register.</param>
    /// <param name="on">The first day.</param>
    /// <param name="source">Where it is written; empty when that is not known.</param>
    /// <returns>What was written; null when one is open already, or one ended after that day: the list is then as it was.</returns>
    public Reevaluation? OpenReevaluation(Cis cis, DateOnly on, string source) =>
        _store.Guarded(() => new ReevaluationList(_store.Connection).Open(cis, on, source));

    /// <summary>Ends the open re-evaluation of a medicine.</summary>
    /// <param name="cis">The medicine.</param>
    /// <param name="on">The first day on which it is no longer open; not before its first one.</param>
    /// <param name="outcome">How it ended; empty when that is not known.</param>
    /// <param name="source">Where that is written, added to where its opening is; empty when that is not known.</param>
    /// <returns>What was written; null when none is open, or it was opened later: the list is then as it was.</returns>
    public Reevaluation? CloseReevaluation(Cis cis, DateOnly on, string outcome, string source = "") =>
        _store.Guarded(() => new ReevaluationList(_store.Connection).Close(cis, on, outcome, source));

    /// <summary>Closes the store.</summary>
    public void Dispose() => _store.Dispose();

    private DateOnly Today => DateOnly.FromDateTime(_clock.GetLocalNow().DateTime);

    private MedicineReader Reader() => new(_store.Connection, _imported, _asOf);

    private static MedicineRegister OpenOrDispose(Store store, TimeProvider clock)
    {
        try
        {
            return new MedicineRegister(store, clock);
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    private void Refresh() => _store.Guarded(() =>
    {
        _asOf = _store.Connection.Scalar("SELECT as_of FROM register_import ORDER BY id DESC LIMIT 1") is string date ? Iso.Date(date) : null;
        _imported = [.. _store.Connection.List("SELECT kind FROM register_file", row => Enum.Parse<RegisterFileKind>(row.GetString(0)))];
        return true;
    });

    private List<ImportedFile> ReadFiles() => _store.Connection.List(
        "SELECT kind, file_name, sha256, encoding, rows, accepted, duplicates, rejected, blank, flagged, orphans, newest FROM register_file ORDER BY rowid",
        row => new ImportedFile(Enum.Parse<RegisterFileKind>(row.GetString(0)), row.GetString(1), row.GetString(2), row.GetString(3),
            row.GetInt32(4), row.GetInt32(5), row.GetInt32(6), row.GetInt32(7), row.GetInt32(8), row.GetInt32(9), row.GetInt32(10), row.DateOrNull(11)));
}
