namespace AdControl.Workflows.Values;

/// <summary>The members of an object value, in the order they were added. Small objects are searched in line; large ones get an index.</summary>
internal sealed class ValueMap
{
    private const int IndexFrom = 12;

    private readonly List<KeyValuePair<string, WorkflowValue>> _members = [];
    private Dictionary<string, int>? _index;

    public ValueMap()
    {
    }

    public ValueMap(IEnumerable<KeyValuePair<string, WorkflowValue>> members)
    {
        foreach (var (name, value) in members) Set(name, value);
    }

    public int Count => _members.Count;

    public IReadOnlyList<KeyValuePair<string, WorkflowValue>> Members => _members;

    public bool TryGet(string name, out WorkflowValue value)
    {
        var at = Find(name);
        value = at < 0 ? default : _members[at].Value;
        return at >= 0;
    }

    public void Set(string name, WorkflowValue value)
    {
        var at = Find(name);
        if (at >= 0)
        {
            _members[at] = new(name, value);
            return;
        }
        _members.Add(new(name, value));
        if (_index is not null) _index[name] = _members.Count - 1;
        else if (_members.Count > IndexFrom) BuildIndex();
    }

    public ValueMap Detached(int depth)
    {
        var copy = new ValueMap();
        foreach (var (name, value) in _members)
            if (value.Kind is not (ValueKind.Undefined or ValueKind.Function)) copy.Set(name, value.Detached(depth));
        return copy;
    }

    private int Find(string name)
    {
        if (_index is not null) return _index.TryGetValue(name, out var at) ? at : -1;
        for (var i = 0; i < _members.Count; i++)
            if (_members[i].Key == name) return i;
        return -1;
    }

    private void BuildIndex()
    {
        _index = new(StringComparer.Ordinal);
        for (var i = 0; i < _members.Count; i++) _index[_members[i].Key] = i;
    }
}
