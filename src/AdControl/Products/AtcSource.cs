namespace AdControl.Products;

/// <summary>Where an ATC code was found.</summary>
public enum AtcSource
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>The register's list of medicines of major therapeutic interest (<i>MITM</i>).</summary>
    Register,

    /// <summary>A map of CIS and ATC codes that was imported with the register.</summary>
    Map,

    /// <summary>The other medicines with the same substances and routes, which all have this code.</summary>
    Substance,
}
