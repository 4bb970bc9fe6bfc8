using AdControl.Rules.Syntax;

namespace AdControl.Rules.Evaluation;

/// <summary>What one evaluation works on: inputs and lambda variables, the clock, and the budget left.</summary>
internal sealed class Frame(int slots)
{
    private const int UnitsOfText = 16;

    private int steps;

    /// <summary>Inputs in the compiler's order, then lambda variables.</summary>
    public object?[] Slots { get; private set; } = new object?[slots];

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>Receives evidence; null when nobody asked for it.</summary>
    public List<Evidence>? Evidence { get; set; }

    public void Begin(int slotsNeeded)
    {
        steps = ExpressionLimits.Steps;
        if (Slots.Length < slotsNeeded) Slots = new object?[slotsNeeded];
    }

    /// <summary>Forgets the values, so that a kept frame keeps no document alive.</summary>
    public void End(int used) => Array.Clear(Slots, 0, used);

    /// <summary>Counts a text that was built: long ones, kept by the thousand, would fill the memory.</summary>
    public void SpendText(int length) => Spend(length / UnitsOfText);

    /// <summary>Counts elements visited.</summary>
    /// <exception cref="RuleEvaluationException">The evaluation has visited more than its budget.</exception>
    public void Spend(int count)
    {
        if ((steps -= count) < 0) throw new RuleEvaluationException($"The expression visits more than {ExpressionLimits.Steps} elements.");
    }
}
