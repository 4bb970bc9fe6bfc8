using AdControl.Law;
using Npgsql;
using Quartz;

namespace AdControl.Storage.Cases;

/// <summary>Runs recurring jobs by Quartz.NET: on PostgreSQL each of them once however many nodes there are, on SQLite in this process.</summary>
public sealed class RecurringJobs : IAsyncDisposable
{
    private const string Registry = "jobs";

    private readonly IScheduler _scheduler;

    private RecurringJobs(IScheduler scheduler) => _scheduler = scheduler;

    /// <summary>Begins to run jobs.</summary>
    /// <param name="database">The database, migrated.</param>
    /// <param name="jobs">The jobs; every node names the same ones.</param>
    /// <param name="trouble">Told of a job that failed; it runs again at its next time.</param>
    /// <param name="cancellation">Gives up starting.</param>
    public static async Task<RecurringJobs> StartAsync(CaseDatabase database, IReadOnlyList<RecurringJob> jobs, Action<string, Exception>? trouble = null, CancellationToken cancellation = default)
    {
        var scheduler = await QuartzSchedulerBuilder.Create(builder => Configure(builder, database)).BuildScheduler(cancellation);
        scheduler.Context.Add(Registry, new JobRegistry(jobs.ToDictionary(j => j.Name, StringComparer.Ordinal), trouble));
        foreach (var job in jobs) await AddAsync(scheduler, job, cancellation);
        await scheduler.Start(cancellation);
        return new(scheduler);
    }

    /// <summary>Runs a job now, besides its schedule.</summary>
    public async Task TriggerAsync(string name, CancellationToken cancellation = default) => await _scheduler.TriggerJob(new JobKey(name), cancellation);

    private static async Task AddAsync(IScheduler scheduler, RecurringJob job, CancellationToken cancellation)
    {
        var detail = JobBuilder.Create<JobRunner>().WithIdentity(job.Name).StoreDurably().RequestRecovery().Build();
        var trigger = TriggerBuilder.Create().WithIdentity(job.Name).ForJob(detail)
            .WithCronSchedule(job.Schedule, c => c.InTimeZone(LegalTime.Zone).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)).Build();
        // Nodes start together and add the same; the last one wins, and nothing changes.
        await scheduler.ScheduleJob(detail, [trigger], new ScheduleJobOptions { Replace = true }, cancellation);
    }

    private static void Configure(IQuartzBuilder builder, CaseDatabase database)
    {
        builder.ConfigureScheduler(options =>
        {
            options.InstanceName = database.IsPostgres ? "adcontrol" : $"adcontrol-{Guid.NewGuid():N}";
            options.GenerateInstanceId = true;
        });
        builder.UseDefaultThreadPool(2);
        if (!database.IsPostgres) return;
        builder.UsePersistentStore(store =>
        {
            store.UsePostgres(NpgsqlFactory.Instance, database.Settings);
            store.ConfigureStore(options =>
            {
                options.TablePrefix = "qrtz_";
                options.StoreJobDataAsStrings = true;
            });
            store.UseClustering(_ => { });
        });
    }

    /// <summary>Stops when the jobs that are running have ended.</summary>
    public async ValueTask DisposeAsync() => await _scheduler.Shutdown(waitForJobsToComplete: true);

    private sealed record JobRegistry(IReadOnlyDictionary<string, RecurringJob> Jobs, Action<string, Exception>? Trouble);

    [DisallowConcurrentExecution]
    private sealed class JobRunner : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
        {
            var registry = (JobRegistry)context.Scheduler.Context[Registry]!;
            if (!registry.Jobs.TryGetValue(context.JobDetail.Key.Name, out var job)) return;
            try
            {
                await job.Run(cancellationToken);
            }
            catch (Exception problem) when (problem is not OutOfMemoryException)
            {
                registry.Trouble?.Invoke(job.Name, problem);
            }
        }
    }
}
