using AdControl.Products;
using AdControl.Rules.Vocabularies;

namespace AdControl.Advertising;

/// <summary>What rules may read of <c>medicine</c>. A fact the register does not have is unknown, never false.</summary>
internal static class MedicineVocabulary
{
    private const string History = "authorisationHistory";
    private const string ProductInformation = "productInformation";

    public static void Define(TypeBuilder<MedicineFacts> type, PackNames names)
    {
        DefineIdentity(type);
        DefineComposition(type);
        DefineSupply(type);
        DefineKinds(type);
        DefineProductInformation(type, names);
    }

    public static void DefineReference(TypeBuilder<ReferenceMedicine> type) => type
        .Property("Name", r => r.Name)
        .Property("Strength", r => r.Strength)
        .Property("Form", r => r.Form)
        .Property("Denomination", r => r.Denomination);

    private static void DefineIdentity(TypeBuilder<MedicineFacts> type)
    {
        type.Property("Cis", m => m.Cis)
            .Property("Name", m => m.Medicine.Name)
            .Property("BrandName", m => m.Medicine.BrandName)
            .Property("Form", m => m.Medicine.Form)
            .Property("Routes", m => m.Medicine.Routes)
            .Property("Holder", m => m.Medicine.Holder)
            .Property("Status", m => m.Medicine.StatusLabel, need: History, known: m => m.Medicine.Status is not null)
            .Property("AuthorisedOn", m => m.Medicine.AuthorisedOn)
            .Property("Procedure", m => m.Medicine.ProcedureLabel)
            .Property("MarketedOn", m => m.Medicine.MarketedOn, need: "medicine.MarketedOn", known: m => m.Medicine.MarketedOn is not null)
            .Property("Smr", m => m.Medicine.Smr ?? "")
            .Property("Asmr", m => m.Medicine.Asmr ?? "");
        Flag(type, "IsActive", m => m.IsActive, History);
        Flag(type, "IsMarketed", m => m.IsMarketed);
        Flag(type, "IsUnderReevaluation", m => m.IsUnderReevaluation, "reevaluationList");
    }

    private static void DefineComposition(TypeBuilder<MedicineFacts> type)
    {
        List(type, "Substances", m => m.Substances);
        type.Method("Contains", (MedicineFacts m, string substance) => m.Medicine.Contains(substance), need: "medicine.Substances", known: (m, _) => m.Medicine.Substances is not null)
            .Method("HasStrength", (MedicineFacts m, string strength) => m.Medicine.HasStrength(strength), need: "medicine.Substances", known: (m, _) => m.Medicine.Substances is not null)
            .Property("Atc", m => m.Medicine.Atc ?? "", need: "medicine.Atc", known: m => m.Medicine.Atc is not null)
            .Method("HasAtc", (MedicineFacts m, string atc) => m.Medicine.HasAtc(atc), need: "medicine.Atc", known: (m, _) => m.Medicine.Atc is not null);
        Flag(type, "IsGeneric", m => m.IsGeneric);
        List(type, "ReferenceMedicines", m => m.ReferenceMedicines);
    }

    private static void DefineSupply(TypeBuilder<MedicineFacts> type)
    {
        List(type, "Prescription", m => m.Prescription);
        Flag(type, "IsOnPrescription", m => m.IsOnPrescription);
        Flag(type, "IsNarcotic", m => m.IsNarcotic);
        Flag(type, "IsReimbursed", m => m.IsReimbursed);
        List(type, "ReimbursementRates", m => m.ReimbursementRates?.Select(rate => (double)rate).ToArray());
        Flag(type, "HasRegulatedPrice", m => m.HasRegulatedPrice);
        List(type, "Prices", m => m.Prices?.Select(price => (double)price).ToArray());
        Flag(type, "IsAgreedForHospitals", m => m.IsAgreedForHospitals);
    }

    private static void DefineKinds(TypeBuilder<MedicineFacts> type)
    {
        Flag(type, "IsHomeopathic", m => m.IsHomeopathic);
        Flag(type, "HasHomeopathicComposition", m => m.HasHomeopathicComposition);
        Flag(type, "IsHerbal", m => m.IsHerbal);
        Flag(type, "IsVaccine", m => m.IsVaccine);
        Flag(type, "IsSmokingCessation", m => m.IsSmokingCessation);
        Flag(type, "HasAdditionalMonitoring", m => m.HasAdditionalMonitoring);
    }

    private static void DefineProductInformation(TypeBuilder<MedicineFacts> type, PackNames names) => type
        .Method("Section", (MedicineFacts m, string number) => m.Section(number), need: ProductInformation, known: (m, _) => m.HasProductInformation)
        .Method("SectionSays", (MedicineFacts m, string number, string set) => m.SectionSays(number, set),
            need: ProductInformation, known: (m, _) => m.HasProductInformation, check: a => names.UnknownSet(a[1]))
        .Property("MinimumAge", m => m.Medicine.MinimumAge, need: ProductInformation, known: m => m.HasProductInformation || m.Medicine.MinimumAge is not null);

    private static void Flag(TypeBuilder<MedicineFacts> type, string name, Func<Medicine, bool?> read, string? need = null) =>
        type.Property(name, m => read(m.Medicine) ?? false, need: need ?? "medicine." + name, known: m => read(m.Medicine) is not null);

    private static void List<T>(TypeBuilder<MedicineFacts> type, string name, Func<Medicine, IReadOnlyList<T>?> read) =>
        type.Property(name, m => read(m.Medicine) ?? [], need: "medicine." + name, known: m => read(m.Medicine) is not null);
}
