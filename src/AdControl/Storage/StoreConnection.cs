using Microsoft.Data.Sqlite;

namespace AdControl.Storage;

/// <summary>A connection that keeps its statements prepared: reading a medicine runs a dozen, and parsing them took most of the time.</summary>
internal sealed class StoreConnection(string settings) : SqliteConnection(settings)
{
    private readonly Dictionary<string, SqliteCommand> _commands = [];

    /// <summary>The statement, prepared when it is first asked for; its parameters keep the values of the last run.</summary>
    public SqliteCommand Prepared(string sql)
    {
        if (!_commands.TryGetValue(sql, out var command)) _commands.Add(sql, command = this.Prepare(sql));
        command.Transaction = Transaction;
        return command;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            foreach (var command in _commands.Values) command.Dispose();
        _commands.Clear();
        base.Dispose(disposing);
    }
}
