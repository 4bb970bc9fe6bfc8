namespace AdControl.Rules;

/// <summary>A stretch of a text.</summary>
/// <param name="Start">Index of the first UTF-16 unit, from 0.</param>
/// <param name="Length">Number of UTF-16 units; 0 marks a place between two units.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Index of the first unit after the stretch.</summary>
    public int End => Start + Length;

    /// <summary>Whether <paramref name="other"/> lies wholly within this stretch.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether the two stretches share at least one unit.</summary>
    public bool Overlaps(TextSpan other) => other.Start < End && other.End > Start;

    /// <summary>The stretch from one index to another.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>The stretch of <paramref name="text"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The stretch does not lie in the text.</exception>
    public string Of(string text) => text.Substring(Start, Length);
}
