namespace AdControl.Rules.Phrases;

/// <summary>Sixty-four guards in a row.</summary>
/// <param name="Row">Which: guards from 64 times this number.</param>
/// <param name="Bits">Those of them that a word satisfies, a bit each.</param>
internal readonly record struct GuardBits(int Row, ulong Bits);
