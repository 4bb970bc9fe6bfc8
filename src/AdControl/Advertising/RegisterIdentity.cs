namespace AdControl.Advertising;

/// <summary>The state of the medicines register that was read.</summary>
/// <param name="Date">The date of its data.</param>
/// <param name="AgeInDays">How old it was on the day of the check.</param>
/// <param name="IsOld">Whether it is older than the law's parameter <c>register.age</c> allows.</param>
public sealed record RegisterIdentity(DateOnly Date, int AgeInDays, bool IsOld);
