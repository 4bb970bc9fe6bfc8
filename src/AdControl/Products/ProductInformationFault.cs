namespace AdControl.Products;

/// <summary>Why product information could not be taken from a file.</summary>
public enum ProductInformationFault
{
    /// <summary>The file is not there or cannot be opened.</summary>
    CannotOpen,

    /// <summary>It looks like JSON and is none, or has not the members expected.</summary>
    BadJson,

    /// <summary>It holds the texts of other medicines.</summary>
    OtherMedicine,

    /// <summary>The denomination it gives itself shares no word with the name of the medicine.</summary>
    OtherName,

    /// <summary>It has none of the sections of a summary or a leaflet.</summary>
    NoSections,
}
