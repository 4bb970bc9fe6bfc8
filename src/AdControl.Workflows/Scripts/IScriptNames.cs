namespace AdControl.Workflows.Scripts;

/// <summary>Says what the names of a script's helpers mean where the script stands; asked once, when the script is read.</summary>
internal interface IScriptNames
{
    /// <summary>The helper called <paramref name="name"/>, as in <c>getScore()</c>; null when there is none.</summary>
    HostBinding? Function(string name);

    /// <summary>The variable, as in <c>variables.Score</c>; null when there is none.</summary>
    object? Variable(string name);
}
