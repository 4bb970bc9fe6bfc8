namespace AdControl.Products;

/// <summary>The product information of a medicine (<i>RCP</i>, or its leaflet), cut into its numbered sections.</summary>
/// <param name="Kind">Summary of product characteristics or leaflet.</param>
/// <param name="Date">The date the text gives for its last update; null when it gives none.</param>
/// <param name="Sections">The sections in the order of the text.</param>
public sealed record ProductInformation(ProductInformationKind Kind, DateOnly? Date, IReadOnlyList<ProductInformationSection> Sections)
{
    /// <summary>The name of the file it came from.</summary>
    public string Source { get; init; } = "";

    /// <summary>The denomination the text gives itself; empty when it gives none.</summary>
    public string Denomination { get; init; } = "";

    /// <summary>The day it was added to the store; null while it is in none.</summary>
    public DateOnly? AddedOn { get; init; }

    /// <summary>Whether the source said that it is not the whole text.</summary>
    public bool IsTruncated { get; init; }

    /// <summary>The text of a section.</summary>
    /// <param name="number">Its number, such as <c>4.1</c>; a final point does not matter.</param>
    /// <returns>The text without its heading; null when the document has no such section.</returns>
    public string? Section(string number)
    {
        var wanted = number.Trim().TrimEnd('.');
        return Sections.FirstOrDefault(section => section.Number == wanted)?.Text;
    }
}
