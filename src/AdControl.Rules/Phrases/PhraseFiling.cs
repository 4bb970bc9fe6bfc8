namespace AdControl.Rules.Phrases;

/// <summary>Files the phrases of an engine under their rarest words, and chooses what else a sentence must hold before one is tried.</summary>
internal sealed class PhraseFiling
{
    /// <summary>The guard of phrases that need no further word: seen in every sentence.</summary>
    public const int NoGuard = 0;

    private const int MostGuards = 3;
    private static readonly int[][] s_noGuards = [];
    private readonly PhraseProgram[] programs;
    private readonly List<PatternGroup> groups = [];
    private readonly List<PatternGroup?> guards = [null];
    private readonly int patternCount;

    /// <param name="programs">The phrases.</param>
    /// <param name="patternCount">How many patterns there are.</param>
    /// <param name="commonness">How often each may be met in a text, by the look of its words.</param>
    public PhraseFiling(PhraseProgram[] programs, int patternCount, List<int> commonness)
    {
        (this.programs, this.patternCount) = (programs, patternCount);
        (AnchorOf, MoreGuards, GuardOf) = (new PatternGroup?[programs.Length], new int[programs.Length][][], new int[programs.Length]);
        Weigh(commonness);
        for (var i = 0; i < programs.Length; i++)
            File(i);
        Anchors = new PatternIndex(AnchorOf, patternCount);
        Guards = new PatternIndex(guards.ToArray(), patternCount);
        Forget();
    }

    /// <summary>For each phrase the patterns it is filed under; null for none.</summary>
    public PatternGroup?[] AnchorOf { get; }

    /// <summary>For each phrase its first guard.</summary>
    public int[] GuardOf { get; }

    /// <summary>For each phrase further sets of patterns of which its sentence must hold one each.</summary>
    public int[][][] MoreGuards { get; }

    /// <summary>The phrases filed under each pattern.</summary>
    public PatternIndex Anchors { get; }

    /// <summary>The guards that each pattern satisfies; <see cref="NoGuard"/> needs none.</summary>
    public PatternIndex Guards { get; }

    // A word that many phrases need is a word of the trade, met in many texts.
    private void Weigh(List<int> commonness)
    {
        foreach (var program in programs)
        {
            foreach (var group in program.Required)
            {
                if (group.Uses < 0)
                {
                    group.Uses = 0;
                    groups.Add(group);
                }
                group.Uses++;
            }
        }
        var uses = new int[patternCount];
        foreach (var group in groups)
        {
            foreach (var pattern in group.Patterns)
                uses[pattern] += group.Uses;
        }
        foreach (var group in groups)
        {
            group.Weight = 0;
            foreach (var pattern in group.Patterns)
                group.Weight += commonness[pattern] * (4 + uses[pattern]);
        }
    }

    private void File(int phrase)
    {
        var required = programs[phrase].Required;
        var anchor = Rarest(required, -1);
        var guard = Rarest(required, anchor);
        MoreGuards[phrase] = s_noGuards;
        if (anchor >= 0)
            AnchorOf[phrase] = required[anchor];
        if (guard < 0)
            return;
        if (required[guard].Guard == 0)
        {
            required[guard].Guard = guards.Count;
            guards.Add(required[guard]);
        }
        GuardOf[phrase] = required[guard].Guard;
        if (required.Length > 2)
            MoreGuards[phrase] = More(required, anchor, guard);
    }

    private static int[][] More(PatternGroup[] required, int anchor, int guard)
    {
        var more = new int[Math.Min(required.Length - 2, MostGuards - 1)][];
        for (var (i, count) = (0, 0); count < more.Length; i++)
        {
            if (i != anchor && i != guard)
                more[count++] = required[i].Patterns;
        }
        return more;
    }

    // The group that is seldom met in a text, the first of equal ones; -1 when there is none.
    private static int Rarest(PatternGroup[] required, int apart)
    {
        var rarest = -1;
        for (var i = 0; i < required.Length; i++)
        {
            if (i != apart && (rarest < 0 || required[i].Weight < required[rarest].Weight))
                rarest = i;
        }
        return rarest;
    }

    // Another engine may hold the same groups.
    private void Forget()
    {
        foreach (var group in groups)
            (group.Uses, group.Guard) = (-1, 0);
    }
}
