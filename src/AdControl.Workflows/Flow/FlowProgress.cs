using AdControl.Workflows.Running;

namespace AdControl.Workflows.Flow;

/// <summary>What a large flowchart knows about its own run: which joins have a reason to wait, so that an activity that ends makes only those look again whose reason it was.</summary>
/// <remarks>Follows from the frame and is never stored. A small flowchart does without: looking at everything is quicker there.</remarks>
internal sealed class FlowProgress
{
    private readonly FlowGraph _graph;
    private readonly int[] _open;
    private readonly PendingJoin?[] _pending;
    private readonly List<PendingJoin>?[] _waiting;
    private readonly int[] _seen, _seenForward;
    private readonly Stack<(int Activity, bool IsForward)> _path = new();
    private List<PendingJoin> _unsure = [];
    private int _search, _order;

    public FlowProgress(Frame frame, FlowGraph graph)
    {
        var count = graph.Inbound.Length;
        (_graph, _open, _pending, _waiting, _seen, _seenForward) = (graph, new int[count], new PendingJoin?[count], new List<PendingJoin>?[count], new int[count], new int[count]);
        foreach (var child in frame.Children ?? []) _open[child.Node.Position]++;
        foreach (var join in frame.Pending ?? []) Added(join);
    }

    public PendingJoin? PendingAt(int activity) => _pending[activity];

    public void Opened(int activity) => _open[activity]++;

    public void Closed(int activity)
    {
        _open[activity]--;
        Recheck(activity);
    }

    public void Added(PendingJoin join)
    {
        join.Order = _order++;
        _pending[join.Target] = join;
        Doubt(join);
    }

    public void Removed(PendingJoin join)
    {
        _pending[join.Target] = null;
        Recheck(join.Target);
    }

    /// <summary>Another branch has arrived at a join: it may go on now.</summary>
    public void Doubt(PendingJoin join)
    {
        if (join.IsUnsure) return;
        join.IsUnsure = true;
        _unsure.Add(join);
    }

    /// <summary>The joins whose reason to wait is gone, in the order in which they began to wait.</summary>
    public List<PendingJoin> TakeUnsure()
    {
        var taken = _unsure;
        _unsure = [];
        taken.RemoveAll(j => !ReferenceEquals(_pending[j.Target], j));
        taken.Sort(static (a, b) => a.Order.CompareTo(b.Order));
        foreach (var join in taken) join.IsUnsure = false;
        return taken;
    }

    /// <summary>Whether work can still arrive at a join over a connection that is missing; where that work is becomes its reason to wait.</summary>
    public bool IsExpected(PendingJoin join)
    {
        var inbound = _graph.Inbound[join.Target];
        var withBack = _graph.Modes[join.Target] == MergeMode.AllWithBack;
        _search++;
        for (var i = 0; i < inbound.Length; i++)
        {
            var at = (join.Hint + i) % inbound.Length;
            if ((!withBack && _graph.Connections[inbound[at]].IsBack) || join.Has(inbound[at])) continue;
            if (Reason(join, _graph.Connections[inbound[at]].Source) is not (>= 0 and var reason)) continue;
            join.Hint = at;
            (_waiting[reason] ??= []).Add(join);
            return true;
        }
        return false;
    }

    // Walks against the connections from where a missing branch must come from: to an open activity by any way, or to another waiting join without going back. What one search has seen it does not enter again.
    private int Reason(PendingJoin join, int source)
    {
        _path.Clear();
        _path.Push((source, true));
        while (_path.TryPop(out var at))
        {
            if (at.Activity == join.Target || _seenForward[at.Activity] == _search || (!at.IsForward && _seen[at.Activity] == _search)) continue;
            if (at.IsForward) _seenForward[at.Activity] = _search;
            _seen[at.Activity] = _search;
            _graph.Walked++;
            if (_open[at.Activity] > 0 || (at.IsForward && _pending[at.Activity] is not null)) return at.Activity;
            foreach (var inbound in _graph.Inbound[at.Activity]) _path.Push((_graph.Connections[inbound].Source, at.IsForward && !_graph.Connections[inbound].IsBack));
        }
        return -1;
    }

    private void Recheck(int activity)
    {
        if (_open[activity] > 0 || _pending[activity] is not null || _waiting[activity] is not { } waiting) return;
        _waiting[activity] = null;
        foreach (var join in waiting) Doubt(join);
    }
}
