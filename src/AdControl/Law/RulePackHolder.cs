namespace AdControl.Law;

/// <summary>Holds the pack in use and swaps it for a newer one as a whole: who reads <see cref="Current"/> gets one or the other, never a mixture.</summary>
public sealed class RulePackHolder
{
    private RulePack current;

    /// <summary>Holds <paramref name="pack"/>.</summary>
    public RulePackHolder(RulePack pack) => current = pack;

    /// <summary>The pack in use. Keep the reference for the whole of a check.</summary>
    public RulePack Current => Volatile.Read(ref current);

    /// <summary>Loads the folder again and, when nothing is wrong with it, puts it in the place of the old one.</summary>
    /// <returns>Whether anything changed.</returns>
    /// <exception cref="RulePackException">Something is wrong; the old pack stays in use.</exception>
    public bool Reload()
    {
        var before = Current;
        var loaded = RulePack.Load(before.Directory);
        if (loaded.Sha256 == before.Sha256) return false;
        Volatile.Write(ref current, loaded);
        return true;
    }
}
