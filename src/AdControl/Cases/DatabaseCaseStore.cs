using System.Globalization;
using System.Text.Json;
using AdControl.Law;
using AdControl.Storage;

namespace AdControl.Cases;

/// <summary>Cases in the case database.</summary>
internal sealed class DatabaseCaseStore(CaseDatabase database) : ICaseStore
{
    /// <inheritdoc/>
    public async ValueTask<Case?> FindAsync(string idOrNumber, CancellationToken cancellation) =>
        await FirstAsync("id = $1", idOrNumber, cancellation)
        ?? await FirstAsync("number = $1", idOrNumber, cancellation)
        ?? await FirstAsync("reference_number = $1 AND deposited_at IS NOT NULL", idOrNumber, cancellation);

    /// <inheritdoc/>
    public async ValueTask<bool> IsCurrentAsync(Case one, CancellationToken cancellation) =>
        await database.Pool.UseAsync(c => c.NumberAsync("SELECT 1 FROM cases WHERE id = $1 AND revision = $2 AND updated_at = $3", cancellation, one.Id, one.Revision, one.UpdatedAt.UtcTicks), cancellation) is not null;

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Case>> ListAsync(CaseQuery query, CancellationToken cancellation)
    {
        var isBackwards = query.IsNewestFirst;
        var conditions = new List<string> { isBackwards ? "id < $1" : "id > $1" };
        var values = new List<object?> { query.After ?? (isBackwards ? "\uffff" : "") };
        Add("procedure = ${0}", query.Procedure);
        Add("state = ${0}", query.State?.WireName());
        Add("company = ${0}", query.Company);
        Add("about = ${0}", query.About);
        Add("due_date <= ${0}", Iso.Of(query.DueUntil));
        Add("id IN (SELECT case_id FROM case_medicine WHERE cis = ${0})", query.Medicine);
        if (query.States is { Count: > 0 } states) conditions.Add($"state IN ({string.Join(", ", states.Select(s => $"'{s.WireName()}'"))})");
        if (query.Search is { } search) conditions.Add(Found(search, query.Company is not null, values));
        values.Add((long)query.Most);
        var sql = $"SELECT document, id FROM cases WHERE {string.Join(" AND ", conditions)} ORDER BY id{(isBackwards ? " DESC" : "")} LIMIT ${values.Count}";
        return await database.Pool.UseAsync(c => c.ListAsync(sql, Read, cancellation, [.. values]), cancellation);

        void Add(string condition, object? value)
        {
            if (value is null) return;
            values.Add(value);
            conditions.Add(string.Format(CultureInfo.InvariantCulture, condition, values.Count));
        }
    }

    // Each part is found by an index of its own; titles are looked through among the cases of one company only.
    private static string Found(CaseSearch search, bool withTitles, List<object?> values)
    {
        var upper = search.Text.ToUpperInvariant();
        var parts = new List<string>
        {
            $"SELECT id FROM cases WHERE id = {Value(search.Text)}",
            $"SELECT id FROM cases WHERE number >= {Value(upper)} AND number < {Value(After(upper))}",
            $"SELECT id FROM cases WHERE reference_number >= {Value(upper)} AND reference_number < {Value(After(upper))}",
        };
        if (search.Medicines.Count > 0) parts.Add($"SELECT case_id FROM case_medicine WHERE cis IN ({string.Join(", ", search.Medicines.Select(Value))})");
        var found = $"id IN ({string.Join(" UNION ", parts)})";
        return withTitles ? $"({found} OR lower(title) LIKE {Value($"%{Escaped(search.Text.ToLowerInvariant())}%")} ESCAPE '!')" : found;

        string Value(string text)
        {
            values.Add(text);
            return $"${values.Count}";
        }
    }

    private static string Escaped(string text) => text.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Case>> FindAllAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        var found = new List<Case>();
        foreach (var some in ids.Chunk(500))
        {
            var sql = $"SELECT document, id FROM cases WHERE id IN ({string.Join(", ", some.Select((_, n) => string.Create(CultureInfo.InvariantCulture, $"${n + 1}")))})";
            found.AddRange(await database.Pool.UseAsync(c => c.ListAsync(sql, Read, cancellation, [.. some]), cancellation));
        }
        return found;
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<string>> NumbersAsync(string series, CancellationToken cancellation) => await database.Pool.UseAsync(
        c => c.ListAsync(
            "SELECT reference_number FROM cases WHERE reference_number >= $1 AND reference_number < $2 AND deposited_at IS NOT NULL", row => row.GetString(0), cancellation, series, After(series)),
        cancellation);

    /// <inheritdoc/>
    public async ValueTask<string?> FindByFeeReceiptAsync(string number, CancellationToken cancellation) => await database.Pool.UseAsync(
        c => c.FirstAsync("SELECT id FROM cases WHERE fee_receipt = $1", row => row.GetString(0), cancellation, number), cancellation);

    /// <inheritdoc/>
    public async ValueTask<int> CountFilesAsync(string prefix, CancellationToken cancellation) => (int)(await database.Pool.UseAsync(
        c => c.NumberAsync("SELECT count(*) FROM cases WHERE number >= $1 AND number < $2", cancellation, prefix, After(prefix)), cancellation) ?? 0);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Case>> ToPublishAsync(CancellationToken cancellation) => await database.Pool.UseAsync(
        c => c.ListAsync("SELECT document FROM cases WHERE id IN (SELECT case_id FROM case_to_publish) ORDER BY id", Read, cancellation), cancellation);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyDictionary<CaseState, int>> CountAsync(IReadOnlyList<CaseState> states, DateOnly? dueUntil, CancellationToken cancellation)
    {
        var names = string.Join(", ", states.Select(s => $"'{s.WireName()}'"));
        var (due, values) = dueUntil is { } day ? (" AND due_date <= $1", new object?[] { Iso.Of(day) }) : ("", []);
        var counts = await database.Pool.UseAsync(
            c => c.ListAsync($"SELECT state, count(*) FROM cases WHERE state IN ({names}){due} GROUP BY state", row => (row.GetString(0), (int)row.GetInt64(1)), cancellation, values), cancellation);
        return counts.ToDictionary(c => WireNames.TryParse<CaseState>(c.Item1, out var state) ? state : default, c => c.Item2);
    }

    private async ValueTask<Case?> FirstAsync(string condition, string value, CancellationToken cancellation) =>
        await database.Pool.UseAsync(c => c.FirstAsync($"SELECT document, id FROM cases WHERE {condition}", Read, cancellation, value), cancellation);

    private static Case Read(System.Data.Common.DbDataReader row)
    {
        try
        {
            return JsonSerializer.Deserialize<Case>(row.GetString(0), CaseJson.Options) ?? throw new JsonException("null");
        }
        catch (Exception problem) when (problem is JsonException or Documents.Acts.ActUnreadableException or FormatException or InvalidOperationException or ArgumentException or KeyNotFoundException)
        {
            throw new CaseRefusedException(RefusalCode.CaseDamaged, $"The case '{row.GetString(1)}' cannot be read ({problem.Message}): it was altered in the database. 'adcontrol audit verify' names what was.");
        }
    }

    // The smallest text after every one that begins so.
    private static string After(string prefix) => prefix[..^1] + (char)(prefix[^1] + 1);
}
