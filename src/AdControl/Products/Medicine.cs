namespace AdControl.Products;

/// <summary>What is known of a medicine on a date of law: the facts that rules read as <c>medicine</c>.</summary>
/// <remarks>
/// A null fact is one that is not known: its file was never imported, or the date lies before the first import. An empty list is known to be empty.
/// Facts other than the status and the re-evaluation are those of the last import, whatever the date of law.
/// The facts that are derived are stored too, not computed when read, so that a test case can give any of them alone.
/// </remarks>
public sealed record Medicine
{
    /// <summary>Its code in the register.</summary>
    public Cis Cis { get; init; }

    /// <summary>Its denomination: name, strength and form.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its name alone, such as <c>DOLIPRANE</c>: the denomination before the strength and the form.</summary>
    public string BrandName { get; init; } = "";

    /// <summary>Its pharmaceutical form.</summary>
    public string Form { get; init; } = "";

    /// <summary>Its routes of administration.</summary>
    public IReadOnlyList<string> Routes { get; init; } = [];

    /// <summary>The holder of its authorisation; several are separated by <c>; </c>.</summary>
    public string Holder { get; init; } = "";

    /// <summary>The state of its authorisation on the date of law; null before the first import.</summary>
    public AuthorisationStatus? Status { get; init; }

    /// <summary>That state as the register words it; empty when it is not known.</summary>
    public string StatusLabel { get; init; } = "";

    /// <summary>Whether its authorisation is active on the date of law; null before the first import.</summary>
    public bool? IsActive { get; init; }

    /// <summary>Whether it is marketed (<i>commercialisée</i>).</summary>
    public bool? IsMarketed { get; init; }

    /// <summary>How it was authorised.</summary>
    public AuthorisationProcedure? Procedure { get; init; }

    /// <summary>That procedure as the register words it.</summary>
    public string ProcedureLabel { get; init; } = "";

    /// <summary>The date of its authorisation.</summary>
    public DateOnly? AuthorisedOn { get; init; }

    /// <summary>Its number in the Union's register; empty when it was not authorised there.</summary>
    public string EuropeanNumber { get; init; } = "";

    /// <summary>The agency's mark on it (<i>StatutBdm</i>): <c>Alerte</c>, <c>Warning disponibilité</c>, or empty.</summary>
    public string AgencyMark { get; init; } = "";

    /// <summary>The names of its active substances, each once: the part of a salt that acts where the register gives it, else the substance.</summary>
    /// <value>Null when its composition is not known.</value>
    public IReadOnlyList<string>? Substances { get; init; }

    /// <summary>Its composition row by row; null when it is not known.</summary>
    public IReadOnlyList<Component>? Composition { get; init; }

    /// <summary>Whether it is a generic of a group (roles 1, 2 and 4).</summary>
    public bool? IsGeneric { get; init; }

    /// <summary>Its generic groups; null when they are not known.</summary>
    public IReadOnlyList<GenericMembership>? GenericGroups { get; init; }

    /// <summary>The reference medicines of its groups when it is a generic; else empty.</summary>
    public IReadOnlyList<ReferenceMedicine>? ReferenceMedicines { get; init; }

    /// <summary>Its conditions of prescription and supply (<i>CPD</i>), as the register words them; null when they are not known.</summary>
    public IReadOnlyList<string>? Prescription { get; init; }

    /// <summary>Whether it has any condition of prescription or supply; the register has no other sign of a medicine without prescription.</summary>
    public bool? IsOnPrescription { get; init; }

    /// <summary>Whether it is a narcotic (<i>stupéfiants</i>).</summary>
    public bool? IsNarcotic { get; init; }

    /// <summary>Its presentations; null when they are not known.</summary>
    public IReadOnlyList<Presentation>? Presentations { get; init; }

    /// <summary>Whether at least one of its presentations is reimbursed.</summary>
    public bool? IsReimbursed { get; init; }

    /// <summary>The rates of its presentations in per cent, each once, ascending.</summary>
    public IReadOnlyList<int>? ReimbursementRates { get; init; }

    /// <summary>Whether at least one presentation has a price in the register.</summary>
    public bool? HasRegulatedPrice { get; init; }

