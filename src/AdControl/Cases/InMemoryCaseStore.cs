using AdControl.Mail;

namespace AdControl.Cases;

/// <summary>Cases that are forgotten with the process: for scenarios and tests. Thread-safe.</summary>
/// <param name="mails">Where mails of steps wait.</param>
internal sealed class InMemoryCaseStore(InMemoryMailOutbox mails) : ICaseStore
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, Case> cases = new(StringComparer.Ordinal);

    /// <summary>Takes what a step has enlisted: all of it, or nothing.</summary>
    /// <returns>False when a case was changed in the meantime, or a number is taken.</returns>
    public bool Take(IReadOnlyList<object> enlisted)
    {
        lock (gate)
        {
            var after = new Dictionary<string, Case>(StringComparer.Ordinal);
            foreach (var change in enlisted.OfType<CaseChange>())
            {
                var id = change.Case.Id;
                var known = after.GetValueOrDefault(id) ?? cases.GetValueOrDefault(id);
                if ((known?.Revision ?? 0) != change.ExpectedRevision || HasTakenNumber(change.Case)) return false;
                after[id] = change.Case;
            }
            foreach (var (id, one) in after) cases[id] = one;
            // In memory a mail is queued at once: there is nothing to wait for.
            var wasOnce = true;
            foreach (var batch in enlisted.OfType<EnlistedMail>())
                foreach (var mail in batch.Messages) wasOnce &= mails.AddAsync(mail).GetAwaiter().GetResult() || !batch.IsOnce;
            return wasOnce;
        }
    }

    /// <inheritdoc/>
    public ValueTask<Case?> FindAsync(string idOrNumber, CancellationToken cancellation)
    {
        lock (gate)
            return new(cases.GetValueOrDefault(idOrNumber) ?? cases.Values.FirstOrDefault(c => c.Number == idOrNumber || (c.DepositedAt is not null && c.Dossier.ReferenceNumber == idOrNumber)));
    }

    /// <inheritdoc/>
    public ValueTask<bool> IsCurrentAsync(Case one, CancellationToken cancellation)
    {
        lock (gate) return new(ReferenceEquals(cases.GetValueOrDefault(one.Id), one));
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Case>> ListAsync(CaseQuery query, CancellationToken cancellation)
    {
        lock (gate)
        {
            var found = cases.Values.Where(c => Matches(c, query));
            return new([.. (query.IsNewestFirst ? found.Reverse() : found).Take(query.Most)]);
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Case>> FindAllAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        lock (gate) return new([.. ids.Select(id => cases.GetValueOrDefault(id)).OfType<Case>()]);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> NumbersAsync(string series, CancellationToken cancellation)
    {
        lock (gate)
            return new([.. cases.Values.Where(c => c.DepositedAt is not null).Select(c => c.Dossier.ReferenceNumber).OfType<string>().Where(n => n.StartsWith(series, StringComparison.Ordinal))]);
    }

    /// <inheritdoc/>
    public ValueTask<string?> FindByFeeReceiptAsync(string number, CancellationToken cancellation)
    {
        lock (gate) return new(cases.Values.FirstOrDefault(c => c.DepositedAt is not null && c.Dossier.FeeReceipt?.Number == number)?.Id);
    }

    /// <inheritdoc/>
    public ValueTask<int> CountFilesAsync(string prefix, CancellationToken cancellation)
    {
        lock (gate) return new(cases.Values.Count(c => c.Number?.StartsWith(prefix, StringComparison.Ordinal) == true));
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Case>> ToPublishAsync(CancellationToken cancellation)
    {
        lock (gate) return new([.. cases.Values.Where(c => c.IsToPublish).OrderBy(c => c.Id, StringComparer.Ordinal)]);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<CaseState, int>> CountAsync(IReadOnlyList<CaseState> states, DateOnly? dueUntil, CancellationToken cancellation)
    {
        lock (gate)
            return new(cases.Values.Where(c => states.Contains(c.State) && (dueUntil is null || c.Clock?.DueDate <= dueUntil)).GroupBy(c => c.State).ToDictionary(same => same.Key, same => same.Count()));
    }

    private bool HasTakenNumber(Case one) => one.DepositedAt is not null && cases.Values.Any(c =>
        c.Id != one.Id && c.DepositedAt is not null
        && ((one.Dossier.ReferenceNumber is { } number && c.Dossier.ReferenceNumber == number)
            || (one.Dossier.FeeReceipt?.Number is { } receipt && c.Dossier.FeeReceipt?.Number == receipt) || (one.Number is { } file && c.Number == file)));

    private static bool Matches(Case one, CaseQuery query) =>
        (query.Procedure is null || one.Procedure == query.Procedure)
        && (query.State is null || one.State == query.State)
        && (query.Company is null || one.Dossier.Company == query.Company)
        && (query.Medicine is null || one.Dossier.Medicines.Contains(query.Medicine))
        && (query.About is null || one.Dossier.About == query.About)
        && (query.DueUntil is null || one.Clock?.DueDate <= query.DueUntil)
        && (query.States is not { Count: > 0 } states || states.Contains(one.State))
        && (query.Search is not { } search || search.Fits(one, query.Company is not null))
        && (query.After is null || (string.CompareOrdinal(one.Id, query.After) is var order && (query.IsNewestFirst ? order < 0 : order > 0)));
}
