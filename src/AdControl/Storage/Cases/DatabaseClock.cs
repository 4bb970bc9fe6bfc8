using System.Diagnostics;

namespace AdControl.Storage.Cases;

/// <summary>The clock of the database server, so that nodes whose own clocks differ agree.</summary>
/// <remarks>Read once in a while and carried on by the machine's monotonic counter, which no change of the local time disturbs.</remarks>
internal sealed class DatabaseClock(CaseDatabase database) : TimeProvider
{
    private static readonly TimeSpan s_between = TimeSpan.FromMinutes(1);

    private readonly Lock _reading = new();
    private volatile Reading? _last;

    private sealed record Reading(long Ticks, long Timestamp);

    public override DateTimeOffset GetUtcNow()
    {
        var last = _last is { } known && Stopwatch.GetElapsedTime(known.Timestamp) < s_between ? known : Read();
        return new(last.Ticks + Stopwatch.GetElapsedTime(last.Timestamp).Ticks, TimeSpan.Zero);
    }

    private Reading Read()
    {
        lock (_reading)
        {
            if (_last is { } known && Stopwatch.GetElapsedTime(known.Timestamp) < s_between) return known;
            // A clock cannot be awaited; this is one short question a minute.
            using var connection = database.NewConnection();
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT utc_ticks()";
            var before = Stopwatch.GetTimestamp();
            var ticks = (long)command.ExecuteScalar()!;
            return _last = new Reading(ticks, before + ((Stopwatch.GetTimestamp() - before) / 2));
        }
    }
}
