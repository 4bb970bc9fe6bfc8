namespace AdControl.Decisions.Signing;

/// <summary>What signs a frozen text: at the edge of the process, because a qualified service is somebody else's.</summary>
/// <remarks>Contract point 20: re-authentication plus the hash today; regulation (EU) 910/2014 describes qualified services.</remarks>
public interface ISignatureService
{
    /// <summary>Signs, or refuses by an exception of its own.</summary>
    /// <param name="decision">The text.</param>
    /// <param name="signer">Who signs.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellation">Stops waiting for a service.</param>
    ValueTask<SignatureRecord> SignAsync(FrozenDecision decision, SigningFacts signer, DateTimeOffset at, CancellationToken cancellation);
}
