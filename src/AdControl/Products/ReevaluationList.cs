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

    public Reevaluation? Open(Cis cis, DateOnly on, string source)
    {
        if (Of(cis).Any(entry => entry.ClosedOn is not { } closed || on < closed)) return null;
        connection.Run("INSERT INTO reevaluation (cis, opened, outcome, source) VALUES ($1, $2, '', $3)", cis.Value, Iso.Of(on), source);
        return new Reevaluation(cis, on, null, "", source);
    }

    public Reevaluation? Close(Cis cis, DateOnly on, string outcome, string source)
    {
        if (Of(cis).FirstOrDefault(entry => entry.ClosedOn is null) is not { } open || on < open.OpenedOn) return null;
        var sources = string.Join("; ", new[] { open.Source, source }.Where(text => text.Length > 0));
        connection.Run("UPDATE reevaluation SET closed = $1, outcome = $2, source = $3 WHERE cis = $4 AND closed IS NULL", Iso.Of(on), outcome, sources, cis.Value);
        return open with { ClosedOn = on, Outcome = outcome, Source = sources };
    }
}
