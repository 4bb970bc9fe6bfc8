namespace AdControl.Rules.Phrases;

/// <summary>A growing list of matches.</summary>
/// <remarks>Not the framework's list: its code for a value type of ours would be compiled anew at each start of the program.</remarks>
internal sealed class MatchList
{
    private RawMatch[] items = new RawMatch[16];

    public int Count { get; private set; }

    public ref readonly RawMatch this[int index] => ref items[index];

    public ReadOnlySpan<RawMatch> Items => items.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Add(in RawMatch match)
    {
        if (Count == items.Length)
        {
            var more = new RawMatch[2 * Count];
            Array.Copy(items, more, Count);
            items = more;
        }
        items[Count++] = match;
    }
}
