namespace AdControl.Advertising;

/// <summary>What is advertised, in the law's classes.</summary>
public enum ProductKind
{
    /// <summary>A medicine (<i>médicament</i>).</summary>
    Medicine,

    /// <summary>A medical device (<i>dispositif médical</i>).</summary>
    Device,

    /// <summary>An in vitro diagnostic device (<i>dispositif médical de diagnostic in vitro</i>).</summary>
    Ivd,

    /// <summary>An object, apparatus or method presented as good for health (<i>objet, appareil ou méthode</i>).</summary>
    Method,
}
