namespace AdControl.Rules.Phrases;

/// <summary>The phrases to try at a word, grouped by the guard that must be seen in the sentence before any of them can match.</summary>
/// <param name="Guards">The guards in ascending order, one for each group; <see cref="PhraseFiling.NoGuard"/> for phrases that need no other word.</param>
/// <param name="Starts">Where each group begins in <paramref name="Phrases"/>; one more for the end.</param>
/// <param name="Phrases">Indexes of the phrases.</param>
internal sealed record PhraseCandidates(int[] Guards, int[] Starts, int[] Phrases)
{
    public static readonly PhraseCandidates None = new([], [0], []);

    /// <summary>Groups phrases, each given once.</summary>
    /// <param name="phrases">Their indexes.</param>
    /// <param name="guardOf">The first guard of every phrase of the engine.</param>
    public static PhraseCandidates Of(int[] phrases, int[] guardOf)
    {
        var keys = new int[phrases.Length];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = guardOf[phrases[i]];
        Array.Sort(keys, phrases);
        var guards = new int[keys.Length];
        var starts = new int[keys.Length + 1];
        var count = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            if (i == 0 || keys[i] != keys[i - 1])
                (guards[count], starts[count++]) = (keys[i], i);
        }
        starts[count] = keys.Length;
        return new PhraseCandidates(guards[..count], starts[..(count + 1)], phrases);
    }
}
