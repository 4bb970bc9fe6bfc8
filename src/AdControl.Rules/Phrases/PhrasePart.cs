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

/// <summary>A phrase once its words have become patterns and its lists their entries.</summary>
internal sealed class PhrasePart(PartKind kind, int number, params PhrasePart[] parts)
{
    public PartKind Kind { get; } = kind;

    /// <summary>The pattern of a word, or the most words of a gap or nearness.</summary>
    public int Number { get; } = number;

    public PhrasePart[] Parts { get; } = parts;

    /// <summary>Whether it can match no word at all.</summary>
    public bool IsNullable => Kind switch
    {
        PartKind.Word => false,
        PartKind.Sequence or PartKind.Near => Array.TrueForAll(Parts, p => p.IsNullable),
        PartKind.Choice => Array.Exists(Parts, p => p.IsNullable),
        _ => true,
    };

    /// <summary>Most words it can match, fillers apart.</summary>
    public int MostWords => Kind switch
    {
        PartKind.Word => 1,
        PartKind.Sequence => Parts.Sum(p => p.MostWords),
        PartKind.Near => Number + Parts.Sum(p => p.MostWords),
        PartKind.Choice or PartKind.Optional => Parts.Max(p => p.MostWords),
        PartKind.Gap => Number,
        _ => 0,
    };

    /// <summary>Sets of patterns of which a match holds at least one each.</summary>
    public List<int[]> RequiredPatterns(Func<int, int> commonness)
    {
        switch (Kind)
        {
            case PartKind.Word:
                return [[Number]];
            case PartKind.Sequence:
            case PartKind.Near:
                return [.. Parts.SelectMany(p => p.RequiredPatterns(commonness))];
            case PartKind.Choice:
                var rarest = Array.ConvertAll(Parts, p => Rarest(p.RequiredPatterns(commonness), commonness));
                return Array.Exists(rarest, r => r.Length == 0) ? [] : [[.. rarest.SelectMany(r => r).Distinct()]];
            default:
                return [];
        }
    }

    /// <summary>The set that is seldom met in a text; empty when there is none.</summary>
    public static int[] Rarest(List<int[]> groups, Func<int, int> commonness) =>
        groups.Count == 0 ? [] : groups.MinBy(g => g.Sum(commonness))!;
}
