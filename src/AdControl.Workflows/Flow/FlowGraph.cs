namespace AdControl.Workflows.Flow;

/// <summary>The connections of a flowchart and what follows from them: which lead back, and what can reach what.</summary>
/// <remarks>No paths are enumerated. Reachability is found by one walk per question and kept while the flowchart is small enough.</remarks>
internal sealed class FlowGraph
{
    private const int KeptUpTo = 4096;

    private readonly int[][] _in;
    private readonly Lazy<ulong[]>[] _reach, _forward;

    public FlowGraph(int count, IReadOnlyList<(int Source, string Port, int Target)> connections, int start, MergeMode[] modes)
    {
        Modes = modes;
        Start = start;
        var outbound = Grouped(count, connections, c => c.Source);
        var isBack = BackConnections(count, connections, outbound, start);
        Connections = [.. connections.Select((c, i) => new FlowConnection(c.Source, c.Port, c.Target, isBack[i]))];
        Outbound = outbound;
        _in = Grouped(count, connections, c => c.Target);
        ForwardCount = [.. _in.Select(list => list.Count(c => !isBack[c]))];
        _reach = [.. Enumerable.Range(0, connections.Count).Select(c => new Lazy<ulong[]>(() => Reaching(c, throughBack: true)))];
        _forward = [.. Enumerable.Range(0, connections.Count).Select(c => new Lazy<ulong[]>(() => Reaching(c, throughBack: false)))];
    }

    public FlowConnection[] Connections { get; }

    /// <summary>The connections that leave each activity, in the order of the file.</summary>
    public int[][] Outbound { get; }

    /// <summary>The connections that enter each activity.</summary>
    public int[][] Inbound => _in;

    /// <summary>How many connections enter each activity without leading back.</summary>
    public int[] ForwardCount { get; }

    public MergeMode[] Modes { get; }

    /// <summary>Where the flowchart begins when no trigger says otherwise; -1 when it is empty.</summary>
    public int Start { get; }

    /// <summary>Whether work at an activity can still arrive over a connection, perhaps through loops, without passing the connection's target first.</summary>
    public bool CanArrive(int activity, int connection) => Has(_reach, activity, connection, throughBack: true);

    /// <summary>Whether it can without going back.</summary>
    public bool CanArriveForward(int activity, int connection) => Has(_forward, activity, connection, throughBack: false);

    /// <summary>Whether an activity lies before another, without going back.</summary>
    public bool IsBefore(int activity, int target)
    {
        foreach (var connection in _in[target])
            if (!Connections[connection].IsBack && CanArriveForward(activity, connection)) return true;
        return false;
    }

    private bool Has(Lazy<ulong[]>[] kept, int activity, int connection, bool throughBack)
    {
        var set = _in.Length <= KeptUpTo ? kept[connection].Value : Reaching(connection, throughBack);
        return (set[activity >> 6] & (1UL << (activity & 63))) != 0;
    }

    // Everything from which the connection's source is reached, walking against the connections and never through the target.
    private ulong[] Reaching(int connection, bool throughBack)
    {
        var set = new ulong[(_in.Length + 63) / 64];
        var target = Connections[connection].Target;
        var open = new Stack<int>();
        open.Push(Connections[connection].Source);
        while (open.TryPop(out var at))
        {
            if (at == target || (set[at >> 6] & (1UL << (at & 63))) != 0) continue;
            set[at >> 6] |= 1UL << (at & 63);
            foreach (var inbound in _in[at])
                if (throughBack || !Connections[inbound].IsBack) open.Push(Connections[inbound].Source);
        }
        return set;
    }

    private static int[][] Grouped(int count, IReadOnlyList<(int Source, string Port, int Target)> connections, Func<(int Source, string Port, int Target), int> by)
    {
        var lists = new List<int>[count];
        for (var i = 0; i < connections.Count; i++) (lists[by(connections[i])] ??= []).Add(i);
        return [.. lists.Select(l => l?.ToArray() ?? [])];
    }

    // A connection leads back when a walk from the start meets its target again while still inside it.
    private static bool[] BackConnections(int count, IReadOnlyList<(int Source, string Port, int Target)> connections, int[][] outbound, int start)
    {
        var isBack = new bool[connections.Count];
        var state = new byte[count];
        var path = new Stack<(int Activity, int Next)>();
        for (var root = -1; root < count; root++)
        {
            var from = root < 0 ? start : root;
            if (from < 0 || state[from] != 0) continue;
            state[from] = 1;
            path.Push((from, 0));
            while (path.TryPop(out var at))
            {
                if (at.Next == outbound[at.Activity].Length)
                {
                    state[at.Activity] = 2;
                    continue;
                }
                path.Push((at.Activity, at.Next + 1));
                var connection = outbound[at.Activity][at.Next];
                var target = connections[connection].Target;
                if (state[target] == 1) isBack[connection] = true;
                if (state[target] != 0) continue;
                state[target] = 1;
                path.Push((target, 0));
            }
        }
        return isBack;
    }
}
