namespace AdControl.Cases;

/// <summary>A line of the work list.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Number">Its number; null before deposit.</param>
/// <param name="Procedure">Its procedure's code.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Company">Its company.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Due">The last day to decide; null when no clock runs.</param>
/// <param name="OpinionsAsked">How many opinions were asked for.</param>
/// <param name="OpinionsGiven">How many of them came.</param>
public sealed record WorklistRow(string CaseId, string? Number, string Procedure, CaseState State, string Company, string Title, DateOnly? Due, int OpinionsAsked, int OpinionsGiven)
{
    /// <summary>The medicines, by CIS code.</summary>
    public IReadOnlyList<string> Medicines { get; init; } = [];

    /// <summary>The open task of the agency that the line is about; null when there is none.</summary>
    public string? TaskId { get; init; }

    /// <summary>Its name.</summary>
    public string TaskName { get; init; } = "";

    /// <summary>Who has it; null when nobody does.</summary>
    public string? Assignee { get; init; }

    /// <summary>Whose task it is, such as <c>evaluator</c>; empty when it is for one person.</summary>
    public string TaskRole { get; init; } = "";

    internal string Key { get; init; } = "";
}
