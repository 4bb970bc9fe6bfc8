using AdControl.Advertising;

namespace AdControl.Cases;

/// <summary>What the applicant states (<i>dossier de demande</i>).</summary>
public sealed record Dossier
{
    /// <summary>The applicant company; the account that started the case when it is not stated.</summary>
    public string Company { get; init; } = "";

    /// <summary>Other persons who may act for the company on this dossier.</summary>
    public IReadOnlyList<string> AuthorisedPersons { get; init; } = [];

    /// <summary>The advertised medicines, by CIS code, one strength each; the first gives the reference number.</summary>
    public IReadOnlyList<string> Medicines { get; init; } = [];

    /// <summary>The advertised devices, objects or methods.</summary>
    public IReadOnlyList<string> Devices { get; init; } = [];

    /// <summary>To whom it is addressed; null when the procedure says.</summary>
    public Audience? Audience { get; init; }

    /// <summary>What is advertised; null when the procedure says.</summary>
    public ProductKind? Product { get; init; }

    /// <summary>The support.</summary>
    public Medium? Medium { get; init; }

    /// <summary>The risk class of a device.</summary>
    public DeviceClass? DeviceClass { get; init; }

    /// <summary>The title of the project.</summary>
    public string Title { get; init; } = "";

    /// <summary>Why it is asked for.</summary>
    public DossierContext Context { get; init; }

    /// <summary>The number it renews or changes.</summary>
    public string? PreviousNumber { get; init; }

    /// <summary>The internal reference number; proposed when it is not stated.</summary>
    public string? ReferenceNumber { get; init; }

    /// <summary>The receipt of the fee; null when there is none.</summary>
    public DossierFee? FeeReceipt { get; init; }

    /// <summary>Where and how it will be shown.</summary>
    public string Dissemination { get; init; } = "";

    /// <summary>Size of the support, as people write it.</summary>
    public string Dimensions { get; init; } = "";

    /// <summary>How many supports it covers.</summary>
    /// <value>1 by default.</value>
    public int Supports { get; init; } = 1;

    /// <summary>The responsible pharmacist; null when not stated.</summary>
    public DossierPharmacist? ResponsiblePharmacist { get; init; }

    /// <summary>The case this one is about: the visa to withdraw, the complaint it came from; null when none.</summary>
    public string? About { get; init; }

    /// <summary>The company that answers for the advertisement when it is not the applicant: whom a report is about; empty when not known.</summary>
    public string Advertiser { get; init; } = "";

    /// <summary>The day on which the advertisement was seen; null when not known.</summary>
    public DateOnly? SeenOn { get; init; }

    /// <summary>Where it was seen: an address, a paper and its page, a place; empty when not known.</summary>
    public string SeenAt { get; init; } = "";

    /// <summary>What a person writes: the facts of a complaint, the reasons of a withdrawal.</summary>
    public string Statement { get; init; } = "";

    /// <summary>That all this is true and complete; null while nobody declared it.</summary>
    public DossierDeclaration? Declaration { get; init; }
}
