namespace AdControl.Decisions.Facts;

/// <summary>An opinion that was asked for and given (<i>avis</i>).</summary>
/// <param name="By">Who gave it, with an article: « l'expert désigné ».</param>
/// <param name="On">When.</param>
public sealed record OpinionFacts(string By, DateOnly On);
