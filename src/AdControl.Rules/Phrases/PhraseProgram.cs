namespace AdControl.Rules.Phrases;

/// <summary>A phrase ready to run.</summary>
internal sealed class PhraseProgram
{
    /// <summary>A match records the words it consumed as the bits of one 64-bit number.</summary>
    public const int WidestSpan = 64;

    public const int MostSteps = 2_000;
    private const int FillerAllowance = 4;
    private PhraseCode? code;

    private PhraseProgram(string text, PhrasePart part, PatternGroup[] required)
    {
        (Text, Part, Required) = (text, part, required);
        Span = Math.Min(WidestSpan, part.MostWords + FillerAllowance + part.MostWords / 2);
    }

    /// <summary>As written.</summary>
    public string Text { get; }

    /// <summary>What to do; made when a text first needs it, because a document meets few of the phrases. Two threads may make the same at once: either is as good.</summary>
    public PhraseCode Code
    {
        get
        {
            if (Volatile.Read(ref code) is { } known)
                return known;
            var made = PhraseCode.Of(Part);
            Volatile.Write(ref code, made);
            return made;
        }
    }

    public PhrasePart Part { get; }

    /// <summary>Groups of patterns of which every match holds one each.</summary>
    public PatternGroup[] Required { get; }

    /// <summary>Most words a match can hold, fillers included.</summary>
    public int Span { get; }

    public static PhraseProgram Compile(string text, PhrasePart part, List<PatternGroup> scratch, PatternUnion union)
    {
        scratch.Clear();
        part.AddRequired(scratch, union);
        return new PhraseProgram(text, part, scratch.ToArray());
    }
}
