namespace AdControl.Rules.Phrases;

/// <summary>Collects word forms and roles, then gives each word its symbol.</summary>
internal sealed class WordVocabularyBuilder
{
    public const int MostAccentedForms = 5;
    private readonly Dictionary<string, WordInfo> words = new(StringComparer.Ordinal);
    private readonly List<(string Form, int Pattern)> prefixes = [];
    private readonly Dictionary<string, List<int>> byPrefix = new(StringComparer.Ordinal);
    private readonly List<int[]> symbols = [[]];
    private readonly List<WordVocabulary.AccentedForms?> accented = [null];

    private sealed class WordInfo
    {
        public WordRoles Roles { get; set; }

        public int Value { get; set; }

        public List<int> Patterns { get; } = [];

        public List<(string Form, int Pattern)> Accented { get; } = [];
    }

    /// <summary>The patterns that each symbol satisfies; known after <see cref="Build"/>.</summary>
    public List<int[]> Symbols => symbols;

    public void AddRole(string key, WordRoles role, int value = 0)
    {
        var info = Info(key);
        info.Roles |= role;
        info.Value = value != 0 ? value : info.Value;
    }

    public void AddExact(string key, int pattern) => Info(key).Patterns.Add(pattern);

    public void AddPrefix(string key, int pattern) => prefixes.Add((key, pattern));

    /// <summary>Adds a form whose accents count; false when the plain word has too many of them.</summary>
    public bool AddAccented(string key, string form, int pattern)
    {
        var info = Info(key);
        info.Accented.Add((form, pattern));
        return info.Accented.Count <= MostAccentedForms;
    }

    public WordVocabulary Build()
    {
        var trie = BuildTrie();
        var letters = new List<char>();
        var entries = new List<WordVocabulary.Entry>(words.Count);
        foreach (var (key, info) in words)
        {
            var symbol = SymbolOf(key, info);
            var counted = info.Roles.HasFlag(WordRoles.One) ? Intern([.. PatternsOf(key, info), .. words.TryGetValue("1", out var one) ? PatternsOf("1", one) : []]) : symbol;
            entries.Add(new WordVocabulary.Entry(WordVocabulary.Hash(key), letters.Count, key.Length, info.Roles, info.Value, symbol, counted));
            letters.AddRange(key);
        }
        return new WordVocabulary([.. letters], [.. entries], trie, PrefixStarts(), [.. accented]);
    }

    private WordInfo Info(string key)
    {
        if (!words.TryGetValue(key, out var info))
            words.Add(key, info = new WordInfo());
        return info;
    }

    private List<int> PatternsOf(string key, WordInfo info)
    {
        var patterns = new List<int>(info.Patterns);
        AddPrefixesOf(key, patterns);
        return patterns;
    }

    private void AddPrefixesOf(string key, List<int> patterns)
    {
        var lookup = byPrefix.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = PhraseParser.ShortestPrefix; length <= key.Length; length++)
        {
            if (lookup.TryGetValue(key.AsSpan(0, length), out var more))
                patterns.AddRange(more);
        }
    }

    private int SymbolOf(string key, WordInfo info)
    {
        var patterns = PatternsOf(key, info);
        if (info.Accented.Count == 0)
            return Intern(patterns);
        var symbol = Intern(patterns);
        var forms = info.Accented.Take(MostAccentedForms).ToList();
        accented[symbol] = new WordVocabulary.AccentedForms(forms.ConvertAll(f => f.Form), symbols.Count);
        for (var bits = 0; bits < 1 << forms.Count; bits++)
            Intern([.. patterns, .. forms.Where((_, i) => (bits >> i & 1) != 0).Select(f => f.Pattern)]);
        return symbol;
    }

    // Not shared between words of equal patterns: a symbol with accented forms must be its word's own.
    private int Intern(List<int> patterns)
    {
        symbols.Add(patterns.Count < 2 ? [.. patterns] : [.. patterns.Distinct()]);
        accented.Add(null);
        return symbols.Count - 1;
    }

    private WordVocabulary.TrieNode[] BuildTrie()
    {
        foreach (var (form, pattern) in prefixes)
        {
            if (!byPrefix.TryGetValue(form, out var patterns))
                byPrefix.Add(form, patterns = []);
            patterns.Add(pattern);
        }
        var nodes = new List<WordVocabulary.TrieNode> { default };
        foreach (var form in byPrefix.Keys.Order(StringComparer.Ordinal))
            AddToTrie(nodes, form);
        return [.. nodes];
    }

    private void AddToTrie(List<WordVocabulary.TrieNode> nodes, string form)
    {
        var node = 0;
        foreach (var c in form)
            node = ChildOf(nodes, node, c);
        var end = nodes[node];
        var patterns = new List<int>();
        AddPrefixesOf(form, patterns);
        end.Symbol = Intern(patterns);
        nodes[node] = end;
    }

    private static int ChildOf(List<WordVocabulary.TrieNode> nodes, int node, char c)
    {
        for (var child = nodes[node].FirstChild; child != 0; child = nodes[child].NextSibling)
        {
            if (nodes[child].Letter == c)
                return child;
        }
        var parent = nodes[node];
        nodes.Add(new WordVocabulary.TrieNode { Letter = c, NextSibling = parent.FirstChild });
        parent.FirstChild = nodes.Count - 1;
        nodes[node] = parent;
        return nodes.Count - 1;
    }

    private ulong[] PrefixStarts()
    {
        var bits = new ulong[0x4000 / 64];
        foreach (var (form, _) in prefixes)
        {
            if (form.Length >= 3)
                bits[WordVocabulary.StartBit(form) >> 6] |= 1UL << (WordVocabulary.StartBit(form) & 63);
        }
        return bits;
    }
}
