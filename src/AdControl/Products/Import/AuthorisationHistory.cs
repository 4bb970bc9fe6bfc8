using AdControl.Storage;

namespace AdControl.Products.Import;

/// <summary>What each import saw of every authorisation: a row where the status differs from the one seen before.</summary>
internal sealed class AuthorisationHistory(StoreConnection connection)
{
    public void Record(ParsedFile medicines, IReadOnlyList<ListedMedicine> withdrawn, long import, DateOnly date)
    {
        var before = StatusOn(date);
        var next = NextImport(import, date);
        using var insert = new BulkInsert(connection, "authorisation_status", ["cis", "as_of", "status"], replaceBy: "cis, as_of");
        var seen = medicines.Values.Select(values => ((int)values[0], (string)values[4]))
            .Concat(withdrawn.Select(medicine => (medicine.Cis.Value, RegisterWords.Delisted)));
        foreach (var (cis, status) in seen)
        {
            var known = before.GetValueOrDefault(cis);
            if (known == status) continue;
            insert.Add([cis, Iso.Of(date), status]);
            // An import of older files must not change what a later one saw.
            if (known is not null && next is { } later) Keep(cis, later, known);
        }
    }

    private void Keep(int cis, DateOnly later, string status) =>
        connection.Run("INSERT OR IGNORE INTO authorisation_status VALUES ($1, $2, $3)", cis, Iso.Of(later), status);

    private Dictionary<int, string> StatusOn(DateOnly date)
    {
        var status = new Dictionary<int, string>();
        using var rows = connection.Read("SELECT cis, status FROM authorisation_status WHERE as_of <= $1 ORDER BY cis, as_of", Iso.Of(date));
        while (rows.Read()) status[rows.GetInt32(0)] = rows.GetString(1);
        return status;
    }

    private DateOnly? NextImport(long import, DateOnly date) =>
        connection.Scalar("SELECT min(as_of) FROM register_import WHERE as_of > $1 AND id <> $2", Iso.Of(date), import) is string next ? Iso.Date(next) : null;
}
