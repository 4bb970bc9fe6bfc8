using AdControl.Decisions;
using AdControl.Decisions.Facts;
using AdControl.Documents.Acts;

namespace AdControl.Bulletin;

/// <summary>The periodic list of visas granted, as one act; its words come from the pack.</summary>
public static class VisaList
{
    /// <summary>Writes the list of those visas that were granted in the period, in the order of their dates and numbers.</summary>
    /// <param name="drafter">The wording.</param>
    /// <param name="request">The list.</param>
    /// <param name="visas">Visas of any time.</param>
    /// <exception cref="BulletinRefusedException">The period ends before it begins (<c>empty-period</c>), is not over on the day of the act (<c>period-not-over</c>), or a number stands twice (<c>duplicate-number</c>).</exception>
    public static ActDocument Compose(DecisionDrafter drafter, VisaListRequest request, IEnumerable<GrantedVisa> visas)
    {
        ArgumentNullException.ThrowIfNull(drafter);
        ArgumentNullException.ThrowIfNull(request);
        Check(request);
        List<GrantedVisa> listed = [.. visas.Where(v => v.GrantedOn >= request.From && v.GrantedOn <= request.Until).OrderBy(v => v.GrantedOn).ThenBy(v => v.Number, StringComparer.Ordinal)];
        if (listed.GroupBy(v => v.Number, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new BulletinRefusedException("duplicate-number", $"The visa {twice.Key} stands {twice.Count()} times in the list.");
        return drafter.DraftAct(Facts(request, listed), request.Date);
    }

    private static void Check(VisaListRequest request)
    {
        if (request.Until < request.From)
            throw new BulletinRefusedException("empty-period", $"The period ends on {request.Until:yyyy-MM-dd}, before it begins on {request.From:yyyy-MM-dd}.");
        // A list that is written too early would leave out the visas of its last days, and nobody would see it.
        if (request.Date <= request.Until)
            throw new BulletinRefusedException("period-not-over", $"The period ends on {request.Until:yyyy-MM-dd}: its list can be made from the day after.");
    }

    private static DecisionFacts Facts(VisaListRequest request, List<GrantedVisa> visas) => new()
    {
        Procedure = request.Procedure,
        Kind = DecisionKind.ListOfVisas,
        Reference = request.Reference,
        Visas = visas,
        ListedFrom = request.From,
        ListedUntil = request.Until,
        DecidedOn = request.Date,
        Signatory = request.Signatory,
    };
}
