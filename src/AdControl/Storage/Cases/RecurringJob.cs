namespace AdControl.Storage.Cases;

/// <summary>Something done again and again, such as the daily root; never the timers of cases.</summary>
/// <param name="Name">Its name, unique.</param>
/// <param name="Schedule">When: a cron expression of Quartz.NET (seconds first), in Europe/Paris.</param>
/// <param name="Run">What is done.</param>
public sealed record RecurringJob(string Name, string Schedule, Func<CancellationToken, Task> Run);
