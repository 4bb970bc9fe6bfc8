namespace AdControl.Server.Telemetry;

/// <summary>How the values of an instrument are gathered.</summary>
internal enum MetricKind
{
    /// <summary>What is counted is added up.</summary>
    Sum,

    /// <summary>The last value counts; an observed counter gives its sum itself.</summary>
    Last,

    /// <summary>Values are counted by their size.</summary>
    Histogram,
}
