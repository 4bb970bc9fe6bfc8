using System.Runtime.CompilerServices;

namespace AdControl.Cases;

/// <summary>Goes through more cases than one list holds.</summary>
public static class CasePaging
{
    /// <summary>All cases that are looked for, page by page in the order of their ids; a case that comes up meanwhile may or may not be among them.</summary>
    public static async IAsyncEnumerable<Case> AllAsync(this ICaseStore cases, CaseQuery query, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(cases);
        for (var next = query; ;)
        {
            var page = await cases.ListAsync(next, cancellation);
            foreach (var one in page) yield return one;
            if (page.Count == 0) yield break;
            next = next with { After = page[^1].Id };
        }
    }
}
