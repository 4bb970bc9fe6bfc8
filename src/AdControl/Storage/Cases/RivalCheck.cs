using AdControl.Workflows.Hosting;

namespace AdControl.Storage.Cases;

/// <summary>Looks for instances beside which another must not start.</summary>
internal static class RivalCheck
{
    /// <summary>A statement that finds one row when there is such an instance, and its values.</summary>
    public static (string Sql, object?[] Values) Find(Rivals rivals)
    {
        var (condition, values) = (rivals.DefinitionId, rivals.CorrelationId) switch
        {
            (null, null) => ("", Array.Empty<object?>()),
            (_, null) => (" AND definition_id = $1", [rivals.DefinitionId]),
            (null, _) => (" AND correlation_id = $1", [rivals.CorrelationId]),
            _ => (" AND definition_id = $1 AND correlation_id = $2", new object?[] { rivals.DefinitionId, rivals.CorrelationId }),
        };
        return ($"SELECT 1 FROM workflow_instance WHERE status = 0{condition} LIMIT 1", values);
    }

    public static async ValueTask<bool> AnyAsync(CaseConnection connection, Rivals rivals, CancellationToken cancellation)
    {
        var (sql, values) = Find(rivals);
        return await connection.NumberAsync(sql, cancellation, values) is not null;
    }

    /// <summary>What those who start with the same rivals wait for each other by.</summary>
    public static string LockName(Rivals rivals) => $"start {rivals.DefinitionId ?? "*"} {rivals.CorrelationId ?? "*"}";
}
