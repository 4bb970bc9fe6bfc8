using System.Security.Cryptography;

namespace AdControl.Server.Pages.Shared;

/// <summary>Style and script of the pages.</summary>
internal static class Assets
{
    private static readonly Lazy<string> s_version = new(() =>
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "wwwroot"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)) hash.AppendData(File.ReadAllBytes(file));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    });

    /// <summary>Changes when a file does: browsers keep them for a year.</summary>
    public static string Version => s_version.Value;
}
