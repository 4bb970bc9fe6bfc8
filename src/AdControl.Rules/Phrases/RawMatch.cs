namespace AdControl.Rules.Phrases;

/// <summary>A phrase found, before anything around it is looked at.</summary>
/// <param name="Phrase">Index of the phrase in its engine.</param>
/// <param name="First">Index of the first word.</param>
/// <param name="Last">Index of the last word, inclusive.</param>
/// <param name="Consumed">The words the phrase names, as bits from <paramref name="First"/>; gaps and fillers are not among them.</param>
internal readonly record struct RawMatch(int Phrase, int First, int Last, ulong Consumed)
{
    /// <summary>Whether the phrase itself names one of these words.</summary>
    public bool Consumes(int first, int last)
    {
        for (var word = Math.Max(first, First); word <= Math.Min(last, Last); word++)
        {
            if ((Consumed >> (word - First) & 1) != 0)
                return true;
        }
        return false;
    }
}
