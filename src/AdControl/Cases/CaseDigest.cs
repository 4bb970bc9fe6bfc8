using System.Globalization;
using AdControl.Law;
using AdControl.Storage.Cases;
using AdControl.Workflows.Tasks;

namespace AdControl.Cases;

/// <summary>Tells everybody once a day what they have to do soon, and what they are late with: the tasks they have, and those of their unit that nobody has.</summary>
internal sealed class CaseDigest(CaseOffice office)
{
    /// <summary>How many days after today are looked at.</summary>
    public const int DaysAhead = 7;

    private const int Page = 1000;

    /// <summary>Queues the mails of the day. Whoever has nothing to do gets none; nobody gets two, however often and on however many nodes this is done.</summary>
    /// <returns>How many mails were queued.</returns>
    public async Task<int> SendAsync(CancellationToken cancellation)
    {
        var (now, today) = (office.Now, LegalTime.DayOf(office.Now));
        var until = today.AddDays(DaysAhead);
        var queued = 0;
        foreach (var (account, tasks) in await DueAsync(LegalTime.StartOf(until.AddDays(1)).AddTicks(-1), cancellation))
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"digest/{today:yyyy-MM-dd}/{account}");
            if (await office.QueueAsync(OwnChains.Mail, office.Letters.Digest(account, tasks, until, key, now), cancellation)) queued++;
        }
        return queued;
    }

    private async Task<SortedDictionary<string, List<(WorkTask Task, Case Case)>>> DueAsync(DateTimeOffset until, CancellationToken cancellation)
    {
        var byAccount = new SortedDictionary<string, List<(WorkTask, Case)>>(StringComparer.Ordinal);
        WorkTask? last = null;
        while (await office.Workflows.TasksDueAsync(until, last, Page, cancellation) is { Count: > 0 } tasks)
        {
            foreach (var task in tasks)
            {
                // A workflow of its own is no case, and belongs to nobody here.
                if (await office.Cases.FindAsync(task.InstanceId, cancellation) is not { } one) continue;
                foreach (var account in CaseOffice.AccountsOf(task)) (byAccount.TryGetValue(account, out var own) ? own : byAccount[account] = []).Add((task, one));
            }
            last = tasks[^1];
        }
        return byAccount;
    }
}
