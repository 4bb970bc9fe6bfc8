using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using AdControl.Workflows.Hosting;

namespace AdControl.Storage.Cases;

/// <summary>What this node has taken and is carrying out, and the messages of its own steps that it has not begun yet.</summary>
internal sealed class NodeClaims(NodeSettings settings)
{
    private const int MostOwn = 10_000;

    private readonly ConcurrentDictionary<string, WorkClaim> _taken = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<(StoredMessage Message, long Since)> _own = new();
    private long _lastToken = (long)RandomNumberGenerator.GetInt32(int.MaxValue) << 32;

    public string Name => settings.Node;

    public TimeSpan Lease => settings.Lease;

    public ICollection<WorkClaim> Taken => _taken.Values;

    /// <summary>A token that no other taking of the same work has had.</summary>
    public long NextToken() => Interlocked.Increment(ref _lastToken);

    public void Take(WorkClaim claim) => _taken[claim.Key] = claim;

    /// <summary>Lets go of a claim; false when it was let go of before.</summary>
    public bool Drop(WorkClaim claim) => _taken.TryRemove(KeyValuePair.Create(claim.Key, claim));

    /// <summary>Messages of a step that was just stored: this node is the first to carry them out. More than it can do soon are left to whoever comes.</summary>
    public void Ask(List<StoredMessage> messages)
    {
        foreach (var message in messages)
            if (_own.Count < MostOwn) _own.Enqueue((message, Stopwatch.GetTimestamp()));
    }

    /// <summary>Takes messages of this node's own steps, except those it has kept waiting so long that another may have them now.</summary>
    public List<StoredMessage> TakeOwn(int most)
    {
        var messages = new List<StoredMessage>();
        while (messages.Count < most && _own.TryDequeue(out var own))
        {
            if (Stopwatch.GetElapsedTime(own.Since) > Lease / 2) continue;
            messages.Add(own.Message);
            Take(own.Message.Claim);
        }
        return messages;
    }

    /// <summary>Claims of this node that nobody carries out: released when it stops.</summary>
    public IReadOnlyList<WorkClaim> Leave() => [.. _own.Select(m => m.Message.Claim), .. _taken.Values];
}
