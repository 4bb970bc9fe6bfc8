using System.Buffers;
using System.Data.Common;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using AdControl.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace AdControl.Server.Telemetry;

/// <summary>Writes each entry of the log as one line of JSON that names no person.</summary>
/// <remarks>An exception may repeat what somebody typed: its kind and where it was thrown are written, its words only when they come from the machine (disk, network, database).</remarks>
internal sealed class PlainLog() : ConsoleFormatter(FormatName)
{
    /// <summary>The name under which the console finds it.</summary>
    public const string FormatName = "plain-json";

    /// <inheritdoc/>
    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var line = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(line))
        {
            json.WriteStartObject();
            json.WriteString("at", DateTimeOffset.UtcNow);
            json.WriteString("level", logEntry.LogLevel.ToString());
            json.WriteString("category", logEntry.Category);
            if (logEntry.EventId.Name is { } name) json.WriteString("event", name);
            json.WriteString("message", logEntry.Formatter(logEntry.State, null));
            WriteValues(json, logEntry.State as IReadOnlyList<KeyValuePair<string, object?>> ?? []);
            if (logEntry.Exception is { } problem) WriteException(json, problem);
            json.WriteEndObject();
        }
        textWriter.WriteLine(Encoding.UTF8.GetString(line.WrittenSpan));
    }

    private static void WriteValues(Utf8JsonWriter json, IReadOnlyList<KeyValuePair<string, object?>> values)
    {
        foreach (var (key, value) in values)
        {
            if (key == "{OriginalFormat}") continue;
            json.WritePropertyName(JsonNamingPolicy.CamelCase.ConvertName(key));
            if (value is int or long) json.WriteNumberValue(Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
            else json.WriteStringValue(value?.ToString());
        }
    }

    private static void WriteException(Utf8JsonWriter json, Exception problem)
    {
        json.WriteStartArray("exception");
        for (var one = problem; one is not null; one = one.InnerException)
        {
            json.WriteStartObject();
            json.WriteString("type", one.GetType().FullName);
            if (one is DbException or IOException or SocketException or HttpRequestException or StoreUnusableException) json.WriteString("message", one.Message);
            if (one.StackTrace is { } stack) json.WriteString("stack", stack);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
