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
    private readonly int[]? own;
    private int[]? requiredOfAny;
    private bool isRequiredKnown;

    public PhrasePart(PartKind kind, int number, params PhrasePart[] parts)
    {
        (Kind, Number, Parts) = (kind, number, parts);
        own = kind == PartKind.Word ? [number] : null;
        (IsNullable, MostWords, StepCount) = kind switch
        {
            PartKind.Word => (false, 1, 1),
            PartKind.Gap => (true, number, 1),
            PartKind.Beginning or PartKind.End => (true, 0, 1),
            PartKind.Choice => (parts.Any(p => p.IsNullable), CountWords(), CountSteps()),
            _ => (kind == PartKind.Optional || parts.All(p => p.IsNullable), CountWords(), CountSteps()),
        };
    }

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

    private int CountWords()
    {
        var (sum, most) = (0, 0);
        foreach (var part in Parts)
            (sum, most) = (sum + part.MostWords, Math.Max(most, part.MostWords));
        return Kind switch { PartKind.Choice or PartKind.Optional => most, PartKind.Near => sum + Number, _ => sum };
    }

    // Bounded, because nearness doubles the steps of what it joins.
    private int CountSteps()
    {
        var sum = 0L;
        foreach (var part in Parts)
            sum += part.StepCount;
        sum = Kind switch { PartKind.Near => 4 + 2 * sum, PartKind.Choice or PartKind.Optional => sum + 2 * Parts.Length, _ => sum };
        return (int)Math.Min(sum, 1_000_000);
    }

    /// <summary>Adds the patterns its first word may satisfy; true when it may also match no word, so that what follows is first too.</summary>
    public bool AddFirst(HashSet<int> patterns)
    {
        switch (Kind)
        {
            case PartKind.Word:
                patterns.Add(Number);
                return false;
            case PartKind.Sequence:
                return Array.TrueForAll(Parts, p => p.AddFirst(patterns));
            case PartKind.Choice:
            case PartKind.Near:
                return Array.ConvertAll(Parts, p => p.AddFirst(patterns)).Contains(Kind == PartKind.Choice);
            case PartKind.Optional:
                Parts[0].AddFirst(patterns);
                return true;
            default:
                return true;
        }
    }

    /// <summary>Whether a gap may come before its first word.</summary>
    public bool MayBeginWithGap => Kind switch
    {
        PartKind.Gap => true,
        PartKind.Choice or PartKind.Near => Array.Exists(Parts, p => p.MayBeginWithGap),
        PartKind.Optional => Parts[0].MayBeginWithGap,
        PartKind.Sequence => BeginsWithGap(),
        _ => false,
    };

    private bool BeginsWithGap()
    {
        foreach (var part in Parts)
        {
            if (part.MayBeginWithGap)
                return true;
            if (!part.IsNullable)
                return false;
        }
        return false;
    }

    /// <summary>Adds sets of patterns of which a match holds at least one each.</summary>
    public void AddRequired(List<int[]> groups, List<int> commonness)
    {
        switch (Kind)
        {
            case PartKind.Word:
                groups.Add(own!);
                break;
            case PartKind.Sequence:
            case PartKind.Near:
                foreach (var part in Parts)
                    part.AddRequired(groups, commonness);
                break;
            case PartKind.Choice:
                if (!isRequiredKnown)
                    (requiredOfAny, isRequiredKnown) = (RequiredOfAny(commonness), true);
                if (requiredOfAny is not null)
                    groups.Add(requiredOfAny);
                break;
        }
    }

    // Any alternative may be the one that matches: the rarest patterns of all of them, or null when one needs none.
    private int[]? RequiredOfAny(List<int> commonness)
    {
        var any = new List<int>(Parts.Length);
        List<int[]>? groups = null;
        foreach (var part in Parts)
        {
            if ((part.own ?? part.RarestRequired(ref groups, commonness)) is not { } rarest)
                return null;
            foreach (var pattern in rarest)
            {
                if (!any.Contains(pattern))
                    any.Add(pattern);
            }
        }
        return [.. any];
    }

    private int[]? RarestRequired(ref List<int[]>? groups, List<int> commonness)
    {
        groups ??= [];
        groups.Clear();
        AddRequired(groups, commonness);
        return Rarest(groups, commonness);
    }

    /// <summary>The set that is seldom met in a text; null when there is none.</summary>
    public static int[]? Rarest(List<int[]> groups, List<int> commonness)
    {
        var best = ((int[]?)null, int.MaxValue);
        foreach (var group in groups)
        {
            var weight = Weight(group, commonness);
            if (weight < best.Item2)
                best = (group, weight);
        }
        return best.Item1;
    }

    /// <summary>How often one of the patterns may be met.</summary>
    public static int Weight(int[] group, List<int> commonness)
    {
        var weight = 0;
        foreach (var pattern in group)
            weight += commonness[pattern];
        return weight;
    }
}
