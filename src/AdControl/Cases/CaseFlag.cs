namespace AdControl.Cases;

/// <summary>Something people working on the case should know: an unconfirmed date, a register that changed.</summary>
/// <param name="Code">A stable word.</param>
/// <param name="Message">What it is.</param>
/// <param name="RaisedAt">Since when.</param>
public sealed record CaseFlag(string Code, string Message, DateTimeOffset RaisedAt);
