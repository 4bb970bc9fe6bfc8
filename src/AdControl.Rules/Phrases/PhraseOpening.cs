namespace AdControl.Rules.Phrases;

/// <summary>How a phrase may open: its first word and the one behind it, as signatures that miss nothing and rule out most.</summary>
/// <param name="First">Signature of the patterns of the first word.</param>
/// <param name="Second">Signature of the patterns of the word behind it; every bit when any word may stand there, or none.</param>
internal readonly record struct PhraseOpening(ulong First, ulong Second)
{
    private const int MostOpenings = 16;

    /// <summary>The openings of a phrase; null when it may begin with any word.</summary>
    public static PhraseOpening[]? Of(PhraseCode code)
    {
        if (code.First is null)
            return null;
        var openings = new List<PhraseOpening>();
        foreach (var step in Reachable(code, 0))
        {
            var first = Signature(code, step);
            if (first == SymbolTable.AnyWord)
                return null;
            var second = 0UL;
            foreach (var next in Reachable(code, step + 1))
                second |= Signature(code, next);
            Add(openings, new PhraseOpening(first, second));
        }
        return [.. openings];
    }

    private static void Add(List<PhraseOpening> openings, PhraseOpening opening)
    {
        var same = openings.FindIndex(o => o.Second == opening.Second || o.First == opening.First);
        if (same < 0 && openings.Count < MostOpenings)
        {
            openings.Add(opening);
            return;
        }
        var at = same < 0 ? MostOpenings - 1 : same;
        openings[at] = new PhraseOpening(openings[at].First | opening.First, openings[at].Second | opening.Second);
    }

    // What stands for no word of its own (a gap, an end) lets any word follow.
    private static ulong Signature(PhraseCode code, int step) => code.Steps[step].Op switch
    {
        PhraseOp.Word => SymbolTable.SignatureOf(code.Steps[step].A),
        PhraseOp.AnyWord => code.Sets[code.Steps[step].A].Aggregate(0UL, (sum, pattern) => sum | SymbolTable.SignatureOf(pattern)),
        _ => SymbolTable.AnyWord,
    };

    // The steps at which the next word is looked at, behind all choices.
    private static List<int> Reachable(PhraseCode code, int from)
    {
        var (open, seen, found) = (new Stack<int>(), new HashSet<int>(), new List<int>());
        open.Push(from);
        while (open.TryPop(out var step))
        {
            if (!seen.Add(step))
                continue;
            switch (code.Steps[step].Op)
            {
                case PhraseOp.Split:
                    open.Push(code.Steps[step].A);
                    open.Push(code.Steps[step].B);
                    break;
                case PhraseOp.Jump:
                    open.Push(code.Steps[step].A);
                    break;
                case PhraseOp.Beginning:
                    open.Push(step + 1);
                    break;
                default:
                    found.Add(step);
                    break;
            }
        }
        return found;
    }
}
