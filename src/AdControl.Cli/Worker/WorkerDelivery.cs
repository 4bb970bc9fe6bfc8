using AdControl.Cli.Shell;
using AdControl.Workflows.Running;
using AdControl.Workflows.Values;

namespace AdControl.Cli.Worker;

/// <summary>What a worker does with lines, mails and reminders that nothing else delivers: it writes them, each on a line of JSON with its key.</summary>
internal static class WorkerDelivery
{
    /// <param name="context">Where lines are written.</param>
    /// <param name="own">What the office of the procedures does with mails, reminders and its own effects; null when there is no office. Lines stay the worker's.</param>
    public static Func<Effect, CancellationToken, ValueTask> To(CommandContext context, Func<Effect, CancellationToken, ValueTask>? own = null) => (effect, cancellation) =>
    {
        if (own is not null && effect is not WriteLineEffect) return own(effect, cancellation);
        var line = WorkflowValue.Map(("key", WorkflowValue.Of(effect.Key)), ("kind", WorkflowValue.Of(Kind(effect))), ("content", Content(effect))).ToJson();
        lock (context.Out)
        {
            context.Out.WriteLine(line);
            context.Out.Flush();
        }
        return default;
    };

    private static string Kind(Effect effect) => effect switch
    {
        WriteLineEffect => "line",
        SendMailEffect => "mail",
        RemindEffect => "reminder",
        DomainEffect domain => domain.Name,
        _ => effect.GetType().Name,
    };

    private static WorkflowValue Content(Effect effect) => effect switch
    {
        WriteLineEffect line => WorkflowValue.Of(line.Text),
        SendMailEffect mail => mail.Message,
        RemindEffect reminder => WorkflowValue.Of(reminder.TaskId),
        DomainEffect domain => domain.Content,
        _ => WorkflowValue.Null,
    };
}
