using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using AdControl.Documents.Acts;
using AdControl.Law;
using AdControl.Storage;

namespace AdControl.Cases.Audit;

/// <summary>A case's row as it lies in the database, which nobody need be able to read.</summary>
internal sealed record CaseRow(string Id, string? Number, string Document)
{
    private Dictionary<string, string?> Columns { get; init; } = [];

    public IReadOnlyList<string> Medicines { get; init; } = [];

    public bool IsToPublish { get; init; }

    private static readonly string[] s_columns = ["number", "reference_number", "procedure", "state", "company", "title", "due_date", "valid_until", "deposited_at", "fee_receipt", "about", "revision", "updated_at"];

    /// <summary>The row of a case; null when there is none.</summary>
    public static async ValueTask<CaseRow?> FindAsync(CaseDatabase database, string id, CancellationToken cancellation)
    {
        var row = await database.Pool.UseAsync(c => c.FirstAsync($"SELECT document, {string.Join(", ", s_columns)} FROM cases WHERE id = $1", row => Read(id, row), cancellation, id), cancellation);
        return row is null ? null : row with
        {
            IsToPublish = await database.Pool.UseAsync(c => c.NumberAsync("SELECT count(*) FROM case_to_publish WHERE case_id = $1", cancellation, id), cancellation) > 0,
            Medicines = [.. (await database.Pool.UseAsync(c => c.ListAsync("SELECT cis FROM case_medicine WHERE case_id = $1", m => m.GetString(0), cancellation, id), cancellation)).Order(StringComparer.Ordinal)],
        };
    }

    private static CaseRow Read(string id, DbDataReader row)
    {
        var columns = s_columns.Select((name, n) => (name, Value: row.IsDBNull(n + 1) ? null : Convert.ToString(row.GetValue(n + 1), CultureInfo.InvariantCulture))).ToDictionary(c => c.name, c => c.Value);
        return new(id, columns["number"], row.GetString(0)) { Columns = columns };
    }

    /// <summary>The case; null when its document can no longer be read.</summary>
    public Case? Read() => ReadOrNull<Case>(Document);

    /// <summary>What a document says; null when it cannot be read.</summary>
    public static T? ReadOrNull<T>(string json) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, CaseJson.Options);
        }
        catch (Exception problem) when (problem is JsonException or ActUnreadableException or FormatException or InvalidOperationException or ArgumentException or KeyNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The columns that are not what the case says.</summary>
    public IEnumerable<(string Column, string Stored, string Stated, string Member)> Differences(Case one)
    {
        (string Column, string? Stated, string Member)[] all =
        [
            ("number", one.Number, "number"),
            ("reference_number", one.Dossier.ReferenceNumber, "dossier"),
            ("procedure", one.Procedure, "procedure"),
            ("state", one.State.WireName(), "state"),
            ("company", one.Dossier.Company, "dossier"),
            ("title", one.Dossier.Title, "dossier"),
            ("due_date", Iso.Of(one.Clock?.DueDate), "clock"),
            ("valid_until", Iso.Of(one.ValidUntil), "validUntil"),
            ("deposited_at", one.DepositedAt?.UtcTicks.ToString(CultureInfo.InvariantCulture), "depositedAt"),
            ("fee_receipt", one.DepositedAt is null ? null : one.Dossier.FeeReceipt?.Number, "dossier"),
            ("about", one.Dossier.About, "dossier"),
            ("revision", one.Revision.ToString(CultureInfo.InvariantCulture), "revision"),
            ("updated_at", one.UpdatedAt.UtcTicks.ToString(CultureInfo.InvariantCulture), "updatedAt"),
        ];
        return all.Where(c => c.Stated != Columns[c.Column]).Select(c => (c.Column, Columns[c.Column] ?? "", c.Stated ?? "", c.Member));
    }
}
