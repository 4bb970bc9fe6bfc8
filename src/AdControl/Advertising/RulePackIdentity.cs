namespace AdControl.Advertising;

/// <summary>Which law was applied, so that the same check can be made again.</summary>
/// <param name="Name">The pack's name, such as <c>fr</c>.</param>
/// <param name="Version">The version its authors gave it.</param>
/// <param name="Sha256">The SHA-256 over its files, in lower-case hexadecimal digits.</param>
public sealed record RulePackIdentity(string Name, string Version, string Sha256)
{
    /// <summary>Name, version and the first twelve digits of the hash, such as <c>fr 2026.11+1a2b3c4d5e6f</c>.</summary>
    public override string ToString() => $"{Name} {Version}+{Sha256[..Math.Min(12, Sha256.Length)]}";
}
