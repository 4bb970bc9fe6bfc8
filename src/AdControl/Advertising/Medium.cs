namespace AdControl.Advertising;

/// <summary>The support that carries the advertisement (<i>support</i>).</summary>
public enum Medium
{
    /// <summary>A poster (<i>affiche</i>).</summary>
    Poster,

    /// <summary>The press (<i>presse</i>).</summary>
    Press,

    /// <summary>Radio.</summary>
    Radio,

    /// <summary>Television and other films (<i>audiovisuel</i>).</summary>
    Tv,

    /// <summary>A web site or banner (<i>internet</i>).</summary>
    Web,

    /// <summary>A leaflet or brochure (<i>brochure</i>).</summary>
    Leaflet,

    /// <summary>A document shown during a medical visit (<i>aide de visite</i>).</summary>
    DetailAid,

    /// <summary>An e-mail (<i>courriel</i>).</summary>
    Email,

    /// <summary>A social network (<i>réseau social</i>).</summary>
    Social,
}
