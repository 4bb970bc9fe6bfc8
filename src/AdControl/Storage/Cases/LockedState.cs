using System.Data.Common;
using AdControl.Workflows.Hosting;
using AdControl.Workflows.Journaling;

namespace AdControl.Storage.Cases;

/// <summary>What the steps of a transaction rest on, read and locked in it.</summary>
internal sealed class LockedState
{
    private readonly Dictionary<string, long> _revisions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _held = new(StringComparer.Ordinal);

    private bool _hasRival;

    /// <summary>The heads of the chains; moved on by each step.</summary>
    public Dictionary<string, ChainHead> Chains { get; } = new(StringComparer.Ordinal);

    public static async ValueTask<LockedState> ReadAsync(DbDataReader rows)
    {
        var state = new LockedState();
        while (await rows.ReadAsync())
            if (rows.GetInt64(1) > 0) state.Chains[rows.GetString(0)] = new(rows.GetInt64(1), Convert.ToHexString(rows.GetFieldValue<byte[]>(2)));
        await rows.NextResultAsync();
        while (await rows.ReadAsync()) state._revisions[rows.GetString(0)] = rows.GetInt64(1);
        for (var table = 0; table < 2; table++)
        {
            await rows.NextResultAsync();
            while (await rows.ReadAsync())
                if (rows.GetBoolean(2)) state._held[rows.GetString(0)] = rows.GetInt64(1);
        }
        // A start that may have rivals stands alone: the lock it waited for, and whether there is one.
        if (await rows.NextResultAsync() && await rows.NextResultAsync()) state._hasRival = await rows.ReadAsync();
        return state;
    }

    /// <summary>Whether a step can be stored; one that can makes the others of its instance too late.</summary>
    public StepOutcome Judge(PendingStep pending)
    {
        if (pending.Step is not { } step) return StepOutcome.Stored;
        if (step.Claim is { } claim && _held.GetValueOrDefault(claim.Key, -1) != claim.Token) return StepOutcome.ClaimLost;
        if (_hasRival) return StepOutcome.Refused;
        if (_revisions.GetValueOrDefault(step.Instance.Id) != step.ExpectedRevision) return StepOutcome.Overtaken;
        _revisions[step.Instance.Id] = step.Instance.Revision;
        return StepOutcome.Stored;
    }
}
