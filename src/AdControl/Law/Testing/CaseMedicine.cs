using AdControl.Products;
using AdControl.Rules.Json;

namespace AdControl.Law.Testing;

/// <summary>Reads the medicine of a case: an ordinary one, changed in the facts the case gives. A fact given as null is unknown.</summary>
internal static class CaseMedicine
{
    /// <summary>Active, marketed, without prescription, not reimbursed; every fact of the register is known.</summary>
    public static Medicine Ordinary { get; } = new()
    {
        Cis = new Cis(60000001),
        Name = "EXEMPLE 100 mg, comprimé",
        BrandName = "EXEMPLE",
        Form = "comprimé",
        Routes = ["orale"],
        Holder = "LABORATOIRE EXEMPLE",
        Status = AuthorisationStatus.Active,
        StatusLabel = "Autorisation active",
        IsActive = true,
        IsMarketed = true,
        Procedure = AuthorisationProcedure.National,
        ProcedureLabel = "Procédure nationale",
        AuthorisedOn = new DateOnly(2010, 1, 4),
        MarketedOn = new DateOnly(2010, 6, 1),
        Substances = ["EXEMPLINE"],
        Composition = [],
        IsGeneric = false,
        GenericGroups = [],
        ReferenceMedicines = [],
        Prescription = [],
        IsOnPrescription = false,
        IsNarcotic = false,
        Presentations = [],
        IsReimbursed = false,
        ReimbursementRates = [],
        HasRegulatedPrice = false,
        Prices = [],
        IsAgreedForHospitals = false,
        IsHomeopathic = false,
        HasHomeopathicComposition = false,
        IsHerbal = false,
        IsVaccine = false,
        IsSmokingCessation = false,
        HasAdditionalMonitoring = false,
        Atc = "",
        IsUnderReevaluation = false,
    };

    public static Medicine Read(LawFile file, RuleJson json)
    {
        var medicine = Ordinary;
        if (json.Kind != RuleJsonKind.Object)
        {
            file.Add("cases.medicine", json, "A medicine is an object of facts.", "Write { \"IsReimbursed\": true }.");
            return medicine;
        }
        foreach (var member in json.Members) medicine = With(file, medicine, member);
        return Derived(medicine, json);
    }

    private static Medicine With(LawFile file, Medicine medicine, RuleJsonMember member)
    {
        var reader = new FactReader(file, member);
        var before = file.Problems.Count;
        var changed = Identity(medicine, reader) ?? Supply(medicine, reader) ?? Kind(medicine, reader);
        if (changed is null && file.Problems.Count == before) reader.Unknown(Names);
        return changed ?? medicine;
    }

    private static readonly string[] Names =
    [
        "Cis", "Name", "BrandName", "Form", "Routes", "Holder", "Status", "Procedure", "AuthorisedOn", "MarketedOn", "Substances", "Composition", "Smr", "Asmr", "Atc",
        "IsActive", "IsMarketed", "Prescription", "IsOnPrescription", "IsNarcotic", "IsReimbursed", "ReimbursementRates", "HasRegulatedPrice", "Prices", "IsAgreedForHospitals",
        "IsGeneric", "ReferenceMedicines", "IsHomeopathic", "HasHomeopathicComposition", "IsHerbal", "IsVaccine", "IsSmokingCessation", "HasAdditionalMonitoring",
        "IsUnderReevaluation", "MinimumAge", "Section",
    ];

