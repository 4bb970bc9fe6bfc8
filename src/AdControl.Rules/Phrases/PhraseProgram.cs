namespace AdControl.Rules.Phrases;

internal enum PhraseOp : byte
{
    /// <summary>The word satisfies pattern A.</summary>
    Word,

    /// <summary>At most A words of any kind.</summary>
    Gap,

    /// <summary>Go on at A, or else at B.</summary>
    Split,
    Jump,
    Beginning,
    End,
    Match,
}

internal readonly record struct PhraseStep(PhraseOp Op, int A, int B);

/// <summary>A phrase ready to run.</summary>
/// <param name="Text">As written.</param>
/// <param name="Steps">What to do.</param>
/// <param name="Anchor">Patterns of which every match holds one; the rarest such set.</param>
/// <param name="Guards">Further such sets, tried before the steps are run.</param>
/// <param name="Span">Most words a match can hold, fillers included.</param>
internal sealed record PhraseProgram(string Text, PhraseStep[] Steps, int[] Anchor, int[][] Guards, int Span)
{
    /// <summary>A match records the words it consumed as the bits of one 64-bit number.</summary>
    public const int WidestSpan = 64;

    public const int MostSteps = 2_000;
    private const int MostGuards = 3;
    private const int FillerAllowance = 4;

    public static PhraseProgram Compile(string text, PhrasePart part, Func<int, int> commonness)
    {
        var steps = new List<PhraseStep>();
        Emit(part, steps);
        steps.Add(new PhraseStep(PhraseOp.Match, 0, 0));
        var groups = part.RequiredPatterns(commonness);
        var anchor = PhrasePart.Rarest(groups, commonness);
        var guards = groups.Where(g => g != anchor).OrderBy(g => g.Sum(commonness)).Take(MostGuards);
        var words = part.MostWords;
        return new PhraseProgram(text, [.. steps], anchor, [.. guards], Math.Min(WidestSpan, words + FillerAllowance + words / 2));
    }

    private static void Emit(PhrasePart part, List<PhraseStep> steps)
    {
        // Alternatives can multiply; the caller refuses what grew too long.
        if (steps.Count > MostSteps)
            return;
        switch (part.Kind)
        {
            case PartKind.Word:
                steps.Add(new PhraseStep(PhraseOp.Word, part.Number, 0));
                break;
            case PartKind.Sequence:
                Array.ForEach(part.Parts, p => Emit(p, steps));
                break;
            case PartKind.Choice:
                EmitChoice([.. part.Parts.Select<PhrasePart, Action>(p => () => Emit(p, steps))], steps);
                break;
            case PartKind.Optional:
                EmitChoice([() => Emit(part.Parts[0], steps), () => { }], steps);
                break;
            case PartKind.Near:
                EmitChoice([() => EmitOrdered(part, 0, 1, steps), () => EmitOrdered(part, 1, 0, steps)], steps);
                break;
            case PartKind.Gap:
                steps.Add(new PhraseStep(PhraseOp.Gap, part.Number, 0));
                break;
            default:
                steps.Add(new PhraseStep(part.Kind == PartKind.Beginning ? PhraseOp.Beginning : PhraseOp.End, 0, 0));
                break;
        }
    }

    private static void EmitOrdered(PhrasePart near, int first, int second, List<PhraseStep> steps)
    {
        Emit(near.Parts[first], steps);
        steps.Add(new PhraseStep(PhraseOp.Gap, near.Number, 0));
        Emit(near.Parts[second], steps);
    }

    private static void EmitChoice(Action[] options, List<PhraseStep> steps)
    {
        var jumps = new List<int>();
        for (var i = 0; i < options.Length - 1; i++)
        {
            var split = steps.Count;
            steps.Add(default);
            options[i]();
            jumps.Add(steps.Count);
            steps.Add(default);
            steps[split] = new PhraseStep(PhraseOp.Split, split + 1, steps.Count);
        }
        options[^1]();
        foreach (var jump in jumps)
            steps[jump] = new PhraseStep(PhraseOp.Jump, steps.Count, 0);
    }
}
