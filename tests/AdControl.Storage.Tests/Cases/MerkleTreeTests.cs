using System.Security.Cryptography;
using AdControl.Storage.Cases;

namespace AdControl.Storage.Tests.Cases;

public sealed class MerkleTreeTests
{
    // The test vectors of RFC 6962's reference implementation (Certificate Transparency).
    private static readonly string[] s_inputs = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696A6B6C6D6E6F"];

    private static byte[] Leaf(string hex) => SHA256.HashData([0, .. Convert.FromHexString(hex)]);

    [Theory]
    [InlineData(0, "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855")]
    [InlineData(1, "6E340B9CFFB37A989CA544E6BB780A2C78901D3FB33738768511A30617AFA01D")]
    [InlineData(2, "FAC54203E7CC696CF0DFCB42C92A1D9DBAF70AD9E621F4BD8D98662F00E3C125")]
    [InlineData(3, "AEB6BCFE274B70A14FB067A5E5578264DB0FA9B51AF5E0BA159158F329E06E77")]
    [InlineData(8, "5DC9DA79A70659A9AD559CB701DED9A2AB9D823AAD2F4960CFE370EFF4604328")]
    public void Root_is_that_of_the_standard(int leaves, string root)
    {
        var tree = new MerkleTree();
        foreach (var input in s_inputs.Take(leaves)) tree.Add(Leaf(input));

        Assert.Equal(root, Convert.ToHexString(tree.Root()));
    }

    [Fact]
    public void Path_of_every_leaf_of_every_size_leads_to_the_root()
    {
        for (var size = 1; size < 40; size++)
        {
            var leaves = Enumerable.Range(0, size).Select(n => MerkleTree.Leaf($"case-{n}", n, [1])).ToList();
            var tree = new MerkleTree();
            foreach (var leaf in leaves) tree.Add(leaf);
            for (var at = 0; at < size; at++) Assert.Equal(tree.Root(), MerkleTree.Climb(leaves[at], MerkleTree.Path(leaves, at)));
        }
    }
}
