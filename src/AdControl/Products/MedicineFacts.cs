using System.Text.RegularExpressions;
using AdControl.Products.Import;

namespace AdControl.Products;

/// <summary>Derives the facts the law asks for from what the register says.</summary>
internal static partial class MedicineFacts
{
    [GeneratedRegex(@"\d\s*(?:CH|DH|K)\b|hom[ée]opathique|dynamis[ée]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dilution();

    [GeneratedRegex(@"\s[-–]\s?(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Dash();

    public static Medicine Derive(Medicine medicine, DateOnly? asOf) => WithSubstances(WithPresentations(WithPrescription(medicine), asOf)) with
    {
        IsGeneric = medicine.GenericGroups?.Any(group => group.Role != GenericRole.Reference),
        IsHomeopathic = medicine.Procedure == AuthorisationProcedure.HomeopathicRegistration,
        IsHerbal = medicine.Procedure == AuthorisationProcedure.HerbalRegistration,
        IsVaccine = IsVaccine(medicine),
    };

    private static Medicine WithPrescription(Medicine medicine) => medicine with
    {
        IsOnPrescription = medicine.Prescription?.Any(),
        IsNarcotic = medicine.Prescription?.Any(condition => NameKey.HasWords(NameKey.Of(condition), "STUPEFIANTS")),
    };

    private static Medicine WithPresentations(Medicine medicine, DateOnly? asOf) => medicine.Presentations is not { } all ? medicine : medicine with
    {
        IsReimbursed = all.Any(one => one.IsReimbursed),
        ReimbursementRates = [.. all.SelectMany(one => one.Rates).Distinct().Order()],
        HasRegulatedPrice = all.Any(one => one.Price is not null || one.PublicPrice is not null),
        Prices = [.. all.Select(one => one.PublicPrice ?? one.Price).OfType<decimal>().Distinct().Order()],
        IsAgreedForHospitals = all.Any(one => one.IsAgreedForHospitals == true) ? true : all.Any(one => one.IsAgreedForHospitals is null) ? null : false,
        MarketedOn = all
            .Where(one => RegisterWords.IsMarketingDeclaration(one.MarketingState) && one.DeclaredOn <= (asOf ?? DateOnly.MaxValue))
            .Min(one => one.DeclaredOn),
    };

    private static Medicine WithSubstances(Medicine medicine)
    {
        var substances = medicine.Composition is { } composition ? ActiveSubstances.Of(composition) : null;
        return medicine with
        {
            Substances = substances,
            HasHomeopathicComposition = medicine.Procedure == AuthorisationProcedure.HomeopathicRegistration ? true
                : medicine.Composition?.Any(part => Dilution().IsMatch($"{part.Substance} {part.Strength} {part.Reference}")),
            IsSmokingCessation = IsSmokingCessation(medicine, substances),
        };
    }

    // A homeopathic stock of that name (VACCINOTOXINUM) is none, hence the whole word.
    private static bool? IsVaccine(Medicine medicine)
    {
        var name = NameKey.Of(medicine.Name);
        return NameKey.HasWords(name, "VACCIN") || NameKey.HasWords(name, "VACCINS") || medicine.HasAtc("J07");
    }

    private static bool? IsSmokingCessation(Medicine medicine, IReadOnlyList<string>? substances)
    {
        if (medicine.Atc is not null) return medicine.HasAtc("N07BA");
        if (substances is null) return null;
        return medicine.Procedure != AuthorisationProcedure.HomeopathicRegistration
            && substances.Any(substance => NameKey.HasWords(NameKey.Of(substance), "NICOTINE"));
    }

    /// <summary>The strength of a medicine whose denomination has none: those of its substances, in order.</summary>
    public static string StrengthOf(IReadOnlyList<Component> composition)
    {
        // A salt's denomination counts the substance as it is when both carry a dose.
        var doses = composition.GroupBy(part => (part.Element, part.Link))
            .Select(link => link.OrderBy(part => part.IsTherapeuticFraction).Select(part => part.Strength).FirstOrDefault(dose => dose.Length > 0))
            .Where(dose => dose is not null)
            .Distinct();
        return string.Join(" / ", doses);
    }

    /// <summary>The reference medicines that the label of a group names, each after a dash: <c>CIMETIDINE 200 mg - TAGAMET 200 mg, comprimé pelliculé</c>.</summary>
    public static IEnumerable<string> ReferencesInLabel(string label) =>
        Dash().Split(label).Skip(1).Select(name => name.Trim().TrimEnd('.')).Where(name => name.Length > 0);
}
