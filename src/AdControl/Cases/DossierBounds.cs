namespace AdControl.Cases;

/// <summary>How much a dossier may state: the desk refuses more, pages do not let more be typed.</summary>
public static class DossierBounds
{
    /// <summary>The most characters of a line: numbers, names.</summary>
    public const int Line = 200;

    /// <summary>The most characters of a title, or of a place.</summary>
    public const int Title = 300;

    /// <summary>The most characters of a reason or remark.</summary>
    public const int Reason = 4_000;

    /// <summary>The most characters of a text.</summary>
    public const int Text = 20_000;

    /// <summary>The most supports.</summary>
    public const int Supports = 10_000;
}
