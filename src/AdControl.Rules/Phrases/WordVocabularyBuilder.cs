namespace AdControl.Rules.Phrases;

/// <summary>Collects word forms and roles, then gives each word its symbol.</summary>
/// <param name="expectedWords">About how many there will be: tables that need not grow load a pack faster.</param>
internal sealed class WordVocabularyBuilder(int expectedWords = 256)
{
    public const int MostAccentedForms = 5;
    private readonly Dictionary<string, WordInfo> words = new(expectedWords, StringComparer.Ordinal);
    private readonly TrieNodes prefixes = new(expectedWords);
    private readonly ulong[] prefixStarts = new ulong[0x4000 / 64];
    private readonly List<WordVocabulary.AccentedForms?> accented = [null];

    // Chains of patterns: of a word, or of a node of the trie. Link 0 ends a chain.
    private int[] chainPattern = new int[expectedWords];
    private int[] chainNext = new int[expectedWords];
    private int chainCount = 1;

    // The patterns of all symbols, one symbol after the other; the symbol of unknown words has none.
    private int[] symbolPatterns = new int[2 * expectedWords];
    private int[] symbolStarts = new int[expectedWords];
    private int patternCount;
    private int symbolCount = 1;

    private sealed class WordInfo
    {
        public List<AccentedForm>? Accented;
        public Chain Patterns;
        public WordRoles Roles;
        public int Value;
    }

    private sealed record AccentedForm(string Form, int Pattern);

    private struct Chain
    {
        public int First;
        public int Last;
    }

    /// <summary>The patterns that the symbols satisfy, one symbol after the other; known after <see cref="Build"/>.</summary>
    public int[] SymbolPatterns => symbolPatterns.AsSpan(0, patternCount).ToArray();

    /// <summary>Where each symbol's patterns begin, and one more for the end; known after <see cref="Build"/>.</summary>
    public int[] SymbolStarts => symbolStarts.AsSpan(0, symbolCount + 1).ToArray();

    public void AddRole(string key, WordRoles role, int value = 0)
    {
        var info = Info(key);
        info.Roles |= role;
        info.Value = value != 0 ? value : info.Value;
    }

    public void AddExact(string key, int pattern) => Append(ref Info(key).Patterns, pattern);

    public void AddPrefix(string key, int pattern)
    {
        var node = 0;
        foreach (var c in key)
            node = prefixes.ChildOf(node, c);
        Append(ref prefixes.Patterns[node], pattern);
        if (key.Length >= 3)
            prefixStarts[WordVocabulary.StartBit(key) >> 6] |= 1UL << (WordVocabulary.StartBit(key) & 63);
    }

    /// <summary>Adds a form whose accents count; false when the plain word has too many of them.</summary>
    public bool AddAccented(string key, string form, int pattern)
    {
        var forms = Info(key).Accented ??= [];
        forms.Add(new AccentedForm(form, pattern));
        return forms.Count <= MostAccentedForms;
    }

    public WordVocabulary Build()
    {
        NamePrefixes();
        var letters = new char[LettersOfWords()];
        var entries = new WordVocabulary.Entry[words.Count];
        var (count, at) = (0, 0);
        foreach (var (key, info) in words)
        {
            var symbol = SymbolOf(key, info);
            entries[count++] = new WordVocabulary.Entry(WordVocabulary.Hash(key), at, key.Length, info.Roles, info.Value, symbol, CountedSymbol(key, info, symbol));
            key.CopyTo(0, letters, at, key.Length);
            at += key.Length;
        }
        return new WordVocabulary(letters, entries, prefixes.Nodes, prefixStarts, accented.ToArray());
    }

    private WordInfo Info(string key)
    {
        if (!words.TryGetValue(key, out var info))
            words.Add(key, info = new WordInfo());
        return info;
    }

    private int LettersOfWords()
    {
        var sum = 0;
        foreach (var key in words.Keys)
            sum += key.Length;
        return sum;
    }

    private int CountedSymbol(string key, WordInfo info, int symbol)
    {
        if ((info.Roles & WordRoles.One) == 0)
            return symbol;
        AddPatternsOf(key, info);
        if (words.TryGetValue("1", out var one))
            AddPatternsOf("1", one);
        return EndSymbol();
    }

    private void Append(ref Chain chain, int pattern)
    {
        if (chainCount == chainPattern.Length)
        {
            Array.Resize(ref chainPattern, 2 * chainCount);
            Array.Resize(ref chainNext, 2 * chainCount);
        }
        (chainPattern[chainCount], chainNext[chainCount]) = (pattern, 0);
        if (chain.First == 0)
            chain.First = chainCount;
        else
            chainNext[chain.Last] = chainCount;
        chain.Last = chainCount++;
    }

