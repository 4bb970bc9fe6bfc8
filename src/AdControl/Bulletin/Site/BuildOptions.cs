using AdControl.Bulletin.Signing;

namespace AdControl.Bulletin.Site;

/// <summary>How a site is built.</summary>
public sealed record BuildOptions
{
    /// <summary>The folder; made when it is not there.</summary>
    public required string Folder { get; init; }

    /// <summary>The key that signs.</summary>
    public required SigningKey Key { get; init; }

    /// <summary>Where the site is published; null for what the plan says.</summary>
    public Uri? Address { get; init; }

    /// <summary>Whether acts that have no PDF get one; those that have keep it in any case.</summary>
    /// <remarks>LibreOffice makes them, some tenths of a second each, and not the same bytes twice.</remarks>
    public bool Pdf { get; init; }

    /// <summary>Whether everything is written anew.</summary>
    public bool Everything { get; init; }
}
