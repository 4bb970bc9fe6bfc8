namespace AdControl.Storage.Cases;

/// <summary>What the journal last said of each row.</summary>
internal sealed class RowSeals
{
    private readonly Dictionary<(string Table, string Key), List<string>> _seals = [];
    private readonly HashSet<(string Chain, string Key)> _chains = [];

    /// <summary>The rows of a table that were sealed.</summary>
    public IEnumerable<string> KeysOf(string table) => _seals.Keys.Where(k => k.Table == table).Select(k => k.Key);

    /// <summary>Takes a seal; the newest counts.</summary>
    /// <param name="seal">The seal.</param>
    /// <param name="chain">The chain it stands in; empty when nobody will ask.</param>
    public void Add(RowSeal seal, string chain = "")
    {
        if (!_seals.TryGetValue((seal.Table, seal.Key), out var known)) _seals[(seal.Table, seal.Key)] = known = [];
        known.Add(seal.Value);
        if (chain.Length > 0 && seal.Table == "bulletin_act") _chains.Add((chain, seal.Key));
    }

    /// <summary>What was said last of a row; null when nothing was.</summary>
    public string? this[string table, string key] => _seals.GetValueOrDefault((table, key))?[^1];

    /// <summary>Whether a row once was so.</summary>
    public bool WasOnce(string table, string key, string value) => _seals.GetValueOrDefault((table, key))?.Contains(value) == true;

    /// <summary>Whether a chain speaks of an act of the bulletin.</summary>
    public bool IsOf(string chain, string address) => _chains.Contains((chain, address));

    /// <summary>The last seal of each row, in the order in which the rows were first sealed.</summary>
    public static IEnumerable<RowSeal> Last(IEnumerable<RowSeal> seals) => seals.GroupBy(s => (s.Table, s.Key)).Select(row => row.Last());
}
