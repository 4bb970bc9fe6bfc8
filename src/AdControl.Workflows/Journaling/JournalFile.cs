using System.Globalization;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Journaling;

/// <summary>A journal as text: one entry a line, as JSON. What was recorded once can be replayed for ever.</summary>
public static class JournalFile
{
    /// <summary>The entry as a line, without its end.</summary>
    public static string Write(JournalEntry entry) => WorkflowValue.Map(
        ("case", WorkflowValue.Of(entry.CaseId)), ("sequence", WorkflowValue.Of(entry.Sequence)), ("instance", WorkflowValue.Of(entry.InstanceId)),
        ("at", WorkflowValue.Of(entry.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture))), ("actor", WorkflowValue.Of(entry.Actor)), ("kind", WorkflowValue.Of(entry.Kind.ToString())),
        ("activity", WorkflowValue.Of(entry.ActivityId)), ("frame", WorkflowValue.Of(entry.FrameNumber)), ("detail", WorkflowValue.Of(entry.Detail)),
        ("previous", WorkflowValue.Of(entry.Previous)), ("hash", WorkflowValue.Of(entry.Hash))).ToJson();

    /// <summary>The entry of a line.</summary>
    /// <exception cref="FormatException">The line is no entry.</exception>
    public static JournalEntry Read(string line)
    {
        var json = WorkflowValue.FromJson(line);
        string Text(string name) => json[name].AsText() ?? throw new FormatException($"The entry has no '{name}'.");
        if (!Enum.TryParse<JournalKind>(Text("kind"), out var kind)) throw new FormatException($"'{Text("kind")}' is no kind of entry.");
        var at = DateTimeOffset.Parse(Text("at"), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
        return new(Text("case"), (long)(json["sequence"].AsNumber() ?? 0), Text("instance"), at, Text("actor"), kind, Text("activity"), (int)(json["frame"].AsNumber() ?? 0), Text("detail"), Text("previous"), Text("hash"));
    }
}
