using System.Text.Json;
using AdControl.Workflows.Flow;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Running;

internal static partial class InstanceDocument
{
    // Read once, forwards, as it was written: every step of every instance begins here.

    /// <exception cref="WorkflowStateException">The document is not one of this program, or of a newer form.</exception>
    public static WorkflowInstance Read(ReadOnlyMemory<byte> document, WorkflowProgram program)
    {
        var reader = new Utf8JsonReader(document.Span, s_reading);
        reader.Read();
        WorkflowInstance? instance = null;
        while (Next(ref reader))
        {
            if (reader.ValueTextEquals("v"u8))
            {
                if (Number(ref reader) > Version) throw new WorkflowStateException("The state was written by a newer version of the engine.");
            }
            else if (reader.ValueTextEquals("id"u8)) instance = new WorkflowInstance(Text(ref reader)!, program);
            else ReadMember(ref reader, instance ?? throw new WorkflowStateException("The state does not begin with the instance's id."), program);
        }
        return instance ?? throw new WorkflowStateException("The state is empty.");
    }

    private static void ReadMember(ref Utf8JsonReader reader, WorkflowInstance instance, WorkflowProgram program)
    {
        if (reader.ValueTextEquals("root"u8)) ReadFrame(ref reader, instance.Root, program);
        else if (reader.ValueTextEquals("sub"u8)) instance.SubStatus = (WorkflowSubStatus)Number(ref reader);
        else if (reader.ValueTextEquals("created"u8)) instance.CreatedAt = Moment(ref reader);
        else if (reader.ValueTextEquals("updated"u8)) instance.UpdatedAt = Moment(ref reader);
        else if (reader.ValueTextEquals("last"u8)) instance.LastNumber = Number(ref reader);
        else if (reader.ValueTextEquals("result"u8)) instance.LastResult = Value(ref reader);
        else if (reader.ValueTextEquals("corr"u8)) instance.CorrelationId = Text(ref reader);
        else if (reader.ValueTextEquals("name"u8)) instance.Name = Text(ref reader);
        else if (reader.ValueTextEquals("parent"u8)) instance.ParentId = Text(ref reader);
        else if (reader.ValueTextEquals("awaited"u8)) instance.IsAwaited = Flag(ref reader);
        else if (reader.ValueTextEquals("depth"u8)) instance.Depth = Number(ref reader);
        else if (reader.ValueTextEquals("ids"u8)) instance.Identifiers = Number(ref reader);
        else if (reader.ValueTextEquals("flags"u8)) instance.Flags = Texts(ref reader);
        else if (reader.ValueTextEquals("incidents"u8)) ReadIncidents(ref reader, instance);
        else if (reader.ValueTextEquals("outputs"u8)) ReadOutputs(ref reader, instance);
        else reader.Skip();
    }