    // Adds to the symbol being made; each pattern once.
    private void Add(int pattern)
    {
        for (var i = symbolStarts[symbolCount]; i < patternCount; i++)
        {
            if (symbolPatterns[i] == pattern)
                return;
        }
        if (patternCount == symbolPatterns.Length)
            Array.Resize(ref symbolPatterns, 2 * patternCount);
        symbolPatterns[patternCount++] = pattern;
    }

    private void AddAll(in Chain chain)
    {
        for (var i = chain.First; i != 0; i = chainNext[i])
            Add(chainPattern[i]);
    }

    private void AddPatternsOf(string key, WordInfo info)
    {
        AddAll(info.Patterns);
        for (var (node, depth) = (0, 1); depth <= key.Length; depth++)
        {
            node = prefixes.FindChild(node, key[depth - 1]);
            if (node == 0)
                return;
            if (depth >= PhraseParser.ShortestPrefix)
                AddAll(prefixes.Patterns[node]);
        }
    }

    // Not shared between words of equal patterns: a symbol with accented forms must be its word's own.
    private int EndSymbol()
    {
        if (symbolCount + 2 >= symbolStarts.Length)
            Array.Resize(ref symbolStarts, 2 * symbolStarts.Length);
        symbolStarts[++symbolCount] = patternCount;
        accented.Add(null);
        return symbolCount - 1;
    }

    private int SymbolOf(string key, WordInfo info)
    {
        AddPatternsOf(key, info);
        var symbol = EndSymbol();
        if (info.Accented is not { } all)
            return symbol;
        var forms = all.GetRange(0, Math.Min(all.Count, MostAccentedForms));
        accented[symbol] = new WordVocabulary.AccentedForms(forms.ConvertAll(f => f.Form), symbolCount);
        for (var bits = 0; bits < 1 << forms.Count; bits++)
        {
            AddPatternsOf(key, info);
            for (var i = 0; i < forms.Count; i++)
            {
                if ((bits >> i & 1) != 0)
                    Add(forms[i].Pattern);
            }
            EndSymbol();
        }
        return symbol;
    }

    // Every node that ends a prefix gets the symbol of all prefixes on the way to it.
    private void NamePrefixes()
    {
        for (var node = 1; node < prefixes.Count; node++)
        {
            if (prefixes.Patterns[node].First == 0)
                continue;
            AddPrefixesTo(node);
            prefixes.Nodes[node].Symbol = EndSymbol();
        }
    }

    // The node's depth.
    private int AddPrefixesTo(int node)
    {
        if (node == 0)
            return 0;
        var depth = AddPrefixesTo(prefixes.ParentOf(node)) + 1;
        if (depth >= PhraseParser.ShortestPrefix)
            AddAll(prefixes.Patterns[node]);
        return depth;
    }

    /// <summary>A growing trie; the root is node 0.</summary>
    private sealed class TrieNodes(int expected)
    {
        private int[] parents = new int[expected];
        private WordVocabulary.TrieNode[] nodes = new WordVocabulary.TrieNode[expected];
        private Chain[] patterns = new Chain[expected];

        public int Count { get; private set; } = 1;

        public WordVocabulary.TrieNode[] Nodes => nodes;

        /// <summary>For each node the patterns of the prefix that ends there.</summary>
        public Chain[] Patterns => patterns;

        public int ParentOf(int node) => parents[node];

        public int FindChild(int node, char c)
        {
            var child = nodes[node].FirstChild;
            while (child != 0 && nodes[child].Letter != c)
                child = nodes[child].NextSibling;
            return child;
        }

        public int ChildOf(int node, char c)
        {
            if (FindChild(node, c) is not 0 and var known)
                return known;
            if (Count == nodes.Length)
                Grow();
            ref var added = ref nodes[Count];
            (added.Letter, added.NextSibling) = (c, nodes[node].FirstChild);
            (nodes[node].FirstChild, parents[Count]) = (Count, node);
            return Count++;
        }

        private void Grow()
        {
            var (moreNodes, morePatterns) = (new WordVocabulary.TrieNode[2 * Count], new Chain[2 * Count]);
            Array.Copy(nodes, moreNodes, Count);
            Array.Copy(patterns, morePatterns, Count);
            (nodes, patterns) = (moreNodes, morePatterns);
            Array.Resize(ref parents, 2 * Count);
        }
    }
}
