namespace AdControl.Workflows.Scripts;

/// <summary>The names a script has declared so far, while it is read: a scope per function, blocks inside it.</summary>
internal sealed class ScriptScope(ScriptScope? outer)
{
    private readonly List<Dictionary<string, Local>> _blocks = [new(StringComparer.Ordinal)];

    public ScriptScope? Outer { get; } = outer;

    public int Slots { get; private set; }

    public void OpenBlock() => _blocks.Add(new(StringComparer.Ordinal));

    public void CloseBlock() => _blocks.RemoveAt(_blocks.Count - 1);

    public int Declare(string name, bool isConstant)
    {
        _blocks[^1][name] = new(Slots, isConstant);
        return Slots++;
    }

    public int Temporary() => Slots++;

    /// <summary>The slot of a name and how many functions up it lives; null when it is none of the script's own.</summary>
    public (int Levels, Local Local)? Find(string name)
    {
        var levels = 0;
        for (var scope = this; scope is not null; scope = scope.Outer, levels++)
            for (var i = scope._blocks.Count - 1; i >= 0; i--)
                if (scope._blocks[i].TryGetValue(name, out var local)) return (levels, local);
        return null;
    }

    internal sealed record Local(int Slot, bool IsConstant);
}
