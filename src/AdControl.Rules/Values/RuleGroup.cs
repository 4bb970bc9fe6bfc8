namespace AdControl.Rules.Values;

/// <summary>Elements that share a key.</summary>
internal sealed class RuleGroup(object? key) : List<object?>
{
    public object? Key { get; } = key;
}
