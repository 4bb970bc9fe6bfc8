namespace AdControl.Workflows.Running;

/// <summary>What an activity can wait for.</summary>
public enum WaitKind
{
    /// <summary>A task, done by a person or, when its name begins with <c>auto.</c>, by code.</summary>
    Task,

    /// <summary>A published event.</summary>
    Event,

    /// <summary>A moment.</summary>
    Timer,

    /// <summary>The end of a child workflow.</summary>
    Workflow,

    /// <summary>An HTTP request.</summary>
    Http,

    /// <summary>The response to a request that was sent.</summary>
    Response,
}
