using System.Buffers;
using System.Globalization;
using System.Text.Json;
using AdControl.Workflows.Flow;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Running;

/// <summary>An instance as one compact document, and back. Activities are named by their ids, never by code.</summary>
internal static class InstanceDocument
{
    /// <summary>The version of the document's form.</summary>
    public const int Version = 1;

    /// <summary>A larger document is refused: a workflow's state holds references to data, not the data.</summary>
    public const int LargestDocument = 8 << 20;

    private static readonly JsonWriterOptions s_writing = ValueJson.Compact with { MaxDepth = 10_000 };
    private static readonly JsonDocumentOptions s_reading = new() { MaxDepth = 10_000 };

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

    /// <exception cref="WorkflowStateException">The document is not one of this program, or of a newer form.</exception>
    public static WorkflowInstance Read(ReadOnlyMemory<byte> document, WorkflowProgram program)
    {
        using var json = JsonDocument.Parse(document, s_reading);
        var root = json.RootElement;
        if (root.GetProperty("v").GetInt32() > Version) throw new WorkflowStateException("The state was written by a newer version of the engine.");
        var instance = new WorkflowInstance(root.GetProperty("id").GetString()!, program)
        {
            SubStatus = (WorkflowSubStatus)root.GetProperty("sub").GetInt32(),
            CreatedAt = root.GetProperty("created").GetDateTimeOffset(),
            UpdatedAt = root.GetProperty("updated").GetDateTimeOffset(),
            CorrelationId = TextOf(root, "corr"),
            Name = TextOf(root, "name"),
            ParentId = TextOf(root, "parent"),
            IsAwaited = root.TryGetProperty("awaited", out _),
            Depth = NumberOf(root, "depth"),
            Flags = root.TryGetProperty("flags", out var flags) ? [.. flags.EnumerateArray().Select(f => f.GetString()!)] : [],
            LastNumber = root.GetProperty("last").GetInt32(),
            Identifiers = NumberOf(root, "ids"),
            LastResult = ValueOf(root, "result"),
        };
        ReadLists(root, instance);
        ReadInto(root.GetProperty("root"), instance.Root, program);
        return instance;
    }

    private static void ReadLists(JsonElement root, WorkflowInstance instance)
    {
        if (root.TryGetProperty("incidents", out var incidents))
            foreach (var i in incidents.EnumerateArray())
                instance.IncidentList.Add(new(TextOf(i, "a")!, TextOf(i, "t")!, TextOf(i, "m")!, TextOf(i, "c") ?? "", i.GetProperty("at").GetDateTimeOffset(), NumberOf(i, "n")));
        if (!root.TryGetProperty("outputs", out var outputs)) return;
        instance.Remembered = new(StringComparer.Ordinal);
        foreach (var output in outputs.EnumerateObject()) instance.Remembered[output.Name] = ValuesOf(output.Value);
    }

    private static Frame Read(JsonElement json, Frame parent, WorkflowProgram program)
    {
        var key = TextOf(json, "a")!;
        var node = program.Find(key) ?? throw new WorkflowStateException($"The state names the activity '{key}', which '{program.Definition.FileName}' does not have.");
        var frame = new Frame(NumberOf(json, "n"), node, parent);
        ReadInto(json, frame, program);
        return frame;
    }

    private static void ReadInto(JsonElement json, Frame frame, WorkflowProgram program)
    {
        frame.Status = json.TryGetProperty("s", out var status) ? (FrameStatus)status.GetInt32() : FrameStatus.Running;
        frame.Counter = NumberOf(json, "c");
        frame.LostTo = NumberOf(json, "x");
        frame.IsUnwinding = json.TryGetProperty("u", out _);
        if (json.TryGetProperty("d", out var data)) frame.Data = Of(data);
        if (json.TryGetProperty("l", out var locals)) frame.Locals = ValuesOf(locals);
        if (json.TryGetProperty("p", out var loop)) frame.Loop = ValuesOf(loop);
        if (json.TryGetProperty("in", out var inputs))
            frame.Workflow = new() { Inputs = Of(inputs).MapOrNull!, Outputs = ValueOf(json, "out").MapOrNull ?? new() };
        if (json.TryGetProperty("j", out var joins)) frame.Pending = ReadPending(joins, frame.Node);
        if (json.TryGetProperty("w", out var wait)) frame.Wait = ReadWait(wait, frame);
        if (!json.TryGetProperty("ch", out var children)) return;
        frame.Children = [];
        foreach (var child in children.EnumerateArray()) frame.Children.Add(Read(child, frame, program));
    }

    private static List<PendingJoin> ReadPending(JsonElement joins, Node flow)
    {
        var graph = (FlowGraph)flow.Compiled!;
        var pending = new List<PendingJoin>();
        foreach (var json in joins.EnumerateArray())
        {
            var target = flow.Children.Find(c => c.Id == TextOf(json, "t")) ?? throw new WorkflowStateException($"The state names the join '{TextOf(json, "t")}', which '{flow.Id}' does not have.");
            var join = new PendingJoin(target.Position) { LostTo = NumberOf(json, "x") };
            var ends = json.GetProperty("f").EnumerateArray().Select(e => e.GetString()!).ToList();
            for (var i = 0; i + 1 < ends.Count; i += 2)
                foreach (var connection in graph.Inbound[target.Position])
                    if (graph.Connections[connection].Port == ends[i + 1] && flow.Children[graph.Connections[connection].Source].Id == ends[i]) join.Arrive(connection);
            pending.Add(join);
        }
        return pending;
    }

    private static Wait ReadWait(JsonElement json, Frame frame)
    {
        DateTimeOffset? due = json.TryGetProperty("due", out var moment) ? moment.GetDateTimeOffset() : null;
        return new((WaitKind)NumberOf(json, "k"), TextOf(json, "n")!, TextOf(json, "key")!, due, ValueOf(json, "p")) { FrameNumber = frame.Number, ActivityId = frame.Node.Id };
    }

    private static string? TextOf(JsonElement json, string name) => json.TryGetProperty(name, out var member) ? member.GetString() : null;

    private static int NumberOf(JsonElement json, string name) => json.TryGetProperty(name, out var member) ? member.GetInt32() : 0;

    private static WorkflowValue ValueOf(JsonElement json, string name) => json.TryGetProperty(name, out var member) ? Of(member) : WorkflowValue.Null;

    private static WorkflowValue[] ValuesOf(JsonElement list) => [.. list.EnumerateArray().Select(Of)];

    private static WorkflowValue Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => WorkflowValue.Of(json.EnumerateObject().Select(m => KeyValuePair.Create(m.Name, Of(m.Value)))),
        JsonValueKind.Array => WorkflowValue.Of(json.EnumerateArray().Select(Of)),
        JsonValueKind.String => WorkflowValue.Of(json.GetString()),
        JsonValueKind.Number => WorkflowValue.Of(double.Parse(json.GetRawText(), CultureInfo.InvariantCulture)),
        JsonValueKind.True => WorkflowValue.Of(true),
        JsonValueKind.False => WorkflowValue.Of(false),
        _ => WorkflowValue.Null,
    };
}
