namespace AdControl.Workflows.Definitions;

/// <summary>An input or output of a workflow.</summary>
/// <param name="Name">Its name.</param>
/// <param name="TypeName">Its declared type; values are not converted to it.</param>
/// <param name="DisplayName">Its label on a form; empty when none.</param>
/// <param name="UiHint">How a form asks for it; empty when the definition does not say.</param>
public sealed record WorkflowParameter(string Name, string TypeName, string DisplayName, string UiHint);
