using System.Diagnostics.Metrics;
using AdControl.Cases;
using AdControl.Mail;

namespace AdControl.Server.Telemetry;

/// <summary>What the server counts about its own work, besides what the framework counts about requests.</summary>
internal sealed class ServerMeters
{
    /// <summary>The name of the meter.</summary>
    public const string Name = "AdControl.Server";

    private readonly Counter<long> mails;
    private readonly Counter<long> troubles;
    private WaitingWork queue;

    /// <summary>Makes the instruments.</summary>
    public ServerMeters(IMeterFactory factory, WorkPulse pulse)
    {
        var meter = factory.Create(Name);
        mails = meter.CreateCounter<long>("adcontrol.mails", "{mail}", "Mails sent, put off and given up.");
        troubles = meter.CreateCounter<long>("adcontrol.troubles", "{trouble}", "What the worker could not do at its first try.");
        meter.CreateObservableGauge("adcontrol.queue", () => Waiting(queue), "{item}", "What waits to be carried out.");
        meter.CreateObservableGauge("adcontrol.worker.quiet", () => pulse.Quiet.TotalSeconds, "s", "How long ago what is due was last looked after.");
    }

    /// <summary>Counts what a run of the sender did.</summary>
    public void Count(MailRun run)
    {
        mails.Add(run.Sent, KeyValuePair.Create<string, object?>("outcome", "sent"));
        mails.Add(run.PutOff, KeyValuePair.Create<string, object?>("outcome", "put-off"));
        mails.Add(run.Dead, KeyValuePair.Create<string, object?>("outcome", "given-up"));
    }

    /// <summary>Counts something that went wrong.</summary>
    /// <param name="kind">What: <c>round</c>, <c>put-off</c>, <c>job</c>.</param>
    public void CountTrouble(string kind) => troubles.Add(1, KeyValuePair.Create<string, object?>("kind", kind));

    /// <summary>Notes how much waits.</summary>
    public void Note(WaitingWork waiting) => queue = waiting;

    private static Measurement<long>[] Waiting(WaitingWork queue) =>
    [
        new(queue.Messages, KeyValuePair.Create<string, object?>("kind", "messages")),
        new(queue.Mails, KeyValuePair.Create<string, object?>("kind", "mails")),
        new(queue.MailsGivenUp, KeyValuePair.Create<string, object?>("kind", "mails-given-up")),
    ];
}
