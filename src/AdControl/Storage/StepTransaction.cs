using AdControl.Storage.Cases;

namespace AdControl.Storage;

/// <summary>The transaction of a workflow step, for the rows of the domain that belong to it. It is open; whoever gives it commits it.</summary>
public sealed class StepTransaction
{
    private readonly CaseConnection _connection;

    internal StepTransaction(CaseConnection connection) => _connection = connection;

    /// <summary>Runs a statement; on SQLite it stays prepared.</summary>
    /// <param name="sql">A constant of the program, the same in both dialects; values are <c>$1</c>, <c>$2</c>, …</param>
    /// <param name="cancellation">Gives the step up.</param>
    /// <param name="values">The values: texts, 64-bit numbers, bytes or null.</param>
    /// <returns>How many rows it touched.</returns>
    public ValueTask<int> RunAsync(string sql, CancellationToken cancellation, params object?[] values) => _connection.RunAsync(sql, cancellation, values);
}
