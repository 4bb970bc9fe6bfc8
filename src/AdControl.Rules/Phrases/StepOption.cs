namespace AdControl.Rules.Phrases;

/// <summary>A step that may be next.</summary>
/// <param name="Signature">What the word there may satisfy; every bit when any word may stand there, or none.</param>
/// <param name="Behind">The same for the word behind it.</param>
/// <param name="Step">The step.</param>
internal readonly record struct StepOption(ulong Signature, ulong Behind, int Step);
