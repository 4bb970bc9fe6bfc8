using AdControl.Cases;
using AdControl.Law;

namespace AdControl.Accounts;

/// <summary>Somebody who can sign in.</summary>
public sealed record Account
{
    /// <summary>Its id: never reused.</summary>
    public required string Id { get; init; }

    /// <summary>The name people sign in with, as it stands in journals: lower case, unique.</summary>
    public required string Name { get; init; }

    /// <summary>First name and name, as acts print it.</summary>
    public required string FullName { get; init; }

    /// <summary>The mail address; null when none is known.</summary>
    public string? Email { get; init; }

    /// <summary>The language of screens and mails.</summary>
    public Language Language { get; init; } = Language.French;

    /// <summary>The password's hash, as the framework's hasher writes it.</summary>
    public required string PasswordHash { get; init; }

    /// <summary>The secret of the second factor, protected by the keys of the server; null when there is none.</summary>
    public string? SecondFactor { get; init; }

    /// <summary>The last time step whose code was accepted: a code serves once.</summary>
    public long LastStep { get; init; }

    /// <summary>How often sign-in failed since it last succeeded.</summary>
    public int Failures { get; init; }

    /// <summary>Until when sign-in is refused.</summary>
    public DateTimeOffset LockedUntil { get; init; }

    /// <summary>What the person chose: notices, keys of the keyboard, saved lists (JSON).</summary>
    public string Settings { get; init; } = "{}";

    /// <summary>When it was closed; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>The qualities in which the person may act.</summary>
    public IReadOnlyList<AccountRole> Roles { get; init; } = [];

    /// <summary>The person acting in one of their qualities.</summary>
    public Actor ActorIn(AccountRole role)
    {
        ArgumentNullException.ThrowIfNull(role);
        return new(role.Role, Name, role.Organisation);
    }
}
