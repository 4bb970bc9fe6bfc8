namespace AdControl.Cli.Medicines;

/// <summary>How an answer is written.</summary>
internal enum OutputFormat
{
    /// <summary>For a person.</summary>
    Text,

    /// <summary>For a program.</summary>
    Json,
}