    private static void ReadIncidents(ref Utf8JsonReader reader, WorkflowInstance instance)
    {
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var incident = new Incident("", "", "", "", default, 0);
            while (Next(ref reader))
            {
                if (reader.ValueTextEquals("a"u8)) incident = incident with { ActivityId = Text(ref reader)! };
                else if (reader.ValueTextEquals("t"u8)) incident = incident with { ActivityType = Text(ref reader)! };
                else if (reader.ValueTextEquals("m"u8)) incident = incident with { Message = Text(ref reader)! };
                else if (reader.ValueTextEquals("c"u8)) incident = incident with { Code = Text(ref reader)! };
                else if (reader.ValueTextEquals("at"u8)) incident = incident with { At = Moment(ref reader) };
                else if (reader.ValueTextEquals("n"u8)) incident = incident with { FrameNumber = Number(ref reader) };
                else reader.Skip();
            }
            instance.IncidentList.Add(incident);
        }
    }

    private static void ReadOutputs(ref Utf8JsonReader reader, WorkflowInstance instance)
    {
        instance.Remembered = new(StringComparer.Ordinal);
        reader.Read();
        while (Next(ref reader)) instance.Remembered[reader.GetString()!] = Values(ref reader);
    }

    // The reader stands on the name of the member, or on the start of an array, that holds the frame.
    private static void ReadFrame(ref Utf8JsonReader reader, Frame frame, WorkflowProgram program)
    {
        reader.Read();
        frame.Status = FrameStatus.Running;
        while (Next(ref reader)) ReadMember(ref reader, frame, program);
    }

    private static void ReadMember(ref Utf8JsonReader reader, Frame frame, WorkflowProgram program)
    {
        if (reader.ValueTextEquals("n"u8) || reader.ValueTextEquals("a"u8)) reader.Skip();
        else if (reader.ValueTextEquals("s"u8)) frame.Status = (FrameStatus)Number(ref reader);
        else if (reader.ValueTextEquals("c"u8)) frame.Counter = Number(ref reader);
        else if (reader.ValueTextEquals("x"u8)) frame.LostTo = Number(ref reader);
        else if (reader.ValueTextEquals("u"u8)) frame.IsUnwinding = Flag(ref reader);
        else if (reader.ValueTextEquals("d"u8)) frame.Data = Value(ref reader);
        else if (reader.ValueTextEquals("l"u8)) frame.Locals = Values(ref reader);
        else if (reader.ValueTextEquals("p"u8)) frame.Loop = Values(ref reader);
        else if (reader.ValueTextEquals("in"u8)) (frame.Workflow ??= new()).Inputs = Value(ref reader).MapOrNull ?? new();
        else if (reader.ValueTextEquals("out"u8)) (frame.Workflow ??= new()).Outputs = Value(ref reader).MapOrNull ?? new();
        else if (reader.ValueTextEquals("j"u8)) frame.Pending = ReadPending(ref reader, frame.Node);
        else if (reader.ValueTextEquals("w"u8)) frame.Wait = ReadWait(ref reader, frame);
        else if (reader.ValueTextEquals("ch"u8)) ReadChildren(ref reader, frame, program);
        else reader.Skip();
    }

    private static void ReadChildren(ref Utf8JsonReader reader, Frame parent, WorkflowProgram program)
    {
        parent.Children = [];
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (!Next(ref reader) || !reader.ValueTextEquals("n"u8)) throw new WorkflowStateException("The state names an execution without its number.");
            var number = Number(ref reader);
            if (!Next(ref reader) || !reader.ValueTextEquals("a"u8)) throw new WorkflowStateException("The state names an execution without its activity.");
            var key = Text(ref reader)!;
            var node = program.Find(key) ?? throw new WorkflowStateException($"The state names the activity '{key}', which '{program.Definition.FileName}' does not have.");
            var frame = new Frame(number, node, parent) { Status = FrameStatus.Running };
            while (Next(ref reader)) ReadMember(ref reader, frame, program);
            parent.Children.Add(frame);
        }
    }

    private static List<PendingJoin> ReadPending(ref Utf8JsonReader reader, Node flow)
    {
        var pending = new List<PendingJoin>();
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var (target, lostTo, ends) = ("", 0, new List<string>());
            while (Next(ref reader))
            {
                if (reader.ValueTextEquals("t"u8)) target = Text(ref reader)!;
                else if (reader.ValueTextEquals("x"u8)) lostTo = Number(ref reader);
                else if (reader.ValueTextEquals("f"u8)) ends = Texts(ref reader);
                else reader.Skip();
            }
            pending.Add(Pending(flow, target, lostTo, ends));
        }
        return pending;
    }

    private static PendingJoin Pending(Node flow, string target, int lostTo, List<string> ends)
    {
        var graph = (FlowGraph)flow.Compiled!;
        var node = flow.Children.Find(c => c.Id == target) ?? throw new WorkflowStateException($"The state names the join '{target}', which '{flow.Id}' does not have.");
        var join = new PendingJoin(node.Position) { LostTo = lostTo };
        for (var i = 0; i + 1 < ends.Count; i += 2)
            foreach (var connection in graph.Inbound[node.Position])
                if (graph.Connections[connection].Port == ends[i + 1] && flow.Children[graph.Connections[connection].Source].Id == ends[i]) join.Arrive(connection);
        return join;
    }

    private static Wait ReadWait(ref Utf8JsonReader reader, Frame frame)
    {
        var (kind, name, key, payload) = (WaitKind.Task, "", "", WorkflowValue.Null);
        DateTimeOffset? due = null;
        reader.Read();
        while (Next(ref reader))
        {
            if (reader.ValueTextEquals("k"u8)) kind = (WaitKind)Number(ref reader);
            else if (reader.ValueTextEquals("n"u8)) name = Text(ref reader)!;
            else if (reader.ValueTextEquals("key"u8)) key = Text(ref reader)!;
            else if (reader.ValueTextEquals("due"u8)) due = Moment(ref reader);
            else if (reader.ValueTextEquals("p"u8)) payload = Value(ref reader);
            else reader.Skip();
        }
        return new(kind, name, key, due, payload) { FrameNumber = frame.Number, ActivityId = frame.Node.Id };
    }

    // The next member of an object; false at its end.
    private static bool Next(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    private static int Number(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetInt32();
    }

    private static string? Text(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetString();
    }

    private static bool Flag(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetBoolean();
    }

    private static DateTimeOffset Moment(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetDateTimeOffset();
    }

    private static WorkflowValue Value(ref Utf8JsonReader reader)
    {
        reader.Read();
        return ValueJson.Read(ref reader);
    }

    private static WorkflowValue[] Values(ref Utf8JsonReader reader)
    {
        var values = new WorkflowValue[4];
        var count = 0;
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (count == values.Length) Array.Resize(ref values, 2 * count);
            values[count++] = ValueJson.Read(ref reader);
        }
        Array.Resize(ref values, count);
        return values;
    }

    private static List<string> Texts(ref Utf8JsonReader reader)
    {
        var texts = new List<string>();
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) texts.Add(reader.GetString()!);
        return texts;
    }
}