    private static Medicine? Identity(Medicine m, FactReader fact) => fact.Name switch
    {
        "Cis" => m with { Cis = fact.Cis() },
        "Name" => m with { Name = fact.Text(), BrandName = Brand(fact.Text()) },
        "BrandName" => m with { BrandName = fact.Text() },
        "Form" => m with { Form = fact.Text() },
        "Routes" => m with { Routes = fact.Texts() ?? [] },
        "Holder" => m with { Holder = fact.Text() },
        "Status" => m with { Status = fact.IsNull ? null : AuthorisationStatus.Other, StatusLabel = fact.Text() },
        "Procedure" => m with { ProcedureLabel = fact.Text(), Procedure = AuthorisationProcedure.Other },
        "AuthorisedOn" => m with { AuthorisedOn = fact.Date() },
        "MarketedOn" => m with { MarketedOn = fact.Date() },
        "Substances" => m with { Substances = fact.Texts(), Composition = fact.IsNull ? null : m.Composition },
        "Composition" => m with { Composition = fact.Composition() },
        "Atc" => m with { Atc = fact.TextOrNull() },
        "Smr" => m with { Smr = fact.TextOrNull() },
        "Asmr" => m with { Asmr = fact.TextOrNull() },
        _ => null,
    };

    private static Medicine? Supply(Medicine m, FactReader fact) => fact.Name switch
    {
        "IsActive" => m with { IsActive = fact.Flag(), Status = fact.IsNull ? null : m.Status },
        "IsMarketed" => m with { IsMarketed = fact.Flag() },
        "Prescription" => m with { Prescription = fact.Texts() },
        "IsOnPrescription" => m with { IsOnPrescription = fact.Flag() },
        "IsNarcotic" => m with { IsNarcotic = fact.Flag() },
        "IsReimbursed" => m with { IsReimbursed = fact.Flag() },
        "ReimbursementRates" => m with { ReimbursementRates = fact.Numbers()?.Select(n => (int)n).ToList() },
        "HasRegulatedPrice" => m with { HasRegulatedPrice = fact.Flag() },
        "Prices" => m with { Prices = fact.Numbers()?.Select(n => (decimal)n).ToList() },
        "IsAgreedForHospitals" => m with { IsAgreedForHospitals = fact.Flag() },
        _ => null,
    };

    private static Medicine? Kind(Medicine m, FactReader fact) => fact.Name switch
    {
        "IsGeneric" => m with { IsGeneric = fact.Flag() },
        "ReferenceMedicines" => m with { ReferenceMedicines = fact.References() },
        "IsHomeopathic" => m with { IsHomeopathic = fact.Flag() },
        "HasHomeopathicComposition" => m with { HasHomeopathicComposition = fact.Flag() },
        "IsHerbal" => m with { IsHerbal = fact.Flag() },
        "IsVaccine" => m with { IsVaccine = fact.Flag() },
        "IsSmokingCessation" => m with { IsSmokingCessation = fact.Flag() },
        "HasAdditionalMonitoring" => m with { HasAdditionalMonitoring = fact.Flag() },
        "IsUnderReevaluation" => m with { IsUnderReevaluation = fact.Flag() },
        "MinimumAge" => m with { MinimumAge = (int?)fact.Number() },
        "Section" or "Sections" => m with { ProductInformation = fact.ProductInformation() },
        _ => null,
    };

    // What follows from a fact that was given need not be given too.
    private static Medicine Derived(Medicine medicine, RuleJson json)
    {
        if (json["IsOnPrescription"] is null && medicine.Prescription is { Count: > 0 }) medicine = medicine with { IsOnPrescription = true };
        if (json["IsReimbursed"] is null && medicine.ReimbursementRates is { Count: > 0 }) medicine = medicine with { IsReimbursed = true };
        if (json["HasRegulatedPrice"] is null && medicine.Prices is { Count: > 0 }) medicine = medicine with { HasRegulatedPrice = true };
        if (json["IsGeneric"] is null && medicine.ReferenceMedicines is { Count: > 0 }) medicine = medicine with { IsGeneric = true };
        return medicine;
    }

    private static string Brand(string name)
    {
        var end = name.AsSpan().IndexOfAnyInRange('0', '9');
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        if (comma >= 0 && (end < 0 || comma < end)) end = comma;
        return (end > 0 ? name[..end] : name).Trim();
    }
}
