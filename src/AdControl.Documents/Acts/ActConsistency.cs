namespace AdControl.Documents.Acts;

/// <summary>What the form of an act alone can tell: names that are missing or used twice, tables that do not close.</summary>
internal static class ActConsistency
{
    public static IReadOnlyList<string> Problems(ActDocument act)
    {
        var problems = new List<string>();
        if (string.IsNullOrWhiteSpace(act.Kind)) problems.Add("\"kind\" is empty: say what kind of act it is, such as \"refusal\".");
        if (!IsCode(act.Type)) problems.Add($"\"type\" is \"{act.Type}\": use lower-case letters, digits and hyphens, such as \"decision\".");
        if (!IsCode(act.Authority.Code)) problems.Add($"\"authority.code\" is \"{act.Authority.Code}\": use lower-case letters, digits and hyphens, such as \"ansm\".");
        Names(act.Sentences.Select(s => s.Id), "sentence", problems);
        Names(act.Articles.Select(a => a.Id), "article", problems);
        foreach (var table in Blocks(act).OfType<ActTable>()) Table(table, problems);
        if (act.Signature is { Sha256: var hash } && hash != ActText.Sha256(act))
            problems.Add($"\"signature.sha256\" does not fit the text: it was changed after it was signed (the text's is {ActText.Sha256(act)}).");
        return problems;
    }

    private static IEnumerable<ActBlock> Blocks(ActDocument act) =>
        [.. act.Body, .. act.Articles.SelectMany(a => a.Content), .. act.AppealRoutes?.Content ?? [], .. act.Annexes.SelectMany(a => a.Content)];

    private static void Names(IEnumerable<string> names, string what, List<string> problems)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (name.Length == 0 || name.Any(char.IsWhiteSpace)) problems.Add($"The id \"{name}\" of a {what} is empty or holds white space.");
            else if (!seen.Add(name)) problems.Add($"Two of its {what}s have the id \"{name}\": give each its own.");
        }
    }

    private static void Table(ActTable table, List<string> problems)
    {
        for (var i = 0; i < table.Rows.Count; i++)
            if (table.Rows[i].Count != table.Headings.Count)
                problems.Add($"Row {i + 1} of the table \"{table.Caption.Text}\" has {table.Rows[i].Count} cells; its {table.Headings.Count} headings ask for as many.");
    }

    private static bool IsCode(string text) => text.Length > 0 && text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
}
