namespace AdControl.Products.Import;

/// <summary>A row of a file that was not taken as it is, and why.</summary>
/// <param name="File">The name of the file.</param>
/// <param name="Line">The line on which the record begins, from 1.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Detail">The column and the value concerned, or the beginning of the row.</param>
public sealed record ImportRemark(string File, int Line, ImportOutcome Outcome, ImportReason Reason, string Detail);
