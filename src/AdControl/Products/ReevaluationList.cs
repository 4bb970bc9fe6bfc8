using AdControl.Storage;

namespace AdControl.Products;

/// <summary>The agency's list of medicines whose benefit and risk are being re-evaluated; the register has no such file.</summary>
internal sealed class ReevaluationList(StoreConnection connection)
{
    public IReadOnlyList<Reevaluation> Of(Cis cis) => connection.List(
        "SELECT opened, closed, outcome, source FROM reevaluation WHERE cis = $1 ORDER BY opened",
        row => new Reevaluation(cis, Iso.Date(row.GetString(0)), row.DateOrNull(1), row.GetString(2), row.GetString(3)), cis.Value);

    public IReadOnlyList<Reevaluation> All() => connection.List(
        "SELECT opened, closed, outcome, source, cis FROM reevaluation ORDER BY opened, cis",
        row => new Reevaluation(new Cis(row.GetInt32(4)), Iso.Date(row.GetString(0)), row.DateOrNull(1), row.GetString(2), row.GetString(3)));

    public void Open(Cis cis, DateOnly on, string source)
    {
        if (Of(cis).Any(entry => entry.ClosedOn is null)) throw new InvalidOperationException($"A re-evaluation of {cis} is open already.");
        connection.Run("INSERT INTO reevaluation (cis, opened, outcome, source) VALUES ($1, $2, '', $3)", cis.Value, Iso.Of(on), source);
    }

    public void Close(Cis cis, DateOnly on, string outcome)
    {
        var open = Of(cis).FirstOrDefault(entry => entry.ClosedOn is null) ?? throw new InvalidOperationException($"No re-evaluation of {cis} is open.");
        if (on < open.OpenedOn) throw new ArgumentOutOfRangeException(nameof(on), on, $"The re-evaluation of {cis} was opened on {open.OpenedOn:yyyy-MM-dd}.");
        connection.Run("UPDATE reevaluation SET closed = $1, outcome = $2 WHERE cis = $3 AND closed IS NULL", Iso.Of(on), outcome, cis.Value);
    }
}
