using AdControl.Workflows.Journaling;
using AdControl.Workflows.Values;

namespace AdControl.Cases;

/// <summary>Reads the journal of a case as people tell it: what the domain recorded, without the engine's own steps.</summary>
public static class Timeline
{
    /// <summary>The lines of a chain, in order.</summary>
    public static IEnumerable<TimelineLine> Of(IEnumerable<JournalEntry> chain, string caseName)
    {
        ArgumentNullException.ThrowIfNull(chain);
        // What follows from an act is told under the quality in which the person acted.
        var qualities = new Dictionary<string, string>(StringComparer.Ordinal) { [JournalEntry.System] = "system:" };
        foreach (var entry in chain.Where(e => e.Kind == JournalKind.Recorded))
        {
            var detail = WorkflowValue.FromJson(entry.Detail);
            if (detail["by"].AsText() is { } by) qualities[entry.Actor] = by;
            yield return new TimelineLine(entry.At, caseName, detail["by"].AsText() ?? qualities.GetValueOrDefault(entry.Actor, entry.Actor), TimelineWords.Of(detail) is var what ? what.English! : "") { French = what.French };
        }
    }
}
