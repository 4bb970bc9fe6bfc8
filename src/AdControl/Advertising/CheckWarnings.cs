using System.Globalization;
using AdControl.Documents;
using AdControl.Law;

namespace AdControl.Advertising;

/// <summary>What the reader of a result should know about the check itself.</summary>
internal static class CheckWarnings
{
    public static IEnumerable<string> Of(DocumentText document, CheckRequest request, RegisterIdentity? register)
    {
        var isFrench = request.Language == Language.French;
        foreach (var warning in document.Warnings) yield return warning.Message(request.Language.WireName());
        if (request.Product != ProductKind.Medicine) yield break;
        if (register is null)
            yield return isFrench
                ? "Aucun registre des médicaments : seul le texte est contrôlé (adcontrol medicines import DOSSIER)."
                : "No medicines register: the text alone is checked (adcontrol medicines import DIR).";
        else if (register.IsOld)
            yield return isFrench
                ? $"Le registre des médicaments date du {Day(register.Date)} ({register.AgeInDays} jours) : importez une version récente."
                : $"The medicines register is of {Day(register.Date)} ({register.AgeInDays} days old): import a recent one.";
        if (register is not null && request.Medicines.Count == 0)
            yield return isFrench
                ? "Aucun médicament indiqué : ajoutez --medicine pour décider les règles qui en dépendent."
                : "No medicine given: add --medicine to decide the rules that depend on it.";
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
