using AdControl.Law;

namespace AdControl.Cli.Reporting;

/// <summary>The forms in which results are written.</summary>
internal enum ReportFormat
{
    /// <summary>For a person at a terminal.</summary>
    [WireName("text")] Text,

    /// <summary>One object, or an array for several files.</summary>
    [WireName("json")] Json,

    /// <summary>One object per line, in the order of the input.</summary>
    [WireName("jsonl")] JsonLines,

    /// <summary>SARIF 2.1.0, for code scanning and editors.</summary>
    [WireName("sarif")] Sarif,

    /// <summary>A self-contained page.</summary>
    [WireName("html")] Html,

    /// <summary>JUnit XML, for CI servers.</summary>
    [WireName("junit")] JUnit,

    /// <summary>Workflow commands of GitHub Actions.</summary>
    [WireName("github")] GitHub,
}
