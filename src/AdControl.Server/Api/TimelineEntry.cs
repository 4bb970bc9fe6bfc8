namespace AdControl.Server.Api;

/// <summary>Something that happened on a case.</summary>
/// <param name="Sequence">Its place in the journal of the case.</param>
/// <param name="At">When.</param>
/// <param name="By">Who, as far as the reader is told.</param>
/// <param name="IsAutomatic">Whether the program did it by itself.</param>
/// <param name="Event">What, such as <c>deposited</c>, <c>state</c>, <c>signed</c>.</param>
/// <param name="Details">More, by name.</param>
public sealed record TimelineEntry(long Sequence, DateTimeOffset At, string By, bool IsAutomatic, string Event, IReadOnlyDictionary<string, string> Details)
{
    internal static TimelineEntry Of(AdControl.Cases.CaseEvent happened) => new(happened.Sequence, happened.At, happened.By, happened.IsAutomatic, happened.Name, happened.Details);
}
