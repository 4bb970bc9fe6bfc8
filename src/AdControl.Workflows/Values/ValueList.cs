namespace AdControl.Workflows.Values;

/// <summary>The items of a list value; scripts may change it in place, so it is never shared between two variables.</summary>
internal sealed class ValueList
{
    public ValueList() => Items = [];

    public ValueList(IEnumerable<WorkflowValue> items) => Items = [.. items];

    public List<WorkflowValue> Items { get; }

    public ValueList Detached(int depth)
    {
        var copy = new ValueList();
        copy.Items.EnsureCapacity(Items.Count);
        foreach (var item in Items) copy.Items.Add(item.Detached(depth));
        return copy;
    }
}
