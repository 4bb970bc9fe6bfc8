namespace AdControl.Rules.Phrases;

/// <summary>Writes the steps of a phrase.</summary>
internal sealed class PhraseEmitter
{
    private PhraseStep[] steps = new PhraseStep[8];
    private int count;
    private readonly List<int[]> sets = [];

    public PhraseStep[] Steps()
    {
        var all = new PhraseStep[count];
        Array.Copy(steps, all, count);
        return all;
    }

    public int[][] Sets => [.. sets];

    public void EmitWhole(PhrasePart part)
    {
        Emit(part);
        Add(new PhraseStep(PhraseOp.Match, 0, 0));
    }

    private void Add(PhraseStep step)
    {
        if (count == steps.Length)
        {
            var more = new PhraseStep[2 * count];
            Array.Copy(steps, more, count);
            steps = more;
        }
        steps[count++] = step;
    }

    private void Emit(PhrasePart part)
    {
        switch (part.Kind)
        {
            case PartKind.Word:
                Add(new PhraseStep(PhraseOp.Word, part.Number, 0));
                break;
            case PartKind.Sequence:
                Array.ForEach(part.Parts, p => Emit(p));
                break;
            case PartKind.Choice:
                EmitOptions(part.Parts);
                break;
            case PartKind.Optional:
                EmitChoice([() => Emit(part.Parts[0]), () => { }]);
                break;
            case PartKind.Near:
                EmitChoice([() => EmitOrdered(part, 0, 1), () => EmitOrdered(part, 1, 0)]);
                break;
            case PartKind.Gap:
                Add(new PhraseStep(PhraseOp.Gap, part.Number, 0));
                break;
            default:
                Add(new PhraseStep(part.Kind == PartKind.Beginning ? PhraseOp.Beginning : PhraseOp.End, 0, 0));
                break;
        }
    }

    // Alternatives of one word each are tried at one go.
    private void EmitOptions(PhrasePart[] parts)
    {
        var single = Array.FindAll(parts, p => p.Kind == PartKind.Word);
        List<Action> options = [.. parts.Where(p => p.Kind != PartKind.Word).Select<PhrasePart, Action>(p => () => Emit(p))];
        if (single.Length > 0)
            options.Insert(0, () => EmitAny([.. single.Select(p => p.Number).Distinct().Order()]));
        EmitChoice([.. options]);
    }

    private void EmitAny(int[] patterns)
    {
        Add(patterns.Length == 1 ? new PhraseStep(PhraseOp.Word, patterns[0], 0) : new PhraseStep(PhraseOp.AnyWord, sets.Count, 0));
        if (patterns.Length > 1)
            sets.Add(patterns);
    }

    private void EmitOrdered(PhrasePart near, int first, int second)
    {
        Emit(near.Parts[first]);
        Add(new PhraseStep(PhraseOp.Gap, near.Number, 0));
        Emit(near.Parts[second]);
    }

    private void EmitChoice(Action[] options)
    {
        var jumps = new List<int>();
        for (var i = 0; i < options.Length - 1; i++)
        {
            var split = count;
            Add(default);
            options[i]();
            jumps.Add(count);
            Add(default);
            steps[split] = new PhraseStep(PhraseOp.Split, split + 1, count);
        }
        options[^1]();
        foreach (var jump in jumps)
            steps[jump] = new PhraseStep(PhraseOp.Jump, count, 0);
    }
}
