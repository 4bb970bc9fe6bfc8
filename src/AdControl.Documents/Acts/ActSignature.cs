namespace AdControl.Documents.Acts;

/// <summary>The proof that an act was signed: its text can no longer change.</summary>
/// <param name="SignedAt">When, with the offset of the place.</param>
/// <param name="Sha256">The SHA-256 of <see cref="ActText.Canonical"/>, 64 lower-case hexadecimal digits.</param>
/// <param name="Mention">The sentence printed below the signatory's name.</param>
public sealed record ActSignature(DateTimeOffset SignedAt, string Sha256, string Mention);
