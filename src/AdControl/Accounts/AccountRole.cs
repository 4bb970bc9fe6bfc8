using System.Diagnostics.CodeAnalysis;
using AdControl.Cases;
using AdControl.Law;

namespace AdControl.Accounts;

/// <summary>A quality in which a person may act.</summary>
/// <param name="Role">The quality.</param>
/// <param name="Organisation">The company of a company member or pharmacist; null for the agency's people.</param>
public sealed record AccountRole(ActorRole Role, string? Organisation = null)
{
    /// <summary>Whether the quality belongs to a company and needs its name.</summary>
    public static bool NeedsOrganisation(ActorRole role) => role is ActorRole.Company or ActorRole.Pharmacist;

    /// <summary>Reads <c>evaluator</c>, or <c>company:alpha</c>.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out AccountRole? role)
    {
        role = null;
        if (text?.Split(':', 2) is not { } parts || !WireNames.TryParse<ActorRole>(parts[0], out var known) || known is ActorRole.System or ActorRole.Public) return false;
        var organisation = parts.Length == 2 && parts[1].Length > 0 ? parts[1] : null;
        if (NeedsOrganisation(known) != (organisation is not null)) return false;
        role = new AccountRole(known, organisation);
        return true;
    }

    /// <summary>As it is read.</summary>
    public override string ToString() => Organisation is null ? Role.WireName() : $"{Role.WireName()}:{Organisation}";
}
