namespace AdControl.Products;

/// <summary>Important safety information on a medicine (<i>information importante</i>).</summary>
/// <param name="From">When it began; null when not given.</param>
/// <param name="Until">When it ended; null when it has not.</param>
/// <param name="Text">The text shown, HTML removed.</param>
/// <param name="Link">The page it links to; empty when it has none.</param>
public sealed record SafetyNotice(DateOnly? From, DateOnly? Until, string Text, string Link);
