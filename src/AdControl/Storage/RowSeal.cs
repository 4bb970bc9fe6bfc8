using System.Security.Cryptography;
using System.Text;
using AdControl.Workflows.Journaling;
using AdControl.Workflows.Values;

namespace AdControl.Storage;

/// <summary>What the journal remembers of a row, so that a change made behind the program's back is found.</summary>
/// <param name="Table">The table, or the table and a column of it.</param>
/// <param name="Key">The row's key.</param>
/// <param name="Value">The SHA-256 of its document, lower-case hexadecimal; of a column, its value.</param>
public readonly record struct RowSeal(string Table, string Key, string Value)
{
    // An entry of a journal has a largest size.
    private const int MostTogether = 1000;

    /// <summary>The seal of a row by the bytes of its document.</summary>
    public static RowSeal Of(string table, string key, string document) => new(table, key, HashOf(document));

    /// <summary>The hash of a stored text.</summary>
    public static string HashOf(string document) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)));

    /// <summary>The entries that hold seals; none when there is nothing to hold.</summary>
    internal static IEnumerable<JournalEvent> Events(IEnumerable<RowSeal> seals) => seals.Chunk(MostTogether).Select(some =>
        new JournalEvent(JournalKind.Stored, "", 0, WorkflowValue.Of(some.GroupBy(s => s.Table).Select(table =>
            KeyValuePair.Create(table.Key, WorkflowValue.Of(table.Select(s => KeyValuePair.Create(s.Key, WorkflowValue.Of(s.Value)))))))));

    /// <summary>The seals that an entry holds; none unless it is of kind <see cref="JournalKind.Stored"/>.</summary>
    internal static IEnumerable<RowSeal> In(JournalEntry entry) => entry.Kind != JournalKind.Stored ? []
        : WorkflowValue.FromJson(entry.Detail).Members.SelectMany(table => table.Value.Members.Select(row => new RowSeal(table.Key, row.Key, row.Value.AsText() ?? "")));
}
