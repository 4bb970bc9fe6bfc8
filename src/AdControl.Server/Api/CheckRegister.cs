namespace AdControl.Server.Api;

/// <summary>The register that was read.</summary>
/// <param name="Date">Its date.</param>
/// <param name="AgeInDays">How old it was on the day of the check.</param>
/// <param name="IsOld">Whether that is too old.</param>
public sealed record CheckRegister(DateOnly Date, int AgeInDays, bool IsOld);
