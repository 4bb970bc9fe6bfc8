namespace AdControl.Products;

/// <summary>What a medicine is in its generic group; the values are the register's own numbers.</summary>
public enum GenericRole
{
    /// <summary>The reference (<i>princeps</i>).</summary>
    Reference = 0,

    /// <summary>A generic.</summary>
    Generic = 1,

    /// <summary>A generic by complement of strengths (<i>complémentarité posologique</i>).</summary>
    ComplementaryStrength = 2,

    /// <summary>A substitutable generic.</summary>
    Substitutable = 4,
}
