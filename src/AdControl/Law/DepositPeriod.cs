namespace AdControl.Law;

/// <summary>A time in which applications are received (<i>période de dépôt</i>), from 00:00:00 of its first day to 23:59:59 of its last, Europe/Paris.</summary>
/// <param name="Type"><c>GP</c> for the public, <c>PM</c> for professionals.</param>
/// <param name="Opens">The first day.</param>
/// <param name="Closes">The last day.</param>
/// <param name="Confidence">How well the dates are known.</param>
public sealed record DepositPeriod(string Type, DateOnly Opens, DateOnly Closes, Confidence Confidence)
{
    /// <summary>Whether an application received on <paramref name="day"/> falls in it.</summary>
    public bool Contains(DateOnly day) => day >= Opens && day <= Closes;
}