    /// <summary>The prices to the public of its presentations in euro, each once, ascending.</summary>
    public IReadOnlyList<decimal>? Prices { get; init; }

    /// <summary>Whether at least one presentation is agreed for hospitals (<i>agrément aux collectivités</i>).</summary>
    public bool? IsAgreedForHospitals { get; init; }

    /// <summary>When it was first declared to be marketed; null when no presentation says so.</summary>
    public DateOnly? MarketedOn { get; init; }

    /// <summary>Whether it is registered as homeopathic, without an indication.</summary>
    public bool? IsHomeopathic { get; init; }

    /// <summary>Whether its composition is homeopathic, be it registered or authorised; null when the composition is not known.</summary>
    public bool? HasHomeopathicComposition { get; init; }

    /// <summary>Whether it is registered as a traditional herbal medicine.</summary>
    public bool? IsHerbal { get; init; }

    /// <summary>Whether it is a vaccine: its denomination says so, or its ATC code is in J07.</summary>
    public bool? IsVaccine { get; init; }

    /// <summary>Whether it helps to stop smoking: its ATC code is in N07BA, or nicotine is its substance.</summary>
    public bool? IsSmokingCessation { get; init; }

    /// <summary>Whether it is under additional monitoring (black triangle).</summary>
    public bool? HasAdditionalMonitoring { get; init; }

    /// <summary>Its ATC code, 3 to 7 characters; null when neither the register nor the map nor its substance gives one.</summary>
    public string? Atc { get; init; }

    /// <summary>Where the ATC code comes from.</summary>
    public AtcSource AtcSource { get; init; }

    /// <summary>Whether its benefit and risk are being re-evaluated on the date of law, by the list the agency keeps.</summary>
    public bool? IsUnderReevaluation { get; init; }

    /// <summary>The value of the latest SMR; several of the same day are separated by <c> / </c>; null when there is none.</summary>
    public string? Smr { get; init; }

    /// <summary>The value of the latest ASMR; several of the same day are separated by <c> / </c>; null when there is none.</summary>
    public string? Asmr { get; init; }

    /// <summary>Its product information; null when none was added.</summary>
    public ProductInformation? ProductInformation { get; init; }

    /// <summary>The youngest age in years that its product information allows; null when none was added or it names none.</summary>
    public int? MinimumAge { get; init; }

    /// <summary>The date of the register the facts come from; null for a medicine that comes from no register.</summary>
    public DateOnly? RegisterDate { get; init; }

    /// <summary>Whether its ATC code lies in a class.</summary>
    /// <param name="atcClass">A code of any level, such as <c>R05D</c>.</param>
    /// <returns>False when the code is not known.</returns>
    public bool HasAtc(string atcClass) => Atc?.StartsWith(atcClass.Trim(), StringComparison.OrdinalIgnoreCase) ?? false;

    /// <summary>Whether it contains a substance, by its common name; accents, case, salts and hydrates apart.</summary>
    /// <param name="substance">A name such as <c>ibuprofène</c>; its words must stand together in the name of a substance.</param>
    public bool Contains(string substance)
    {
        var wanted = NameKey.Of(substance);
        return wanted.Length > 0 && SubstanceNames().Any(name => NameKey.HasWords(NameKey.Of(name), wanted));
    }

    /// <summary>Whether it has a strength, by its denomination or its composition; <c>0,4 g</c> is <c>400 mg</c>.</summary>
    /// <param name="strength">A number with its unit, such as <c>400 mg</c>.</param>
    public bool HasStrength(string strength) =>
        Products.Strength.TryParse(strength, out var wanted) && Strengths().Any(wanted.Equals);

    /// <summary>The text of a section of its product information.</summary>
    /// <param name="number">Its number, such as <c>4.1</c>.</param>
    /// <returns>Null without product information, and when it has no such section.</returns>
    public string? Section(string number) =>
        ProductInformation is { Kind: ProductInformationKind.Summary } summary ? summary.Section(number) : null;

    private IEnumerable<string> SubstanceNames() =>
        (Substances ?? []).Concat((Composition ?? []).Select(component => component.Substance));

    private IEnumerable<Strength> Strengths() =>
        (Composition ?? []).Select(component => component.Strength).Prepend(Name).SelectMany(Products.Strength.FindAll);
}
