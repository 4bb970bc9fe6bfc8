namespace AdControl.Cases.Scenarios;

/// <summary>A lawyer's question as a file: what happens, step by step, on a simulated clock, and what is to be found.</summary>
public sealed record Scenario
{
    /// <summary>What it shows.</summary>
    public string Name { get; init; } = "";

    /// <summary>When it begins.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>A folder of register files, imported before the first step; relative to the scenario's file. Null: there is no register.</summary>
    public string? Medicines { get; init; }

    /// <summary>The steps.</summary>
    public required IReadOnlyList<ScenarioStep> Steps { get; init; }
}
