using System.Collections.Concurrent;
using System.Security.Cryptography;
using AdControl.Workflows.Hosting;

namespace AdControl.Storage.Cases;

/// <summary>What this node has taken and is carrying out, and the messages of its own steps that it has not begun yet.</summary>
internal sealed class NodeClaims(NodeSettings settings)
{
    private readonly ConcurrentDictionary<string, WorkClaim> _taken = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<StoredMessage> _own = new();
    private long _lastToken = (long)RandomNumberGenerator.GetInt32(int.MaxValue) << 32;

    public string Name => settings.Node;

    public TimeSpan Lease => settings.Lease;

    public ICollection<WorkClaim> Taken => _taken.Values;

    /// <summary>A token that no other taking of the same work has had.</summary>
    public long NextToken() => Interlocked.Increment(ref _lastToken);

    public void Take(WorkClaim claim) => _taken[claim.Key] = claim;

    public void Drop(WorkClaim claim) => _taken.TryRemove(KeyValuePair.Create(claim.Key, claim));

    /// <summary>Messages of a step that was just stored: this node is the first to carry them out.</summary>
    public void Ask(IEnumerable<StoredMessage> messages)
    {
        foreach (var message in messages) _own.Enqueue(message);
    }

    /// <summary>Takes messages of this node's own steps.</summary>
    public List<StoredMessage> TakeOwn(int most)
    {
        var messages = new List<StoredMessage>();
        while (messages.Count < most && _own.TryDequeue(out var message))
        {
            messages.Add(message);
            Take(message.Claim);
        }
        return messages;
    }

    /// <summary>Claims of this node that nobody carries out: released when it stops.</summary>
    public IReadOnlyList<WorkClaim> Leave() => [.. _own.Select(m => m.Claim), .. _taken.Values];
}
