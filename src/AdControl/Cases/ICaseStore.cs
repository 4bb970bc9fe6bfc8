namespace AdControl.Cases;

/// <summary>Where cases are read from. They are written with the steps of their workflows: see <see cref="CaseChange"/>.</summary>
public interface ICaseStore
{
    /// <summary>A case by its id, its file number or its reference number; null when there is none.</summary>
    ValueTask<Case?> FindAsync(string idOrNumber, CancellationToken cancellation);

    /// <summary>Whether a case is still the one that is stored.</summary>
    ValueTask<bool> IsCurrentAsync(Case one, CancellationToken cancellation);

    /// <summary>Cases in the order of their ids.</summary>
    ValueTask<IReadOnlyList<Case>> ListAsync(CaseQuery query, CancellationToken cancellation);

    /// <summary>The cases with some ids, in no order; ids of none are passed over.</summary>
    ValueTask<IReadOnlyList<Case>> FindAllAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation);

    /// <summary>The reference numbers of a series that deposited cases have.</summary>
    ValueTask<IReadOnlyList<string>> NumbersAsync(string series, CancellationToken cancellation);

    /// <summary>The id of the deposited case that a fee receipt has paid for; null when there is none.</summary>
    ValueTask<string?> FindByFeeReceiptAsync(string number, CancellationToken cancellation);

    /// <summary>How many file numbers begin so.</summary>
    ValueTask<int> CountFilesAsync(string prefix, CancellationToken cancellation);

    /// <summary>The cases of which an act was notified and waits to be published.</summary>
    ValueTask<IReadOnlyList<Case>> ToPublishAsync(CancellationToken cancellation);

    /// <summary>How many cases stand in each of some states; those without any are not named.</summary>
    /// <param name="states">The states.</param>
    /// <param name="dueUntil">Only those due up to a day; null for all.</param>
    /// <param name="cancellation">Gives up.</param>
    ValueTask<IReadOnlyDictionary<CaseState, int>> CountAsync(IReadOnlyList<CaseState> states, DateOnly? dueUntil, CancellationToken cancellation);
}
