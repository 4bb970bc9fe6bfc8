using AdControl.Workflows.Running;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Activities;

/// <summary>A kind of activity: what it takes, gives and does. Holds no state; one object serves all instances.</summary>
/// <remarks>Write your own by deriving from <see cref="CustomActivity{TInput, TOutput}"/>.</remarks>
public abstract class ActivityType
{
    private protected ActivityType()
    {
    }

    /// <summary>The name in definitions, such as <c>Elsa.If</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The newest version.</summary>
    public virtual int Version => 1;

    /// <summary>What it takes.</summary>
    public virtual IReadOnlyList<ActivityInput> Inputs => [];

    /// <summary>What it gives, by name.</summary>
    public virtual IReadOnlyList<string> Outputs => [];

    /// <summary>The outcomes it can end with.</summary>
    public virtual IReadOnlyList<string> Outcomes => Outcome.Done;

    /// <summary>Members that hold one child activity each.</summary>
    internal virtual IReadOnlyList<string> ChildMembers => [];

    /// <summary>The member that holds a list of child activities; null when there is none.</summary>
    internal virtual string? ChildListMember => null;

    /// <summary>Whether it can start a workflow.</summary>
    internal virtual bool IsTrigger => false;

    /// <summary>Whether reaching it ends the sequence or flowchart around it.</summary>
    internal virtual bool IsTerminal => false;

    /// <summary>Whether it ends with all its outcomes at once rather than with one of them.</summary>
    internal virtual bool GivesAllOutcomes => false;

    /// <summary>Whether it repeats its child, so that a break ends it.</summary>
    internal virtual bool IsLoop => false;

    /// <summary>Whether it gives its child a current value and index.</summary>
    internal virtual bool GivesItems => false;

    /// <summary>The outcomes of one activity; null when only running it can tell.</summary>
    internal virtual IReadOnlyList<string>? OutcomesOf(Node node) => Outcomes;

    /// <summary>Compiles what only this type understands.</summary>
    internal virtual void Compile(Node node, ProgramCompiler compiler)
    {
    }

    internal abstract void Start(Burst burst, Frame frame);

    internal virtual void ChildCompleted(Burst burst, Frame frame, Frame child, string[] outcomes) => burst.Complete(frame, Outcome.Done);

    /// <summary>The activity ends because something inside it ended it as a whole.</summary>
    internal virtual void Unwound(Burst burst, Frame frame)
    {
    }

    /// <summary>What the activity waited for has happened.</summary>
    internal virtual void Resume(Burst burst, Frame frame, WorkflowValue payload) => burst.Complete(frame, Outcome.Done);
}
