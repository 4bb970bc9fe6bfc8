namespace AdControl.Rules.Phrases;

/// <summary>All words that the phrases and the context know, and what each means to them.</summary>
/// <remarks>
/// A word's <i>symbol</i> stands for the set of word patterns it satisfies. Exact words are found by hash, words that only begin like a prefix by a trie,
/// which is entered only when the word's first three letters begin some prefix.
/// </remarks>
internal sealed class WordVocabulary
{
    public const int Unknown = 0;
    private readonly char[] letters;
    private readonly Entry[] entries;
    private readonly int[] buckets;
    private readonly TrieNode[] trie;
    private readonly ulong[] prefixStarts;
    private readonly AccentedForms?[] accented;

    internal WordVocabulary(char[] letters, Entry[] entries, TrieNode[] trie, ulong[] prefixStarts, AccentedForms?[] accented)
    {
        (this.letters, this.entries, this.trie, this.prefixStarts, this.accented) = (letters, entries, trie, prefixStarts, accented);
        buckets = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(entries.Length * 2 + 2))];
        for (var i = 0; i < entries.Length; i++)
            Insert(i);
    }

    internal readonly record struct Entry(uint Hash, int KeyStart, int KeyLength, WordRoles Roles, int Value, int Symbol, int CountedSymbol);

    /// <summary>A node of the prefix trie: its children are a chain of siblings.</summary>
    internal struct TrieNode
    {
        public char Letter;
        public int FirstChild;
        public int NextSibling;

        /// <summary>Symbol of a word that begins so and goes no further down; 0 when no prefix ends on the way here.</summary>
        public int Symbol;
    }

    /// <summary>Word forms whose accents count; the symbol for a set of them that fits is <see cref="FirstSymbol"/> plus the set's bits.</summary>
    internal sealed record AccentedForms(List<string> Forms, int FirstSymbol);

    public static uint Hash(ReadOnlySpan<char> key)
    {
        var hash = 2166136261u;
        foreach (var c in key)
            hash = (hash ^ c) * 16777619u;
        return hash;
    }

    /// <summary>Index of the word's entry, or -1.</summary>
    public int Find(ReadOnlySpan<char> key, uint hash)
    {
        var mask = (uint)(buckets.Length - 1);
        for (var slot = Spread(hash) & mask; ; slot = (slot + 1) & mask)
        {
            var index = buckets[slot] - 1;
            if (index < 0)
                return -1;
            ref readonly var entry = ref entries[index];
            if (entry.Hash == hash && key.SequenceEqual(letters.AsSpan(entry.KeyStart, entry.KeyLength)))
                return index;
        }
    }

    public ref readonly Entry this[int index] => ref entries[index];

    /// <summary>Symbol of a word that is not among the exact ones but begins like a prefix; 0 when it does not.</summary>
    public int FindPrefix(ReadOnlySpan<char> key)
    {
        if (key.Length < 3 || !MayBeginPrefix(key))
            return Unknown;
        var (node, symbol) = (0, Unknown);
        foreach (var c in key)
        {
            node = Child(node, c);
            if (node == 0)
                break;
            if (trie[node].Symbol != Unknown)
                symbol = trie[node].Symbol;
        }
        return symbol;
    }

    /// <summary>Whether any phrase knows the word.</summary>
    public bool Knows(ReadOnlySpan<char> key) => Find(key, Hash(key)) >= 0 || FindPrefix(key) != Unknown;

    /// <summary>The symbol for a word as it is accented in the text.</summary>
    public int Resolve(int symbol, ReadOnlySpan<char> source) =>
        symbol >= accented.Length || accented[symbol] is not { } forms ? symbol : forms.FirstSymbol + AccentComparison.Fitting(forms.Forms, source);

    internal static int StartBit(ReadOnlySpan<char> key) => (int)(((uint)key[0] * 31 * 31 + (uint)key[1] * 31 + key[2]) & 0x3FFF);

    private bool MayBeginPrefix(ReadOnlySpan<char> key)
    {
        var bit = StartBit(key);
        return (prefixStarts[bit >> 6] & (1UL << (bit & 63))) != 0;
    }

    private int Child(int node, char c)
    {
        var child = trie[node].FirstChild;
        while (child != 0 && trie[child].Letter != c)
            child = trie[child].NextSibling;
        return child;
    }

    private static uint Spread(uint hash) => hash ^ (hash >> 15);

    private void Insert(int index)
    {
        var mask = (uint)(buckets.Length - 1);
        var slot = Spread(entries[index].Hash) & mask;
        while (buckets[slot] != 0)
            slot = (slot + 1) & mask;
        buckets[slot] = index + 1;
    }
}
