using AdControl.Law;

namespace AdControl.Advertising;

/// <summary>What the facts of the vocabulary are called by people. A fact that is not here is one of the rules' own working, and is shown to nobody else.</summary>
internal static class FactTitles
{
    private static readonly Dictionary<string, LocalText> Titles = new(StringComparer.Ordinal)
    {
        ["medicine.Name"] = new("Dénomination", "Name"),
        ["medicine.Form"] = new("Forme pharmaceutique", "Pharmaceutical form"),
        ["medicine.Status"] = new("Statut de l'autorisation", "Status of the authorisation"),
        ["medicine.IsActive"] = new("Autorisation active", "Authorisation active"),
        ["medicine.IsMarketed"] = new("Commercialisé", "Marketed"),
        ["medicine.AuthorisedOn"] = new("Autorisé le", "Authorised on"),
        ["medicine.MarketedOn"] = new("Commercialisé depuis le", "Marketed since"),
        ["medicine.Procedure"] = new("Procédure d'autorisation", "Procedure of authorisation"),
        ["medicine.Substances"] = new("Substances actives", "Active substances"),
        ["medicine.Contains"] = new("Contient {0}", "Contains {0}"),
        ["medicine.HasStrength"] = new("Dosé à {0}", "Has the strength {0}"),
        ["medicine.Atc"] = new("Classe ATC", "ATC class"),
        ["medicine.HasAtc"] = new("De la classe ATC {0}", "Of the ATC class {0}"),
        ["medicine.IsGeneric"] = new("Générique", "Generic"),
        ["medicine.Prescription"] = new("Conditions de prescription et de délivrance", "Conditions of prescription and supply"),
        ["medicine.IsOnPrescription"] = new("Soumis à prescription", "On prescription"),
        ["medicine.IsNarcotic"] = new("Stupéfiant", "Narcotic"),
        ["medicine.IsReimbursed"] = new("Remboursé", "Reimbursed"),
        ["medicine.ReimbursementRates"] = new("Taux de remboursement (%)", "Rates of reimbursement (%)"),
        ["medicine.HasRegulatedPrice"] = new("Prix réglementé", "Regulated price"),
        ["medicine.Prices"] = new("Prix publics (€)", "Public prices (€)"),
        ["medicine.IsAgreedForHospitals"] = new("Agréé aux collectivités", "Agreed for hospitals"),
        ["medicine.IsHomeopathic"] = new("Homéopathique", "Homeopathic"),
        ["medicine.HasHomeopathicComposition"] = new("Composition homéopathique", "Homeopathic composition"),
        ["medicine.IsHerbal"] = new("À base de plantes", "Herbal"),
        ["medicine.IsVaccine"] = new("Vaccin", "Vaccine"),
        ["medicine.IsSmokingCessation"] = new("Sevrage tabagique", "Smoking cessation"),
        ["medicine.HasAdditionalMonitoring"] = new("Surveillance renforcée", "Additional monitoring"),
        ["medicine.IsUnderReevaluation"] = new("Rapport bénéfice/risque en réévaluation", "Benefit and risk under re-evaluation"),
        ["medicine.MinimumAge"] = new("Âge minimal (ans)", "Minimum age (years)"),
        ["medicine.Smr"] = new("Service médical rendu", "Actual medical benefit (SMR)"),
        ["medicine.Asmr"] = new("Amélioration du service médical rendu", "Improvement of medical benefit (ASMR)"),
        ["submission.Class"] = new("Classe du dispositif", "Class of the device"),
        ["submission.ReceivedAt"] = new("Demande reçue le", "Application received on"),
        ["submission.ReferenceNumber"] = new("Numéro interne de référence", "Internal reference number"),
        ["submission.PharmacistSignedOff"] = new("Signé par le pharmacien responsable", "Signed by the responsible pharmacist"),
        ["submission.Supports"] = new("Nombre de supports", "Number of supports"),
        ["submission.SamplesPerYear"] = new("Échantillons par an", "Samples a year"),
        ["submission.VisaGrantedOn"] = new("Visa accordé le", "Visa granted on"),
        ["submission.LastUsedOn"] = new("Dernière utilisation le", "Last used on"),
        ["submission.PreviousVisa"] = new("Visa antérieur", "Previous visa"),
        ["submission.ReevaluatedOn"] = new("Réévaluation close par une modification le", "Re-evaluation ended in a change on"),
        ["submission.ProductIsReimbursed"] = new("Produit remboursé", "Product reimbursed"),
        ["ad.Words"] = new("Nombre de mots", "Number of words"),
        ["ad.Pages"] = new("Nombre de pages", "Number of pages"),
    };

    /// <summary>The name of a fact.</summary>
    /// <param name="path">Such as <c>medicine.IsReimbursed</c>, <c>medicine.Contains("PARACETAMOL")</c>, <c>law.Number("visa.fee")</c>.</param>
    /// <param name="parameters">They name the dated values of the law.</param>
    /// <param name="language">Its language.</param>
    /// <returns>Null when the fact is one of the rules' own working.</returns>
    public static string? Of(string path, Parameters parameters, Language language)
    {
        var bracket = path.IndexOf('(', StringComparison.Ordinal);
        var name = bracket < 0 ? path : path[..bracket];
        var argument = bracket < 0 ? "" : path[(bracket + 1)..].TrimEnd(')').Trim('"');
        if (name is "law.Number" or "law.Text") return parameters.Find(argument)?.Title.In(language);
        if (!Titles.TryGetValue(name, out var title)) return null;
        return title.In(language).Replace("{0}", argument, StringComparison.Ordinal);
    }
}
