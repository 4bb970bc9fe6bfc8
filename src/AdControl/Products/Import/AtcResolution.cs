using AdControl.Storage;

namespace AdControl.Products.Import;

/// <summary>Gives each medicine its ATC code: the register's, else the map's, else the one all medicines of the same substances and routes have.</summary>
internal sealed class AtcResolution(StoreConnection connection)
{
    private sealed record Row(int Cis, string Routes, string? Atc, AtcSource Source, string? Code, AtcSource CodeSource);

    public void Run()
    {
        var rows = ReadRows();
        var substances = ReadSubstances();
        var codes = CodesBySubstance(rows, substances);
        using var update = connection.Prepare("UPDATE medicine SET atc = $1, atc_source = $2 WHERE cis = $3");
        foreach (var row in rows)
        {
            var (code, source) = row.Code is not null ? (row.Code, row.CodeSource) : Inferred(row, substances, codes);
            if (code != row.Atc || source != row.Source) update.Run(code ?? (object)DBNull.Value, (int)source, row.Cis);
        }
    }

    private List<Row> ReadRows()
    {
        var result = new List<Row>();
        using var rows = connection.Read("""
            SELECT m.cis, m.routes, m.atc, m.atc_source, i.atc, a.atc FROM medicine m
            LEFT JOIN major_interest i ON i.cis = m.cis LEFT JOIN atc_map a ON a.cis = m.cis
            """);
        while (rows.Read())
        {
            var (register, map) = (rows.TextOrNull(4), rows.TextOrNull(5));
            var source = register is not null ? AtcSource.Register : map is not null ? AtcSource.Map : AtcSource.None;
            result.Add(new(rows.GetInt32(0), rows.GetString(1), rows.TextOrNull(2), (AtcSource)rows.GetInt32(3), register ?? map, source));
        }
        return result;
    }

    private Dictionary<int, string> ReadSubstances()
    {
        var components = new Dictionary<int, List<Component>>();
        using var rows = connection.Read("SELECT cis, substance_key, nature, link FROM component");
        while (rows.Read())
        {
            if (!components.TryGetValue(rows.GetInt32(0), out var own)) components.Add(rows.GetInt32(0), own = []);
            own.Add(new("", "", rows.GetString(1), "", "", rows.GetString(2) == "FT", rows.GetInt32(3)));
        }
        return components.ToDictionary(pair => pair.Key, pair => string.Join('+', ActiveSubstances.Of(pair.Value).Order(StringComparer.Ordinal)));
    }

    private static Dictionary<string, string?> CodesBySubstance(List<Row> rows, Dictionary<int, string> substances)
    {
        var codes = new Dictionary<string, string?>();
        foreach (var row in rows.Where(row => row.Code is not null))
            if (KeyOf(row, substances) is { } key) codes[key] = codes.TryGetValue(key, out var other) ? Common(other, row.Code!) : row.Code;
        return codes;
    }

    private static (string?, AtcSource) Inferred(Row row, Dictionary<int, string> substances, Dictionary<string, string?> codes) =>
        KeyOf(row, substances) is { } key && codes.GetValueOrDefault(key) is { } code ? (code, AtcSource.Substance) : (null, AtcSource.None);

    private static string? KeyOf(Row row, Dictionary<int, string> substances) =>
        substances.TryGetValue(row.Cis, out var names) && names.Length > 0 ? $"{names}|{row.Routes}" : null;

    // A class and a code inside it agree on the class; two different codes agree on nothing.
    private static string? Common(string? one, string other)
    {
        if (one is null || other.StartsWith(one, StringComparison.Ordinal)) return one;
        return one.StartsWith(other, StringComparison.Ordinal) ? other : null;
    }
}
