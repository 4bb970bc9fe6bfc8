using System.Diagnostics.CodeAnalysis;
using AdControl.Law;

namespace AdControl.Cases;

/// <summary>A person acting in one of their qualities. One person may have several: what they did in one counts against them in another.</summary>
/// <param name="Role">The quality.</param>
/// <param name="Name">The person's account; its case does not matter, it is kept in small letters.</param>
/// <param name="Organisation">The company of a company user or pharmacist; null for the agency's people.</param>
public sealed record Actor(ActorRole Role, string Name, string? Organisation = null)
{
    /// <summary>The person's account, in small letters.</summary>
    public string Name { get; init => field = AccountName.Of(value); } = AccountName.Of(Name);

    /// <summary>The program itself.</summary>
    public static Actor Automatic { get; } = new(ActorRole.System, "system");

    /// <summary>Whether this is somebody of the applicant's side.</summary>
    public bool IsApplicant => Role is ActorRole.Company or ActorRole.Pharmacist;

    /// <summary>The groups whose tasks the actor may take: the role, and the role within the company.</summary>
    public IReadOnlyList<string> Groups => Organisation is null ? [Role.WireName()] : [Role.WireName(), $"{Role.WireName()}:{Organisation}"];

    /// <summary>Reads <c>evaluator:anna</c>; <c>company:alpha</c> is the account of that company.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Actor? actor)
    {
        actor = null;
        if (text?.Split(':', 2) is not [var role, var name] || !WireNames.TryParse<ActorRole>(role, out var known)) return false;
        if (!AccountName.IsFit(name) || (string.IsNullOrWhiteSpace(name) && known is not (ActorRole.System or ActorRole.Public))) return false;
        var isApplicant = known is ActorRole.Company or ActorRole.Pharmacist;
        actor = new Actor(known, string.IsNullOrWhiteSpace(name) ? known.WireName() : name, isApplicant ? name : null);
        return true;
    }

    /// <summary>Role and name, such as <c>evaluator:anna</c>.</summary>
    public override string ToString() => Role is ActorRole.System ? "system:" : $"{Role.WireName()}:{Name}";
}
