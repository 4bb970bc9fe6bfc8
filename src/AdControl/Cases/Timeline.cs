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
            yield return new TimelineLine(entry.At, caseName, detail["by"].AsText() ?? qualities.GetValueOrDefault(entry.Actor, entry.Actor), Words(detail));
        }
    }

    private static string Words(WorkflowValue detail)
    {
        var name = detail["event"].AsText() ?? "";
        if (name == "state") return $"{detail["from"]} → {detail["to"]}{(detail["reason"].AsText() is { } reason ? $" ({reason})" : "")}";
        var details = detail.Members.Where(m => m.Key is not ("event" or "by") && !m.Value.IsNullish).Select(m => $"{m.Key} {m.Value}");
        return string.Join("  ", details.Prepend(name));
    }
}
