using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace AdControl.Storage.Cases;

/// <summary>A Merkle tree over the heads of chains, in the order of their cases; built leaf by leaf in the memory of its height.</summary>
/// <remarks>RFC 6962, section 2.1: leaves are hashed after a byte 0, nodes after a byte 1, and a tree of n leaves splits at the largest power of two below n.</remarks>
internal sealed class MerkleTree
{
    private readonly List<(int Height, byte[] Hash)> _left = [];

    public long Count { get; private set; }

    /// <summary>The hash of a head: its case, how long the chain is, and the hash of its last entry.</summary>
    public static byte[] Leaf(string caseId, long sequence, byte[] hash)
    {
        var name = Encoding.UTF8.GetBytes(caseId);
        var leaf = new byte[1 + name.Length + 1 + 8 + hash.Length];
        name.CopyTo(leaf, 1);
        // The byte after the name stays 0: no text can take another's place.
        BinaryPrimitives.WriteInt64BigEndian(leaf.AsSpan(name.Length + 2), sequence);
        hash.CopyTo(leaf, name.Length + 10);
        return SHA256.HashData(leaf);
    }

    public void Add(byte[] leaf)
    {
        Count++;
        var (height, hash) = (0, leaf);
        while (_left.Count > 0 && _left[^1].Height == height)
        {
            hash = Node(_left[^1].Hash, hash);
            _left.RemoveAt(_left.Count - 1);
            height++;
        }
        _left.Add((height, hash));
    }

    /// <summary>The root; of no leaves, the hash of nothing.</summary>
    public byte[] Root()
    {
        if (_left.Count == 0) return SHA256.HashData([]);
        var hash = _left[^1].Hash;
        for (var i = _left.Count - 2; i >= 0; i--) hash = Node(_left[i].Hash, hash);
        return hash;
    }

    /// <summary>The way from a leaf to the root: at each step whether the other hash stands left, and the hash.</summary>
    public static List<(bool IsLeft, byte[] Hash)> Path(IReadOnlyList<byte[]> leaves, int at)
    {
        if (leaves.Count <= 1) return [];
        var split = 1;
        while (split * 2 < leaves.Count) split *= 2;
        var (left, right) = (leaves.Take(split).ToList(), leaves.Skip(split).ToList());
        var path = at < split ? Path(left, at) : Path(right, at - split);
        path.Add(at < split ? (false, Root(right)) : (true, Root(left)));
        return path;
    }

    /// <summary>The root that a leaf and its way lead to.</summary>
    public static byte[] Climb(byte[] leaf, IEnumerable<(bool IsLeft, byte[] Hash)> path) =>
        path.Aggregate(leaf, (hash, step) => step.IsLeft ? Node(step.Hash, hash) : Node(hash, step.Hash));

    private static byte[] Root(IEnumerable<byte[]> leaves)
    {
        var tree = new MerkleTree();
        foreach (var leaf in leaves) tree.Add(leaf);
        return tree.Root();
    }

    private static byte[] Node(byte[] left, byte[] right) => SHA256.HashData([1, .. left, .. right]);
}
