using AdControl.Workflows.Definitions;

namespace AdControl.Workflows.Running;

/// <summary>Where published workflows are found.</summary>
public interface IWorkflowLibrary
{
    /// <summary>The published version of a definition, or null.</summary>
    WorkflowProgram? Published(string definitionId);

    /// <summary>The published definition itself, which need not be ready to run; or null.</summary>
    WorkflowDefinition? Find(string definitionId);

    /// <summary>A version by its own id, published or older; or null.</summary>
    WorkflowDefinition? FindVersion(string versionId);
}
