using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AdControl.Workflows.Values;

/// <summary>Values to JSON and back.</summary>
internal static class ValueJson
{
    /// <summary>A value nested deeper is refused: it contains itself, or was made to hurt.</summary>
    public const int DeepestNesting = 256;

    public static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true, MaxDepth = 2000 };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? s_buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? s_writer;

    private static readonly JsonReaderOptions s_reading = new() { MaxDepth = DeepestNesting };

    public static WorkflowValue Read(string json)
    {
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), s_reading);
            if (!reader.Read()) throw new FormatException("The text is empty.");
            var value = Read(ref reader);
            if (reader.Read()) throw new FormatException("There is more text after the value.");
            return value;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            throw new FormatException(problem.Message, problem);
        }
    }

    /// <summary>The value on whose first token the reader stands; leaves the reader on its last.</summary>
    public static WorkflowValue Read(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return WorkflowValue.Wrap(ReadMap(ref reader));
            case JsonTokenType.StartArray:
                return WorkflowValue.Wrap(ReadList(ref reader));
            case JsonTokenType.String:
                return WorkflowValue.Of(reader.GetString());
            case JsonTokenType.Number:
                return WorkflowValue.Of(reader.GetDouble());
            case JsonTokenType.True:
                return WorkflowValue.Of(true);
            case JsonTokenType.False:
                return WorkflowValue.Of(false);
            default:
                return WorkflowValue.Null;
        }
    }

    public static string Write(WorkflowValue value)
    {
        var buffer = s_buffer is { Capacity: < 64 << 10 } kept ? kept : s_buffer = new(512);
        buffer.ResetWrittenCount();
        var writer = s_writer ??= new(buffer, Compact);
        writer.Reset(buffer);
        Write(writer, value);
        writer.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static void Write(Utf8JsonWriter writer, WorkflowValue value, int depth = 0)
    {
        if (depth > DeepestNesting) throw new FormatException("A value contains itself, or is nested too deep.");
        switch (value.Kind)
        {
            case ValueKind.Boolean:
                writer.WriteBooleanValue(value.IsTrue);
                break;
            case ValueKind.Number:
                WriteNumber(writer, value.Number);
                break;
            case ValueKind.Text:
                writer.WriteStringValue(value.TextOrNull);
                break;
            case ValueKind.List:
                WriteList(writer, value.ListOrNull!, depth);
                break;
            case ValueKind.Map:
                WriteMap(writer, value.MapOrNull!, depth);
                break;
            case ValueKind.Date when ((ScriptDate)value.Content!).IsValid:
                writer.WriteStringValue(((ScriptDate)value.Content!).Iso);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    private static void WriteNumber(Utf8JsonWriter writer, double number)
    {
        if (number == Math.Floor(number) && Math.Abs(number) < 9e15) writer.WriteNumberValue((long)number);
        else if (double.IsFinite(number)) writer.WriteNumberValue(number);
        else writer.WriteNullValue();
    }

    private static void WriteList(Utf8JsonWriter writer, ValueList list, int depth)
    {
        writer.WriteStartArray();
        foreach (var item in list.Items) Write(writer, item, depth + 1);
        writer.WriteEndArray();
    }

    private static void WriteMap(Utf8JsonWriter writer, ValueMap map, int depth)
    {
        writer.WriteStartObject();
        foreach (var (name, member) in map.Members)
        {
            if (member.Kind is ValueKind.Undefined or ValueKind.Function) continue;
            writer.WritePropertyName(name);
            Write(writer, member, depth + 1);
        }
        writer.WriteEndObject();
    }

    private static ValueMap ReadMap(ref Utf8JsonReader reader)
    {
        var map = new ValueMap();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            reader.Read();
            map.Set(name, Read(ref reader));
        }
        return map;
    }

    private static ValueList ReadList(ref Utf8JsonReader reader)
    {
        var list = new ValueList();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) list.Items.Add(Read(ref reader));
        return list;
    }
}
