using AdControl.Rules.Compilation;
using AdControl.Rules.Nodes;

namespace AdControl.Rules.Evaluation;

/// <summary>Decides a condition part by part: what is not known leaves it open only where the known parts do not settle it.</summary>
/// <remarks>Kleene's logic: false and unknown is false, true or unknown is true. <c>ad.Says("x") || medicine.IsVaccine</c> needs no medicine when the text says x.</remarks>
internal sealed class Decider(RuleNeeds needs, Frame frame)
{
    /// <summary>Receives what <see cref="Witness"/> reads.</summary>
    public List<Evidence> Found { get; init; } = [];

    public RuleDecision Decide(Node node) => node switch
    {
        LogicalNode logical => Decide(logical),
        NotNode not => Decide(not.Operand) is var decided && decided.Outcome is { } outcome ? RuleDecision.Of(!outcome) : decided,
        ConditionalNode choice => Decide(choice),
        _ => needs.MissingIn(node, frame) is { Count: > 0 } missing ? new(null, missing) : RuleDecision.Of(node.IsTrue(frame)),
    };

    /// <summary>Reads again, with evidence, the parts on which the outcome rests: of a false <c>and</c> the false ones, of a true one all.</summary>
    public void Witness(Node node)
    {
        switch (node)
        {
            case LogicalNode logical:
                var outcome = Outcome(logical);
                foreach (var operand in logical.Parts.Where(o => Outcome(o) == outcome)) Witness(operand);
                break;
            case NotNode not:
                Witness(not.Operand);
                break;
            case ConditionalNode choice when Outcome(choice.Condition) is { } isTrue:
                Witness(choice.Condition);
                Witness(isTrue ? choice.WhenTrue : choice.WhenFalse);
                break;
            default:
                Read(node);
                break;
        }
    }

    private RuleDecision Decide(LogicalNode logical)
    {
        List<string>? open = null;
        foreach (var operand in logical.Parts)
        {
            var decided = open is null ? Decide(operand) : DecideUnguarded(operand);
            if (decided.Outcome == !logical.IsAnd) return decided;
            if (decided.Outcome is null) (open ??= []).AddRange(decided.Needs);
        }
        return open is null ? RuleDecision.Of(logical.IsAnd) : new(null, [.. open.Distinct()]);
    }

    // An operand behind an open one may fail for want of the guard that the open one is.
    private RuleDecision DecideUnguarded(Node operand)
    {
        try
        {
            return Decide(operand);
        }
        catch (Exception failed) when (failed is not OutOfMemoryException)
        {
            return new(null, []);
        }
    }

    private RuleDecision Decide(ConditionalNode choice)
    {
        var condition = Decide(choice.Condition);
        if (condition.Outcome is { } isTrue) return Decide(isTrue ? choice.WhenTrue : choice.WhenFalse);
        var (whenTrue, whenFalse) = (DecideUnguarded(choice.WhenTrue), DecideUnguarded(choice.WhenFalse));
        return whenTrue.Outcome is { } same && same == whenFalse.Outcome ? RuleDecision.Of(same) : condition;
    }

    private bool? Outcome(Node node) => DecideUnguarded(node).Outcome;

    private void Read(Node node)
    {
        frame.Evidence = Found;
        try
        {
            Sequences.Settle(node.Evaluate(frame));
        }
        catch (Exception failed) when (failed is not OutOfMemoryException)
        {
            // What was read before the failure still explains it.
        }
        finally
        {
            frame.Evidence = null;
        }
    }
}
