namespace AdControl.Decisions.Signing;

/// <summary>The signature of somebody who proved again who they are: the record of the hash itself, without a service.</summary>
public sealed class ReAuthenticatedSignature : ISignatureService
{
    /// <inheritdoc/>
    public ValueTask<SignatureRecord> SignAsync(FrozenDecision decision, SigningFacts signer, DateTimeOffset at, CancellationToken cancellation) =>
        ValueTask.FromResult(new SignatureRecord(signer.By, signer.Quality, at, decision.Sha256, SignatureRecord.ReAuthentication));
}
