using AdControl.Storage;

namespace AdControl.Bulletin;

/// <summary>An act that is handed to the bulletin in the transaction of the step that publishes it; it waits there for the next issue.</summary>
/// <param name="Act">The act. One that waits already under its address is replaced; one that appeared is never touched.</param>
public sealed record EnlistedAct(PublishedAct Act) : ISealed
{
    // Written once: for the row and for its hash.
    private readonly Lazy<string> written = new(() => PublishedActJson.Write(Act));

    /// <inheritdoc/>
    public IEnumerable<RowSeal> Seals => [RowSeal.Of("bulletin_act", Act.Address.Path, written.Value)];

    /// <inheritdoc/>
    /// <exception cref="BulletinRefusedException">Another act appeared at this address (<c>duplicate-address</c>).</exception>
    public async ValueTask<bool> WriteAsync(StepTransaction transaction, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        var (address, reference, document) = (Act.Address.Path, Act.Document.Reference!, this.written.Value);
        var written = await transaction.RunAsync(
            "INSERT INTO bulletin_act (address, reference, section, document) VALUES ($1, $2, $3, $4) ON CONFLICT (address) DO UPDATE SET reference = excluded.reference, section = excluded.section, document = excluded.document WHERE bulletin_act.issue IS NULL",
            cancellation, address, reference, Act.Section, document);
        return written == 1
            ? true
            : throw new BulletinRefusedException("duplicate-address", $"An act appeared at {address} already; what appeared is never changed. Publish a correction as a new act.");
    }
}
