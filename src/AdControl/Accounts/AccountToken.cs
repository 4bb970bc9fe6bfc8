namespace AdControl.Accounts;

/// <summary>The token of a program that acts for a person, in one quality and within its scopes.</summary>
/// <param name="Id">Its id.</param>
/// <param name="AccountId">Whose it is.</param>
/// <param name="Name">What the person calls it.</param>
/// <param name="Role">The quality it acts in.</param>
/// <param name="Scopes">What it may do: <c>read</c>, <c>check</c>, <c>write</c>.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">When it ends.</param>
/// <param name="UsedAt">When it was last used, to the hour; null when never.</param>
public sealed record AccountToken(string Id, string AccountId, string Name, AccountRole Role, IReadOnlyList<string> Scopes, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, DateTimeOffset? UsedAt);
