using AdControl.Workflows.Journaling;
using AdControl.Workflows.Values;

namespace AdControl.Cases;

/// <summary>Reads from a chain of the journal what happened on its case, without the engine's own steps.</summary>
public static class CaseEvents
{
    /// <summary>What happened, in order.</summary>
    public static IEnumerable<CaseEvent> Of(IEnumerable<JournalEntry> chain)
    {
        ArgumentNullException.ThrowIfNull(chain);
        // What follows from an act is told under the quality in which the person acted.
        var qualities = new Dictionary<string, string>(StringComparer.Ordinal) { [JournalEntry.System] = "system:" };
        foreach (var entry in chain.Where(e => e.Kind == JournalKind.Recorded))
        {
            var detail = WorkflowValue.FromJson(entry.Detail);
            var by = detail["by"].AsText();
            if (by is not null) qualities[entry.Actor] = by;
            yield return new CaseEvent(entry.At, by ?? qualities.GetValueOrDefault(entry.Actor, entry.Actor), detail["event"].AsText() ?? "", Details(detail), entry.Sequence, entry.Hash) { IsAutomatic = by is null or "system:" };
        }
    }

    private static Dictionary<string, string> Details(WorkflowValue detail) => detail.Members
        .Where(m => m.Key is not ("event" or "by") && !m.Value.IsNullish)
        .ToDictionary(m => m.Key, m => m.Value.ToString(), StringComparer.Ordinal);
}
