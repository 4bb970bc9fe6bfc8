namespace AdControl.Workflows.Scripts;

/// <summary>The helpers by which a script reads and writes its instance.</summary>
internal enum HostFunction
{
    ReadVariable,
    WriteVariable,
    ReadInput,
    ReadVariableNamed,
    WriteVariableNamed,
    ReadInputNamed,
    ReadOutput,
    ReadOutputNamed,
    ReadLastResult,
    ReadCorrelationId,
    WriteCorrelationId,
    ReadInstanceId,
    ReadInstanceName,
    WriteInstanceName,
    ReadDefinitionId,
    ReadDefinitionVersionId,
    ReadDefinitionVersion,
    SetOutcomes,
    NewIdentifier,
    NewShortIdentifier,
}
