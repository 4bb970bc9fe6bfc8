namespace AdControl.Cases;

/// <summary>What a procedure says about its legal clock; every delay is the identifier of a parameter of the law.</summary>
/// <param name="Calendar">The type of deposit periods it hangs on; null: any time.</param>
/// <param name="Delay">The delay, from the day after the period, else from the day of receipt or of the complete file.</param>
/// <param name="OutOfPeriodDelay">The delay outside a period, from the day of receipt; null: none is received outside.</param>
/// <param name="Silence">What silence does: <c>grants</c>, <c>refuses</c>, or empty.</param>
/// <param name="SilenceParameter">The parameter that says what silence does, instead of <paramref name="Silence"/>; null when there is none.</param>
/// <param name="Warning">How long before silence the unit is warned; null: it is not.</param>
public sealed record ProcedureClock(string? Calendar, string Delay, string? OutOfPeriodDelay, string Silence, string? SilenceParameter, string? Warning);
