using AdControl.Decisions.Signing;
using AdControl.Documents.Acts;

namespace AdControl.Decisions;

/// <summary>An act whose text is final. It has no way to be edited: a correction is another act that names this one.</summary>
public sealed class FrozenDecision
{
    internal FrozenDecision(ActDocument act)
    {
        Act = act;
        Sha256 = ActText.Sha256(act);
    }

    /// <summary>The act.</summary>
    public ActDocument Act { get; }

    /// <summary>The text that is signed.</summary>
    public string CanonicalText => ActText.Canonical(Act);

    /// <summary>Its SHA-256, 64 lower-case hexadecimal digits.</summary>
    public string Sha256 { get; }

    /// <summary>The act with the proof of its signature.</summary>
    /// <param name="signature">The record; its hash must be that of this text.</param>
    /// <param name="mention">The sentence printed below the signatory's name.</param>
    /// <exception cref="ArgumentException">The record is of another text.</exception>
    public ActDocument Sign(SignatureRecord signature, string mention)
    {
        if (signature.Sha256 != Sha256) throw new ArgumentException($"The signature is of another text: its hash is {signature.Sha256}, the text's {Sha256}.", nameof(signature));
        return Act with { Signature = new ActSignature(signature.At, signature.Sha256, mention) };
    }
}
