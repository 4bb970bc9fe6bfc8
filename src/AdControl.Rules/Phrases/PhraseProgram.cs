namespace AdControl.Rules.Phrases;

/// <summary>A phrase ready to run.</summary>
internal sealed class PhraseProgram
{
    /// <summary>A match records the words it consumed as the bits of one 64-bit number.</summary>
    public const int WidestSpan = 64;

    public const int MostSteps = 2_000;
    private const int MostGuards = 3;
    private const int FillerAllowance = 4;
    private readonly Lazy<PhraseCode> code;

    private PhraseProgram(string text, PhrasePart part, int[] anchor, int[][] guards)
    {
        (Text, Part, Anchor, Guards, StepCount) = (text, part, anchor, guards, part.StepCount + 1);
        code = new Lazy<PhraseCode>(() => PhraseCode.Of(part));
        Span = Math.Min(WidestSpan, part.MostWords + FillerAllowance + part.MostWords / 2);
    }

    /// <summary>As written.</summary>
    public string Text { get; }

    /// <summary>What to do; made when a text first needs it, because a document meets few of the phrases.</summary>
    public PhraseCode Code => code.Value;

    public int StepCount { get; }

    public PhrasePart Part { get; }

    /// <summary>Patterns of which every match holds one: the rarest such set.</summary>
    public int[] Anchor { get; }

    /// <summary>Further such sets, looked for before the steps are run.</summary>
    public int[][] Guards { get; }

    /// <summary>Most words a match can hold, fillers included.</summary>
    public int Span { get; }

    public static PhraseProgram Compile(string text, PhrasePart part, List<int> commonness)
    {
        var groups = new List<int[]>();
        part.AddRequired(groups, commonness);
        var anchor = PhrasePart.Rarest(groups, commonness) ?? [];
        groups.Remove(anchor);
        if (groups.Count > 1)
            groups.Sort((a, b) => PhrasePart.Weight(a, commonness).CompareTo(PhrasePart.Weight(b, commonness)));
        return new PhraseProgram(text, part, anchor, [.. groups.Take(MostGuards)]);
    }
}
