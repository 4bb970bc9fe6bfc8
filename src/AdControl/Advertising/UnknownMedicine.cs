namespace AdControl.Advertising;

/// <summary>A medicine that is not in the register, or a name that several have.</summary>
/// <param name="Given">The code or the name as it was given.</param>
/// <param name="Nearest">What may have been meant, the nearest first: codes and names; empty when nothing is near.</param>
/// <param name="Designates">How many medicines of the register the given name fits; 0 when it fits none and <paramref name="Nearest"/> are guesses.</param>
public sealed record UnknownMedicine(string Given, IReadOnlyList<CheckedMedicine> Nearest, int Designates = 0);
