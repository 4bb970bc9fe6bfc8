using AdControl.Cases;
using AdControl.Server.Accounts;
using Microsoft.AspNetCore.DataProtection;

namespace AdControl.Server.Checking;

/// <summary>Texts that were brought to be checked and belong to no case: kept for a while under their hash, so that the address of a report can be opened again.</summary>
/// <remarks>An address names its text under protection, for one account: whoever knows the hash of a text of others reads nothing by it.</remarks>
internal sealed class CheckedTexts(CaseOffice office, IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>How long a text is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private static readonly TimeSpan s_pause = TimeSpan.FromHours(1);
    private readonly IDataProtector protector = protection.CreateProtector("AdControl.CheckedText");
    private readonly string folder = Path.Combine(office.DataFolder, "checked");
    private long swept;

    /// <summary>Keeps a text.</summary>
    /// <returns>What its address names it by.</returns>
    public string Keep(Visitor visitor, string name, ReadOnlyMemory<byte> bytes)
    {
        Sweep();
        var hash = new FileVault(folder).Put(bytes.Span);
        File.SetLastWriteTimeUtc(new FileVault(folder).PathOf(hash), clock.GetUtcNow().UtcDateTime);
        return protector.Protect($"{visitor.Account!.Id}\n{hash}\n{name}");
    }

    /// <summary>The text an address names; null when it is none of this account, or is no longer kept.</summary>
    public (string Name, byte[] Bytes)? Open(Visitor visitor, string? token)
    {
        if (string.IsNullOrEmpty(token)) return null;
        try
        {
            var parts = protector.Unprotect(token).Split('\n', 3);
            var vault = new FileVault(folder);
            return parts[0] == visitor.Account?.Id && vault.Has(parts[1]) ? (parts[2], vault.Get(parts[1])) : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    private void Sweep()
    {
        var now = clock.GetUtcNow();
        var last = Interlocked.Read(ref swept);
        if (now.UtcTicks - last < s_pause.Ticks || Interlocked.CompareExchange(ref swept, now.UtcTicks, last) != last || !Directory.Exists(folder)) return;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            if (File.GetLastWriteTimeUtc(file) < now.UtcDateTime - Kept) File.Delete(file);
    }
}
