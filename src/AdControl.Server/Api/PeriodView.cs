using AdControl.Law;

namespace AdControl.Server.Api;

/// <summary>A deposit period.</summary>
/// <param name="Type">For the public (<c>GP</c>) or for professionals (<c>PM</c>).</param>
/// <param name="Opens">Its first day.</param>
/// <param name="Closes">Its last day.</param>
/// <param name="DueDate">The last day to decide what is deposited in it; absent when it is not known.</param>
/// <param name="IsOpen">Whether it is open today.</param>
/// <param name="Confidence">How well its dates are known.</param>
public sealed record PeriodView(string Type, DateOnly Opens, DateOnly Closes, DateOnly? DueDate, bool IsOpen, Confidence Confidence);
