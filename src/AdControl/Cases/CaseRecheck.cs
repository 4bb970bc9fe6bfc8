using AdControl.Advertising;

namespace AdControl.Cases;

/// <summary>What the rules that are loaded now say of an open case that is judged by those of its deposit.</summary>
/// <param name="Case">The case.</param>
/// <param name="Now">The rules loaded now.</param>
/// <param name="Gained">Findings it would have besides.</param>
/// <param name="Lost">Review items that no finding would stand behind any more.</param>
public sealed record CaseRecheck(Case Case, CasePack Now, IReadOnlyList<Finding> Gained, IReadOnlyList<ReviewItem> Lost)
{
    /// <summary>Whether re-checking would change what is under review.</summary>
    public bool IsDifferent => Gained.Count > 0 || Lost.Count > 0;
}
