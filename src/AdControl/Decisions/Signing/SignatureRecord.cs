namespace AdControl.Decisions.Signing;

/// <summary>Who signed which text, when and how; recorded in the case's chain.</summary>
/// <param name="By">First name and name.</param>
/// <param name="Quality">The function.</param>
/// <param name="At">When.</param>
/// <param name="Sha256">The hash of the canonical text.</param>
/// <param name="Method">How: <c>re-authentication</c>, or the name of a qualified service.</param>
public sealed record SignatureRecord(string By, string Quality, DateTimeOffset At, string Sha256, string Method)
{
    /// <summary>Signed by entering one's password or second factor again.</summary>
    public const string ReAuthentication = "re-authentication";

    /// <summary>What a signature service returned over the hash (a CMS signature, a timestamp token), base64; null when there is none.</summary>
    public string? Evidence { get; init; }
}
