using AdControl.Workflows.Values;

namespace AdControl.Workflows.Running;

/// <summary>Runs workflows without storing or recording anything: for trials, checks and measurements. Not thread-safe; make one per thread.</summary>
/// <param name="library">Where child workflows are found.</param>
/// <param name="clock">The time; null means the system's.</param>
public sealed class WorkflowRunner(IWorkflowLibrary library, TimeProvider? clock = null)
{
    private readonly Burst _burst = new();
    private readonly TimeProvider _clock = clock ?? TimeProvider.System;

    /// <summary>Starts an instance and runs it until it waits or is over.</summary>
    /// <param name="program">What to run.</param>
    /// <param name="inputs">An object of inputs; anything else means none.</param>
    /// <param name="instanceId">Its id.</param>
    public WorkflowInstance Run(WorkflowProgram program, WorkflowValue inputs = default, string instanceId = "run")
    {
        var instance = new WorkflowInstance(instanceId, program) { Flags = Behaviours.Of(program) };
        _burst.Effects.Clear();
        _burst.Begin(instance, library, _clock.GetUtcNow());
        _burst.Start(inputs.Detached().MapOrNull ?? new ValueMap(), null, default);
        return instance;
    }

    /// <summary>Says that what waits under a key has happened.</summary>
    /// <returns>Whether something waited under it.</returns>
    public bool Resume(WorkflowInstance instance, string key, WorkflowValue payload = default)
    {
        if (instance.Waits.FirstOrDefault(w => w.Key == key) is not { } wait) return false;
        _burst.Begin(instance, library, _clock.GetUtcNow());
        _burst.Resume(instance.Find(wait.FrameNumber)!, payload.Detached());
        return true;
    }

    /// <summary>What the steps so far asked of the world; each is given once.</summary>
    public IReadOnlyList<Effect> TakeEffects()
    {
        Effect[] effects = [.. _burst.Effects];
        _burst.Effects.Clear();
        return effects;
    }
}
