using System.Globalization;
using AdControl.Storage;

namespace AdControl.Products.Import;

/// <summary>Compares files that are read with what is in the store; the store is only read.</summary>
internal sealed class RegisterComparison(StoreConnection connection)
{
    // The columns that follow the CIS code, in the order of the file; what is derived from them is not compared.
    private static readonly string[] s_fields = RegisterTables.All[0].Target.Columns[1..12];

    public RegisterChanges Compare(IReadOnlyList<ParsedFile> files, DateOnly? before, DateOnly after)
    {
        var changes = new RegisterChanges(before, after)
        {
            AbsentFiles = [.. RegisterTables.All.Select(table => table.Kind).Except(files.Select(file => file.Table.Kind))],
        };
        foreach (var file in files)
            changes = file.Table.Kind switch
            {
                RegisterFileKind.Medicines => WithMedicines(changes, file),
                RegisterFileKind.Presentations => WithPresentations(changes, file),
                RegisterFileKind.Prescription when before is not null => WithPrescription(changes, file),
                _ => changes,
            };
        return changes;
    }

    private RegisterChanges WithMedicines(RegisterChanges changes, ParsedFile file)
    {
        var old = ReadMedicines();
        var added = new List<ListedMedicine>();
        var changed = new List<MedicineChange>();
        var reencoded = 0;
        foreach (var values in file.Values)
        {
            var cis = new Cis((int)values[0]);
            if (!old.Remove(cis.Value, out var known)) added.Add(new(cis, (string)values[1]));
            else if (FieldsThatDiffer(known, values) is { Count: > 0 } fields) changed.Add(new(cis, (string)values[1], fields));
            else if (known[^1] != TextOf(values[^1])) reencoded++;
        }
        var withdrawn = old.Select(pair => new ListedMedicine(new Cis(pair.Key), pair.Value[0]));
        return changes with
        {
            Added = Sorted(added),
            Changed = [.. changed.OrderBy(change => change.Cis)],
            Reencoded = reencoded,
            Withdrawn = Sorted(withdrawn),
        };
    }

    private static ListedMedicine[] Sorted(IEnumerable<ListedMedicine> medicines) => [.. medicines.OrderBy(medicine => medicine.Cis)];

    private static List<FieldChange> FieldsThatDiffer(string[] known, object[] values)
    {
        var fields = new List<FieldChange>();
        for (var i = 0; i < s_fields.Length; i++)
        {
            var value = TextOf(values[i + 1]);
            if (value != known[i]) fields.Add(new(s_fields[i], known[i], value));
        }
        return fields;
    }

    private Dictionary<int, string[]> ReadMedicines()
    {
        var medicines = new Dictionary<int, string[]>();
        using var rows = connection.Read($"SELECT cis, {string.Join(", ", s_fields)}, reencoded FROM medicine WHERE delisted_on IS NULL");
        while (rows.Read())
        {
            var values = new string[s_fields.Length + 1];
            for (var i = 0; i < values.Length; i++) values[i] = TextOf(rows.GetValue(i + 1));
            medicines.Add(rows.GetInt32(0), values);
        }
        return medicines;
    }

    private RegisterChanges WithPresentations(RegisterChanges changes, ParsedFile file)
    {
        var old = new Dictionary<string, string>();
        using (var rows = connection.Read("SELECT cip13, rates FROM presentation"))
            while (rows.Read()) old.Add(rows.GetString(0), rows.GetString(1));
        var reimbursement = new List<ReimbursementChange>();
        var added = 0;
        foreach (var values in file.Values)
        {
            var (cip13, rates) = ((string)values[0], (string)values[8]);
            if (!old.Remove(cip13, out var known)) added++;
            else if (known != rates) reimbursement.Add(new(new Cis((int)values[2]), cip13, (string)values[3], RatesOf(known), RatesOf(rates)));
        }
        return changes with { PresentationsAdded = added, PresentationsWithdrawn = old.Count, Reimbursement = [.. reimbursement.OrderBy(change => change.Cis)] };
    }

    private RegisterChanges WithPrescription(RegisterChanges changes, ParsedFile file)
    {
        var old = Conditions(OldConditions());
        var now = Conditions(file.Values.Select(values => ((int)values[0], (string)values[1])));
        var comparable = OldCodes();
        var entering = changes.Added.Select(medicine => medicine.Cis.Value).ToHashSet();
        var leaving = changes.Withdrawn.Select(medicine => medicine.Cis.Value).ToHashSet();
        var changed =
            from cis in old.Keys.Union(now.Keys)
            where comparable.Contains(cis) && !entering.Contains(cis) && !leaving.Contains(cis)
            let had = old.GetValueOrDefault(cis, [])
            let has = now.GetValueOrDefault(cis, [])
            where !had.SetEquals(has)
            orderby cis
            select new PrescriptionChange(new Cis(cis), [.. has.Except(had)], [.. had.Except(has)]);
        // A table that was never filled is no state to compare with.
        return old.Count == 0 ? changes : changes with { Prescription = [.. changed] };
    }

    private List<(int Cis, string Condition)> OldConditions()
    {
        var conditions = new List<(int, string)>();
        using var rows = connection.Read("SELECT cis, condition FROM prescription_condition");
        while (rows.Read()) conditions.Add((rows.GetInt32(0), rows.GetString(1)));
        return conditions;
    }

    private HashSet<int> OldCodes()
    {
        var codes = new HashSet<int>();
        using var rows = connection.Read("SELECT cis FROM medicine WHERE delisted_on IS NULL");
        while (rows.Read()) codes.Add(rows.GetInt32(0));
        return codes;
    }

    private static Dictionary<int, HashSet<string>> Conditions(IEnumerable<(int Cis, string Condition)> rows)
    {
        var conditions = new Dictionary<int, HashSet<string>>();
        foreach (var (cis, condition) in rows)
        {
            if (!conditions.TryGetValue(cis, out var own)) conditions.Add(cis, own = []);
            own.Add(condition);
        }
        return conditions;
    }

    internal static IReadOnlyList<int> RatesOf(string rates) =>
        rates.Length == 0 ? [] : [.. rates.Split(';').Select(rate => int.Parse(rate, NumberStyles.None, CultureInfo.InvariantCulture))];

    private static string TextOf(object value) => value is DBNull ? "" : Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
