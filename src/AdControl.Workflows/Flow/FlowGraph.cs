namespace AdControl.Workflows.Flow;

/// <summary>The connections of a flowchart and what follows from them: which lead back, and what can reach what.</summary>
/// <remarks>No paths are enumerated. Reachability is found by one walk per question and kept while the flowchart is small enough; see <see cref="FlowProgress"/> for large ones.</remarks>
internal sealed class FlowGraph
{
    private const int KeptUpTo = 1024;

    private readonly int[][] _in;
    private readonly ulong[]?[] _reach, _forward, _before;

    public FlowGraph(int count, List<FlowEdge> edges, int start, MergeMode[] modes)
    {
        Modes = modes;
        Start = start;
        Outbound = Grouped(count, edges, bySource: true);
        _in = Grouped(count, edges, bySource: false);
        var isBack = BackConnections(count, edges, Outbound, start);
        Connections = new FlowConnection[edges.Count];
        ForwardCount = new int[count];
        for (var i = 0; i < edges.Count; i++)
        {
            Connections[i] = new(edges[i].Source, edges[i].Port, edges[i].Target, isBack[i]);
            if (!isBack[i]) ForwardCount[edges[i].Target]++;
        }
        foreach (var list in _in) MostInbound = Math.Max(MostInbound, list.Length);
        (_reach, _forward, _before) = (new ulong[edges.Count][], new ulong[edges.Count][], new ulong[count][]);
    }

    public FlowConnection[] Connections { get; }

    /// <summary>The connections that leave each activity, in the order of the file.</summary>
    public int[][] Outbound { get; }

    /// <summary>The connections that enter each activity.</summary>
    public int[][] Inbound => _in;

    /// <summary>How many connections enter each activity without leading back.</summary>
    public int[] ForwardCount { get; }

    /// <summary>The most connections that enter one activity.</summary>
    public int MostInbound { get; }

    /// <summary>Whether there are too many activities to keep what reaches what.</summary>
    public bool IsLarge => _in.Length > KeptUpTo;

    /// <summary>How many activities all walks together have passed: what tests bound. Not exact when several threads walk.</summary>
    public long Walked { get; set; }

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
        var set = _before[target] ??= Reaching(_in[target].Where(c => !Connections[c].IsBack).Select(c => Connections[c].Source), target, throughBack: false);
        return Has(set, activity);
    }

    // Large flowcharts ask FlowProgress; what is asked here then is seldom, and not worth keeping.
    private bool Has(ulong[]?[] kept, int activity, int connection, bool throughBack)
    {
        var set = kept[connection] ?? Reaching([Connections[connection].Source], Connections[connection].Target, throughBack);
        if (!IsLarge) kept[connection] = set;
        return Has(set, activity);
    }

    private static bool Has(ulong[] set, int activity) => (set[activity >> 6] & (1UL << (activity & 63))) != 0;

    // Everything from which one of the sources is reached, walking against the connections and never through the target.
    private ulong[] Reaching(IEnumerable<int> sources, int target, bool throughBack)
    {
        var set = new ulong[(_in.Length + 63) / 64];
        var open = new Stack<int>(sources);
        while (open.TryPop(out var at))
        {
            if (at == target || Has(set, at)) continue;
            set[at >> 6] |= 1UL << (at & 63);
            Walked++;
            foreach (var inbound in _in[at])
                if (throughBack || !Connections[inbound].IsBack) open.Push(Connections[inbound].Source);
        }
        return set;
    }

    private static int[][] Grouped(int count, List<FlowEdge> edges, bool bySource)
    {
        var sizes = new int[count];
        foreach (var edge in edges) sizes[bySource ? edge.Source : edge.Target]++;
        var lists = new int[count][];
        for (var i = 0; i < count; i++) lists[i] = sizes[i] == 0 ? [] : new int[sizes[i]];
        for (var i = edges.Count - 1; i >= 0; i--)
        {
            var at = bySource ? edges[i].Source : edges[i].Target;
            lists[at][--sizes[at]] = i;
        }
        return lists;
    }

    // A connection leads back when a walk from the start meets its target again while still inside it.
    private static bool[] BackConnections(int count, List<FlowEdge> edges, int[][] outbound, int start)
    {
        var isBack = new bool[edges.Count];
        var (state, next, path) = (new byte[count], new int[count], new int[count]);
        for (var root = -1; root < count; root++)
        {
            var from = root < 0 ? start : root;
            if (from < 0 || state[from] != 0) continue;
            var depth = 0;
            (path[depth++], state[from]) = (from, 1);
            while (depth > 0)
            {
                var at = path[depth - 1];
                if (next[at] == outbound[at].Length)
                {
                    state[at] = 2;
                    depth--;
                    continue;
                }
                var connection = outbound[at][next[at]++];
                var target = edges[connection].Target;
                if (state[target] == 1) isBack[connection] = true;
                if (state[target] != 0) continue;
                (path[depth++], state[target]) = (target, 1);
            }
        }
        return isBack;
    }
}
