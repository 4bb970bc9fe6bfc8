using System.Data.Common;
using AdControl.Workflows.Hosting;
using AdControl.Workflows.Running;
using AdControl.Workflows.Values;

namespace AdControl.Storage.Cases;

/// <summary>A wait as its row.</summary>
internal static class WaitColumns
{
    public const string Names = "key, instance_id, kind, name, due_at, payload, frame, activity_id, position, token";

    /// <summary>The payload of a wait as JSON; that of a task stands in the task.</summary>
    public static string? Payload(Wait wait) => wait.Kind == WaitKind.Task || wait.Payload.IsNullish ? null : wait.Payload.ToJson();

    public static StoredWait Read(DbDataReader row)
    {
        var payload = row.Text(5) is { } json ? WorkflowValue.FromJson(json) : WorkflowValue.Null;
        var wait = new Wait((WaitKind)row.GetInt64(2), row.GetString(3), row.GetString(0), row.MomentOrNull(4), payload) { FrameNumber = (int)row.GetInt64(6), ActivityId = row.GetString(7) };
        return new(row.GetString(1), wait, row.GetInt64(8));
    }

    public static StoredWait ReadTaken(DbDataReader row)
    {
        var wait = Read(row);
        return wait with { Claim = new(wait.Wait.Key, false, row.GetInt64(9)) };
    }
}
