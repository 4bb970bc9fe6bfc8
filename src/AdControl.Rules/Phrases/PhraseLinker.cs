namespace AdControl.Rules.Phrases;

/// <summary>Links the steps of a phrase to those that may follow them, so that a search meets no step that only leads to others.</summary>
internal sealed class PhraseLinker(PhraseCode code, SymbolTable symbols)
{
    private static readonly StepOption[] s_none = [];
    private readonly PreparedStep[] steps = new PreparedStep[code.Steps.Length];
    private readonly StepOption[]?[] options = new StepOption[code.Steps.Length][];
    private readonly ulong[] behind = new ulong[code.Steps.Length];
    private readonly int[] reached = new int[code.Steps.Length];
    private readonly List<StepOption> found = [];
    private int round;

    /// <summary>The steps, at the places they have in the code, and those the phrase may begin with.</summary>
    public (PreparedStep[] Steps, StepOption[] Openings) Link()
    {
        // From behind: no step leads back, so that what follows is known.
        for (var at = steps.Length - 1; at >= 0; at--)
        {
            if (code.Steps[at].Op is not (PhraseOp.Split or PhraseOp.Jump))
                Prepare(at, code.Steps[at]);
        }
        return (steps, OptionsAt(0));
    }

    private void Prepare(int at, PhraseStep step)
    {
        ref var prepared = ref steps[at];
        (prepared.Op, prepared.A, prepared.Next) = (step.Op, step.A, step.Op == PhraseOp.Match ? s_none : OptionsAt(at + 1));
        var behindNext = 0UL;
        foreach (var option in prepared.Next)
            (prepared.Following, behindNext) = (prepared.Following | option.Signature, behindNext | option.Behind);
        switch (step.Op)
        {
            case PhraseOp.Word:
                (prepared.Signature, behind[at]) = (SymbolTable.SignatureOf(step.A), prepared.Following);
                break;
            case PhraseOp.AnyWord:
                (prepared.Signature, behind[at]) = (SignatureOf(code.Sets[step.A]), prepared.Following);
                prepared.Symbols = symbols.Satisfying(code.Sets[step.A]);
                break;
            case PhraseOp.Beginning:
                (prepared.Signature, behind[at]) = (prepared.Following, behindNext);
                break;
            default:
                (prepared.Signature, behind[at]) = (SymbolTable.AnyWord, SymbolTable.AnyWord);
                break;
        }
    }

    private static ulong SignatureOf(int[] patterns)
    {
        var signature = 0UL;
        foreach (var pattern in patterns)
            signature |= SymbolTable.SignatureOf(pattern);
        return signature;
    }

    private StepOption[] OptionsAt(int at)
    {
        while (code.Steps[at].Op == PhraseOp.Jump)
            at = code.Steps[at].A;
        if (options[at] is { } known)
            return known;
        found.Clear();
        round++;
        AddOptions(at);
        return options[at] = found.ToArray();
    }

    // In the order of the alternatives; what two of them lead to is one option.
    private void AddOptions(int at)
    {
        for (; reached[at] != round; at = code.Steps[at].Op == PhraseOp.Jump ? code.Steps[at].A : code.Steps[at].B)
        {
            reached[at] = round;
            if (code.Steps[at].Op == PhraseOp.Split)
            {
                AddOptions(code.Steps[at].A);
            }
            else if (code.Steps[at].Op != PhraseOp.Jump)
            {
                found.Add(new StepOption(steps[at].Signature, behind[at], at));
                return;
            }
        }
    }
}
