namespace AdControl.Products;

/// <summary>An opinion of the transparency committee of the HAS on a medicine (<i>SMR, ASMR</i>).</summary>
/// <param name="Date">The day of the opinion.</param>
/// <param name="Value">Its value: <c>Important</c>, <c>Modéré</c>, <c>Faible</c>, <c>Insuffisant</c> for an SMR, <c>I</c> to <c>V</c> for an ASMR, or a wording.</param>
/// <param name="Text">The opinion, HTML removed.</param>
/// <param name="Reason">Why it was given, such as <c>Inscription (CT)</c>.</param>
/// <param name="File">The number of the HAS file.</param>
/// <param name="Link">The page of the HAS; null when the register has none.</param>
public sealed record TransparencyOpinion(DateOnly Date, string Value, string Text, string Reason, string File, string? Link);
