using System.Runtime.CompilerServices;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Scripts;

/// <summary>One evaluation of a script: who it may ask, and how much it may still do.</summary>
internal sealed class ScriptRun
{
    /// <summary>Steps one evaluation may take; a step is a call or an element visited.</summary>
    public const int MostSteps = 1_000_000;

    /// <summary>The longest text a script may make, in UTF-16 units.</summary>
    public const int LongestText = 4_000_000;

    /// <summary>The longest list a script may make.</summary>
    public const int LongestList = 1_000_000;

    private const int DeepestCall = 150;

    private int _steps = MostSteps;
    private int _depth;

    public required IScriptHost Host { get; set; }

    public bool IsReturning { get; set; }

    public WorkflowValue Returned { get; set; }

    /// <summary>Set between a <c>break</c> and the end of its loop.</summary>
    public bool IsBreaking { get; set; }

    /// <summary>Set between a <c>continue</c> and the end of its round.</summary>
    public bool IsContinuing { get; set; }

    /// <summary>Whether the statements that follow are left out.</summary>
    public bool IsLeaving => IsReturning || IsBreaking || IsContinuing;

    /// <summary>Set while the rest of an optional chain is skipped, because something before <c>?.</c> was null.</summary>
    public bool IsSkipping { get; set; }

    /// <summary>Makes the object ready for another evaluation.</summary>
    public void Reset()
    {
        _steps = MostSteps;
        _depth = 0;
        IsReturning = false;
        IsSkipping = IsBreaking = IsContinuing = false;
        Returned = default;
    }

    public void Spend(int steps = 1)
    {
        _steps -= steps;
        if (_steps < 0) throw new ScriptException("The script does too much: it was stopped after a million steps.");
    }

    public void Enter()
    {
        Spend();
        if (++_depth > DeepestCall || !RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw new ScriptException("The script calls itself too deep.");
    }

    public void Leave() => _depth--;

    public static string Bounded(string text) =>
        text.Length <= LongestText ? text : throw new ScriptException("The script makes a text that is too long.");

    public static ValueList Bounded(ValueList list) =>
        list.Items.Count <= LongestList ? list : throw new ScriptException("The script makes a list that is too long.");
}
