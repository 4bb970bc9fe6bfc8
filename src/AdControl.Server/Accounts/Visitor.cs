using AdControl.Accounts;
using AdControl.Cases;

namespace AdControl.Server.Accounts;

/// <summary>Who asks: an account in one of its qualities, or anybody.</summary>
public sealed class Visitor
{
    /// <summary>Anybody.</summary>
    public static Actor Anybody { get; } = new(ActorRole.Public, "public");

    /// <summary>The account; null for anybody.</summary>
    public Account? Account { get; internal set; }

    /// <summary>The quality the person acts in now; null for anybody.</summary>
    public AccountRole? Role { get; internal set; }

    /// <summary>The session of a browser; null for a program and for anybody.</summary>
    public AccountSession? Session { get; internal set; }

    /// <summary>The token of a program; null for a browser and for anybody.</summary>
    public AccountToken? Token { get; internal set; }

    /// <summary>As the desk knows the person.</summary>
    public Actor Actor => Account is { } account && Role is { } role ? account.ActorIn(role) : Anybody;

    /// <summary>Whether somebody is signed in.</summary>
    public bool IsSignedIn => Account is not null;

    /// <summary>Whether the visitor acts in one of some qualities.</summary>
    public bool IsOne(params ReadOnlySpan<ActorRole> roles) => roles.Contains(Actor.Role);
}
