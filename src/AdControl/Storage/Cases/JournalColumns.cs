using System.Data.Common;
using AdControl.Workflows.Journaling;

namespace AdControl.Storage.Cases;

/// <summary>An entry of a journal as its row.</summary>
internal static class JournalColumns
{
    public const string Names = "case_id, sequence, instance_id, at, actor, kind, activity_id, frame, detail, hash";

    /// <param name="row">The row.</param>
    /// <param name="previous">The hash of the entry before.</param>
    public static JournalEntry Read(DbDataReader row, string previous) => new(
        row.GetString(0), row.GetInt64(1), row.GetString(2), row.Moment(3), row.GetString(4), (JournalKind)row.GetInt64(5), row.GetString(6), (int)row.GetInt64(7), row.GetString(8), previous,
        Convert.ToHexString(row.GetFieldValue<byte[]>(9)));

    public static string Hash(DbDataReader row) => Convert.ToHexString(row.GetFieldValue<byte[]>(0));
}
