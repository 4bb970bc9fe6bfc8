namespace AdControl.Rules.Phrases;

/// <summary>A phrase ready to run.</summary>
internal sealed class PhraseProgram
{
    /// <summary>A match records the words it consumed as the bits of one 64-bit number.</summary>
    public const int WidestSpan = 64;

    public const int MostSteps = 2_000;
    private const int FillerAllowance = 4;
    private readonly Lazy<PhraseCode> code;

    private PhraseProgram(string text, PhrasePart part, List<int[]> required)
    {
        (Text, Part, Required, StepCount) = (text, part, required, part.StepCount + 1);
        code = new Lazy<PhraseCode>(() => PhraseCode.Of(part));
        Span = Math.Min(WidestSpan, part.MostWords + FillerAllowance + part.MostWords / 2);
    }

    /// <summary>As written.</summary>
    public string Text { get; }

    /// <summary>What to do; made when a text first needs it, because a document meets few of the phrases.</summary>
    public PhraseCode Code => code.Value;

    public int StepCount { get; }

    public PhrasePart Part { get; }

    /// <summary>Sets of patterns of which every match holds one each.</summary>
    public List<int[]> Required { get; }

    /// <summary>Most words a match can hold, fillers included.</summary>
    public int Span { get; }

    public static PhraseProgram Compile(string text, PhrasePart part, List<int> commonness)
    {
        var groups = new List<int[]>();
        part.AddRequired(groups, commonness);
        return new PhraseProgram(text, part, groups);
    }
}
