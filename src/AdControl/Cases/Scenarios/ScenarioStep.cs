using System.Text.Json.Nodes;

namespace AdControl.Cases.Scenarios;

/// <summary>A step of a scenario.</summary>
public sealed record ScenarioStep
{
    /// <summary>When; null: at the moment of the step before.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Who, such as <c>evaluator:anna</c>.</summary>
    public string? As { get; init; }

    /// <summary>The verb.</summary>
    public required string Do { get; init; }

    /// <summary>The case's name in the scenario; null: that of the step before.</summary>
    public string? Case { get; init; }

    /// <summary>To whom, or until when.</summary>
    public string? To { get; init; }

    /// <summary>The code with which the act must be refused.</summary>
    public string? Error { get; init; }

    /// <summary>The finding it is about.</summary>
    public string? Finding { get; init; }

    /// <summary>The procedure to start.</summary>
    public string? Procedure { get; init; }

    /// <summary>What is entered.</summary>
    public JsonObject? Data { get; init; }

    /// <summary>Files that come with it.</summary>
    public IReadOnlyList<ScenarioFile> Files { get; init; } = [];

    /// <summary>The task it is about.</summary>
    public string? Task { get; init; }

    /// <summary>How the task ends.</summary>
    public string? Outcome { get; init; }

    /// <summary>What is to be found afterwards.</summary>
    public ScenarioExpectation? Expect { get; init; }
}
