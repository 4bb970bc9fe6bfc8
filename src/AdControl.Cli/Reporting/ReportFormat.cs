namespace AdControl.Cli.Reporting;

/// <summary>The forms in which results are written.</summary>
internal enum ReportFormat
{
    /// <summary>For a person at a terminal.</summary>
    Text,

    /// <summary>One object, or an array for several files.</summary>
    Json,

    /// <summary>One object per line, in the order of the input.</summary>
    Jsonl,

    /// <summary>SARIF 2.1.0, for code scanning and editors.</summary>
    Sarif,

    /// <summary>A self-contained page.</summary>
    Html,

    /// <summary>JUnit XML, for CI servers.</summary>
    Junit,

    /// <summary>Workflow commands of GitHub Actions.</summary>
    Github,
}
