namespace AdControl.Accounts;

/// <summary>A sign-in that lasts.</summary>
/// <param name="Id">The SHA-256 of what the cookie carries, in hexadecimal.</param>
/// <param name="AccountId">Whose it is.</param>
/// <param name="Client">What the browser calls itself, shortened.</param>
/// <param name="CreatedAt">When it began.</param>
/// <param name="SeenAt">When it was last used, to the minute.</param>
/// <param name="ConfirmedAt">When the password was last given: a signature asks for it anew.</param>
/// <param name="ExpiresAt">When it ends.</param>
public sealed record AccountSession(string Id, string AccountId, string Client, DateTimeOffset CreatedAt, DateTimeOffset SeenAt, DateTimeOffset ConfirmedAt, DateTimeOffset ExpiresAt);
