using System.Buffers;
using System.Text.Json;
using AdControl.Workflows.Flow;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Running;

/// <summary>An instance as one compact document, and back. Activities are named by their ids, never by code.</summary>
internal static partial class InstanceDocument
{
    /// <summary>The version of the document's form.</summary>
    public const int Version = 1;

    /// <summary>A larger document is refused: a workflow's state holds references to data, not the data.</summary>
    public const int LargestDocument = 8 << 20;

    private static readonly JsonWriterOptions s_writing = ValueJson.Compact with { MaxDepth = 10_000 };
    private static readonly JsonReaderOptions s_reading = new() { MaxDepth = 10_000 };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? s_buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? s_writer;

    public static byte[] Write(WorkflowInstance instance)
    {
        var buffer = s_buffer is { Capacity: < 64 << 10 } kept ? kept : s_buffer = new(2048);
        buffer.ResetWrittenCount();
        var writer = s_writer ??= new(buffer, s_writing);
        writer.Reset(buffer);
        Write(writer, instance);
        writer.Flush();
        return buffer.WrittenCount <= LargestDocument ? buffer.WrittenSpan.ToArray()
            : throw new WorkflowStateException($"The state of '{instance.Id}' is {buffer.WrittenCount >> 20} MB, more than {LargestDocument >> 20} MB: keep large data elsewhere and its key in a variable.");
    }

    private static void Write(Utf8JsonWriter writer, WorkflowInstance instance)
    {
        writer.WriteStartObject();
        writer.WriteNumber("v", Version);
        writer.WriteString("id", instance.Id);
        writer.WriteString("hash", instance.Program.Definition.ContentHash);
        writer.WriteNumber("sub", (int)instance.SubStatus);
        writer.WriteString("created", instance.CreatedAt);
        writer.WriteString("updated", instance.UpdatedAt);
        Text(writer, "corr", instance.CorrelationId);
        Text(writer, "name", instance.Name);
        Text(writer, "parent", instance.ParentId);
        if (instance.IsAwaited) writer.WriteBoolean("awaited", true);
        if (instance.Depth > 0) writer.WriteNumber("depth", instance.Depth);
        if (instance.Flags.Count > 0) WriteFlags(writer, instance.Flags);
        writer.WriteNumber("last", instance.LastNumber);
        if (instance.Identifiers > 0) writer.WriteNumber("ids", instance.Identifiers);
        Value(writer, "result", instance.LastResult);
        WriteIncidents(writer, instance);
        WriteRemembered(writer, instance);
        writer.WritePropertyName("root");
        Write(writer, instance.Root);
        writer.WriteEndObject();
    }

    private static void WriteFlags(Utf8JsonWriter writer, IReadOnlyList<string> flags)
    {
        writer.WriteStartArray("flags");
        foreach (var flag in flags) writer.WriteStringValue(flag);
        writer.WriteEndArray();
    }

    private static void WriteIncidents(Utf8JsonWriter writer, WorkflowInstance instance)
    {
        if (instance.IncidentList.Count == 0) return;
        writer.WriteStartArray("incidents");
        foreach (var incident in instance.IncidentList)
        {
            writer.WriteStartObject();
            writer.WriteString("a", incident.ActivityId);
            writer.WriteString("t", incident.ActivityType);
            writer.WriteString("m", incident.Message);
            writer.WriteString("c", incident.Code);
            writer.WriteString("at", incident.At);
            writer.WriteNumber("n", incident.FrameNumber);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void WriteRemembered(Utf8JsonWriter writer, WorkflowInstance instance)
    {
        if (instance.Remembered is not { Count: > 0 } remembered) return;
        writer.WriteStartObject("outputs");
        foreach (var (key, values) in remembered) Values(writer, key, values);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Frame frame)
    {
        writer.WriteStartObject();
        writer.WriteNumber("n", frame.Number);
        writer.WriteString("a", frame.Node.Key);
        if (frame.Status != FrameStatus.Running) writer.WriteNumber("s", (int)frame.Status);
        if (frame.Counter != 0) writer.WriteNumber("c", frame.Counter);
        if (frame.LostTo != 0) writer.WriteNumber("x", frame.LostTo);
        if (frame.IsUnwinding) writer.WriteBoolean("u", true);
        if (frame.Data.Kind != ValueKind.Undefined) Value(writer, "d", frame.Data);
        if (frame.Locals is { } locals) Values(writer, "l", locals);
        if (frame.Loop is { } loop) Values(writer, "p", loop);
        if (frame.Workflow is { } workflow)
        {
            Value(writer, "in", WorkflowValue.Wrap(workflow.Inputs));
            Value(writer, "out", WorkflowValue.Wrap(workflow.Outputs));
        }
        if (frame.Pending is { Count: > 0 } pending) WritePending(writer, frame, pending);
        if (frame.Wait is { } wait) WriteWait(writer, wait);
        if (frame.Children is { Count: > 0 } children)
        {
            writer.WriteStartArray("ch");
            foreach (var child in children) Write(writer, child);
            writer.WriteEndArray();
        }
        writer.WriteEndObject();
    }

    // Connections are named by their ends, so that a new version of the definition can be recognised in them.
    private static void WritePending(Utf8JsonWriter writer, Frame frame, List<PendingJoin> pending)
    {
        var graph = (FlowGraph)frame.Node.Compiled!;
        writer.WriteStartArray("j");
        foreach (var join in pending)
        {
            writer.WriteStartObject();
            writer.WriteString("t", frame.Node.Children[join.Target].Id);
            if (join.LostTo != 0) writer.WriteNumber("x", join.LostTo);
            writer.WriteStartArray("f");
            foreach (var connection in join.Arrived)
            {
                writer.WriteStringValue(frame.Node.Children[graph.Connections[connection].Source].Id);
                writer.WriteStringValue(graph.Connections[connection].Port);
            }
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void WriteWait(Utf8JsonWriter writer, Wait wait)
    {
        writer.WriteStartObject("w");
        writer.WriteNumber("k", (int)wait.Kind);
        writer.WriteString("n", wait.Name);
        writer.WriteString("key", wait.Key);
        if (wait.DueAt is { } due) writer.WriteString("due", due);
        Value(writer, "p", wait.Payload);
        writer.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null) writer.WriteString(name, text);
    }

    private static void Value(Utf8JsonWriter writer, string name, WorkflowValue value)
    {
        if (value.IsNullish) return;
        writer.WritePropertyName(name);
        ValueJson.Write(writer, value);
    }

    private static void Values(Utf8JsonWriter writer, string name, WorkflowValue[] values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values) ValueJson.Write(writer, value);
        writer.WriteEndArray();
    }
}
