namespace AdControl.Rules.Phrases;

internal enum PartKind
{
    Word,
    Sequence,
    Choice,
    Optional,
    Gap,
    Near,
    Beginning,
    End,
}

/// <summary>A phrase once its words have become patterns and its lists their entries. Parts are shared between phrases.</summary>
internal sealed class PhrasePart
{
    private static readonly PhrasePart[] s_none = [];
    private PatternGroup? required;
    private bool isRequiredKnown;

    public PhrasePart(PartKind kind, int number, PhrasePart[] parts)
    {
        (Kind, Number, Parts) = (kind, number, parts);
        IsNullable = kind is not PartKind.Word && (kind is PartKind.Optional || (kind == PartKind.Choice ? AnyIsNullable() : AllAreNullable()));
        MostWords = CountWords();
        StepCount = CountSteps();
    }

    private PhrasePart(PartKind kind, int number)
        : this(kind, number, s_none)
    {
    }

    /// <summary>A word that satisfies a pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="commonness">How often it may be met.</param>
    public static PhrasePart Word(int pattern, int commonness) =>
        new(PartKind.Word, pattern) { required = new PatternGroup([pattern], commonness), isRequiredKnown = true };

    /// <summary>At most so many words of any kind.</summary>
    public static PhrasePart Gap(int most) => new(PartKind.Gap, most);

    /// <summary>The beginning or the end of a sentence or line.</summary>
    public static PhrasePart Edge(bool beginning) => new(beginning ? PartKind.Beginning : PartKind.End, 0);

    public PartKind Kind { get; }

    /// <summary>The pattern of a word, or the most words of a gap or nearness.</summary>
    public int Number { get; }

    public PhrasePart[] Parts { get; }

    /// <summary>Whether it can match no word at all.</summary>
    public bool IsNullable { get; }

    /// <summary>Most words it can match, fillers apart.</summary>
    public int MostWords { get; }

    /// <summary>Most steps it compiles to.</summary>
    public int StepCount { get; }

    /// <summary>Fewest words it can match.</summary>
    public int LeastWords => Kind switch
    {
        PartKind.Word => 1,
        PartKind.Sequence or PartKind.Near => Parts.Sum(p => p.LeastWords),
        PartKind.Choice => Parts.Min(p => p.LeastWords),
        _ => 0,
    };

    private bool AnyIsNullable()
    {
        foreach (var part in Parts)
        {
            if (part.IsNullable)
                return true;
        }
        return false;
    }

    private bool AllAreNullable()
    {
        foreach (var part in Parts)
        {
            if (!part.IsNullable)
                return false;
        }
        return true;
    }

    private int CountWords()
    {
        if (Kind is PartKind.Word or PartKind.Gap)
            return Kind == PartKind.Word ? 1 : Number;
        var (sum, most) = (0, 0);
        foreach (var part in Parts)
            (sum, most) = (sum + part.MostWords, Math.Max(most, part.MostWords));
        return Kind switch { PartKind.Choice or PartKind.Optional => most, PartKind.Near => sum + Number, _ => sum };
    }

    // Bounded, because nearness doubles the steps of what it joins.
    private int CountSteps()
    {
        if (Kind is PartKind.Word or PartKind.Gap or PartKind.Beginning or PartKind.End)
            return 1;
        var sum = 0L;
        foreach (var part in Parts)
            sum += part.StepCount;
        sum = Kind switch { PartKind.Near => 4 + 2 * sum, PartKind.Choice or PartKind.Optional => sum + 2 * Parts.Length, _ => sum };
        return (int)Math.Min(sum, 1_000_000);
    }

    /// <summary>Adds the patterns its first word may satisfy; of a part that can match no word, what follows is first too.</summary>
    public void AddFirst(HashSet<int> patterns)
    {
        if (Kind == PartKind.Word)
            patterns.Add(Number);
        foreach (var part in Parts)
        {
            part.AddFirst(patterns);
            if (Kind == PartKind.Sequence && !part.IsNullable)
                return;
        }
    }

    /// <summary>Whether a gap may come before its first word.</summary>
    public bool MayBeginWithGap()
    {
        if (Kind == PartKind.Gap)
            return true;
        foreach (var part in Parts)
        {
            if (part.MayBeginWithGap())
                return true;
            if (Kind == PartKind.Sequence && !part.IsNullable)
                return false;
        }
        return false;
    }

    /// <summary>Adds the groups of patterns of which a match holds at least one each.</summary>
    /// <param name="groups">Receives them.</param>
    /// <param name="union">Puts the groups of alternatives together.</param>
    public void AddRequired(List<PatternGroup> groups, PatternUnion union)
    {
        switch (Kind)
        {
            case PartKind.Word:
                groups.Add(required!);
                break;
            case PartKind.Sequence:
            case PartKind.Near:
                foreach (var part in Parts)
                    part.AddRequired(groups, union);
                break;
            case PartKind.Choice:
                if (!isRequiredKnown)
                    (required, isRequiredKnown) = (RequiredOfAny(union), true);
                if (required is not null)
                    groups.Add(required);
                break;
        }
    }

    // Any alternative may be the one that matches: the rarest patterns of all of them, or null when one needs none.
    private PatternGroup? RequiredOfAny(PatternUnion union)
    {
        var rarest = new PatternGroup[Parts.Length];
        for (var i = 0; i < rarest.Length; i++)
        {
            if (Parts[i].RarestRequired(union) is not { } group)
                return null;
            rarest[i] = group;
        }
        return union.Of(rarest);
    }

    private PatternGroup? RarestRequired(PatternUnion union)
    {
        if (Kind == PartKind.Word)
            return required;
        var groups = new List<PatternGroup>();
        AddRequired(groups, union);
        PatternGroup? best = null;
        foreach (var group in groups)
        {
            if (best is null || group.Commonness < best.Commonness)
                best = group;
        }
        return best;
    }
}
