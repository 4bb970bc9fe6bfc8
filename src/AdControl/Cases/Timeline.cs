using AdControl.Workflows.Journaling;
using AdControl.Workflows.Values;

namespace AdControl.Cases;

/// <summary>Reads the journal of a case as people tell it: what the domain recorded, without the engine's own steps.</summary>
public static class Timeline
{
    /// <summary>The lines of a chain, in order.</summary>
    public static IEnumerable<TimelineLine> Of(IEnumerable<JournalEntry> chain, string caseName) =>
        from entry in chain
        where entry.Kind == JournalKind.Recorded
        let detail = WorkflowValue.FromJson(entry.Detail)
        select new TimelineLine(entry.At, caseName, detail["by"].AsText() ?? (entry.Actor == JournalEntry.System ? "system:" : entry.Actor), Words(detail));

    private static string Words(WorkflowValue detail)
    {
        var name = detail["event"].AsText() ?? "";
        if (name == "state") return $"{detail["from"]} → {detail["to"]}{(detail["reason"].AsText() is { } reason ? $" ({reason})" : "")}";
        var details = detail.Members.Where(m => m.Key is not ("event" or "by") && !m.Value.IsNullish).Select(m => $"{m.Key} {m.Value}");
        return string.Join("  ", details.Prepend(name));
    }
}
