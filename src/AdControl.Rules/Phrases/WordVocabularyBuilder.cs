using System.Text;

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
        private List<(string Form, int Pattern)>? accented;

        public WordRoles Roles { get; set; }

        public int Value { get; set; }

        public List<int> Patterns { get; } = [];

        public bool HasAccented => accented is not null;

        public List<(string Form, int Pattern)> Accented => accented ??= [];
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
        var letters = new StringBuilder(8 * words.Count);
        var entries = new WordVocabulary.Entry[words.Count];
        var count = 0;
        foreach (var (key, info) in words)
        {
            var symbol = SymbolOf(key, info);
            var counted = info.Roles.HasFlag(WordRoles.One) ? Intern([.. PatternsOf(key, info), .. words.TryGetValue("1", out var one) ? PatternsOf("1", one) : []]) : symbol;
            entries[count++] = new WordVocabulary.Entry(WordVocabulary.Hash(key), letters.Length, key.Length, info.Roles, info.Value, symbol, counted);
            letters.Append(key);
        }
        return new WordVocabulary(letters.ToString().ToCharArray(), entries, trie, PrefixStarts(), [.. accented]);
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
        if (!info.HasAccented)
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
        for (var i = patterns.Count - 1; i > 0; i--)
        {
            if (patterns.IndexOf(patterns[i]) < i)
                patterns.RemoveAt(i);
        }
        symbols.Add(patterns.ToArray());
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
        var nodes = new TrieNodes();
        foreach (var form in byPrefix.Keys.Order(StringComparer.Ordinal))
            AddToTrie(nodes, form);
        return nodes.All;
    }

    private void AddToTrie(TrieNodes nodes, string form)
    {
        var node = 0;
        foreach (var c in form)
            node = nodes.ChildOf(node, c);
        var patterns = new List<int>();
        AddPrefixesOf(form, patterns);
        nodes.All[node].Symbol = Intern(patterns);
    }

    /// <summary>A growing trie; the root is node 0.</summary>
    private sealed class TrieNodes
    {
        private int count = 1;

        public WordVocabulary.TrieNode[] All { get; private set; } = new WordVocabulary.TrieNode[1024];

        public int ChildOf(int node, char c)
        {
            for (var child = All[node].FirstChild; child != 0; child = All[child].NextSibling)
            {
                if (All[child].Letter == c)
                    return child;
            }
            if (count == All.Length)
                Grow();
            ref var added = ref All[count];
            (added.Letter, added.NextSibling) = (c, All[node].FirstChild);
            All[node].FirstChild = count;
            return count++;
        }

        private void Grow()
        {
            var more = new WordVocabulary.TrieNode[2 * count];
            Array.Copy(All, more, count);
            All = more;
        }
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
