using AdControl.Documents;
using AdControl.Law;
using AdControl.Storage;

namespace AdControl.Advertising;

/// <summary>What the reader of a result should know about the check itself.</summary>
internal static class CheckWarnings
{
    // Rules change every year: further ahead, today's are a guess.
    private const int DaysAhead = 366;

    public static IEnumerable<string> OfDocument(DocumentText document, CheckRequest request) =>
        document.Warnings.Select(warning => warning.Message(request.Language.WireName()));

    /// <summary>What was given and belongs to another kind of product.</summary>
    public static IEnumerable<string> OfProduct(CheckRequest request)
    {
        if (request.Product != ProductKind.Medicine && request.Medicines.Count > 0)
            yield return Say(request,
                "Un médicament est indiqué pour une publicité qui n'est pas celle d'un médicament : il n'est pas pris en compte.",
                "A medicine is given for an advertisement that is not one of a medicine: it is not taken into account.");
        if (request.Product != ProductKind.Device && request.DeviceClass is not null)
            yield return Say(request,
                "Une classe de dispositif est indiquée pour un produit qui n'en a pas : elle n'est pas prise en compte.",
                "A class of device is given for a product that has none: it is not taken into account.");
    }

    public static IEnumerable<string> OfLaw(CheckRequest request, LawCoverage coverage)
    {
        if (coverage.IsThin)
            yield return Say(request,
                $"Au {Iso.Of(request.LawDate)}, les règles ne connaissent que {coverage.InForce} exigence(s), contre {coverage.Today} aujourd'hui : le droit de cette date n'y est qu'en partie.",
                $"For {Iso.Of(request.LawDate)} the rules know only {coverage.InForce} demand(s), against {coverage.Today} today: they hold the law of that date only in part.");
        if (request.LawDate.DayNumber - request.Today.DayNumber > DaysAhead)
            yield return Say(request,
                $"Le {Iso.Of(request.LawDate)} est loin : le droit connu aujourd'hui est appliqué comme s'il ne changeait pas d'ici là.",
                $"{Iso.Of(request.LawDate)} is far ahead: the law known today is applied as if it did not change until then.");
    }

    /// <param name="request">The request.</param>
    /// <param name="register">The register that was read; null when there is none.</param>
    /// <param name="since">The date of its first import, when a medicine was looked up in it.</param>
    /// <param name="patience">The days for which a register counts as recent; null when the law does not say.</param>
    public static IEnumerable<string> OfRegister(CheckRequest request, RegisterIdentity? register, DateOnly? since, double? patience)
    {
        if (request.Product != ProductKind.Medicine) yield break;
        if (register is null)
            yield return Say(request,
                "Aucun registre des médicaments : seul le texte est contrôlé (adcontrol medicines import DOSSIER).",
                "No medicines register: the text alone is checked (adcontrol medicines import DIR).");
        else if (register.IsOld)
            yield return Say(request,
                $"Le registre des médicaments date du {Iso.Of(register.Date)} ({register.AgeInDays} jours) : importez une version récente.",
                $"The medicines register is of {Iso.Of(register.Date)} ({register.AgeInDays} days old): import a recent one.");
        if (register is not null && since is { } first && IsOfAnotherTime(request.LawDate, register.Date, first, patience))
            yield return Say(request,
                $"Le registre est du {Iso.Of(register.Date)} et la date du droit est le {Iso.Of(request.LawDate)} : sauf le statut de l'autorisation, les faits du médicament sont ceux du registre, non ceux de cette date.",
                $"The register is of {Iso.Of(register.Date)} and the date of law is {Iso.Of(request.LawDate)}: facts other than the authorisation status are those of the register, not of that date.");
        if (register is not null && request.Medicines.Count == 0)
            yield return Say(request,
                "Aucun médicament indiqué : ajoutez --medicine pour décider les règles qui en dépendent.",
                "No medicine given: add --medicine to decide the rules that depend on it.");
    }

    private static bool IsOfAnotherTime(DateOnly lawDate, DateOnly register, DateOnly since, double? patience) =>
        lawDate < since || Math.Abs(lawDate.DayNumber - register.DayNumber) > (patience ?? double.PositiveInfinity);

    private static string Say(CheckRequest request, string french, string english) => request.Language == Language.French ? french : english;
}
