using AdControl.Cases;

namespace AdControl.Tests.Cases;

public sealed class FileVaultTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("adcontrol-vault-");

    [Fact]
    public void Put_newFile_isFlushedWholeBeforeItHasItsNameAndOnceUnderIt()
    {
        List<(string State, long Length)> flushed = [];
        var vault = new FileVault(folder.FullName, file => flushed.Add((Names(), file.Length)));
        var hash = vault.Put("an advertisement"u8);

        Assert.Equal([("unfinished", 16), ("named", 16)], flushed);
        Assert.Equal("an advertisement"u8.ToArray(), vault.Get(hash));

        string Names() => Path.GetFileName(Directory.GetFiles(folder.FullName, "*", SearchOption.AllDirectories).Single()).Length == 64 ? "named" : "unfinished";
    }

    [Fact]
    public void Put_sameBytesAgain_writesNothing()
    {
        new FileVault(folder.FullName).Put("once"u8);
        var flushes = 0;
        new FileVault(folder.FullName, _ => flushes++).Put("once"u8);
        Assert.Equal(0, flushes);
    }

    [Fact]
    public void Put_flushFails_leavesNoFileUnderTheName()
    {
        var vault = new FileVault(folder.FullName, _ => throw new IOException("No space left on device"));
        Assert.Throws<IOException>(() => vault.Put("lost"u8));
        Assert.False(vault.Has(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("lost"u8))));
    }

    [Fact]
    public void Put_sameBytesFromMany_allGetTheFile()
    {
        var vault = new FileVault(folder.FullName);
        var bytes = Enumerable.Range(0, 100_000).Select(n => (byte)n).ToArray();
        Parallel.For(0, 32, _ => Assert.Equal(bytes, vault.Get(vault.Put(bytes))));
        Assert.Single(Directory.GetFiles(folder.FullName, "*", SearchOption.AllDirectories));
    }

    public void Dispose() => folder.Delete(recursive: true);
}
