using System.Text.Json;
using AdControl.Server.Telemetry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AdControl.Server.Tests.Telemetry;

public sealed class PlainLogTests
{
    [Fact]
    public void Write_exceptionWithWhatSomebodyTyped_saysItsKindAndNotItsWords()
    {
        var entry = Written(new InvalidOperationException("anna.martin@example.org typed this", new IOException("No space left on device")));
        var exception = entry.GetProperty("exception");
        Assert.Equal("System.InvalidOperationException", exception[0].GetProperty("type").GetString());
        Assert.False(exception[0].TryGetProperty("message", out _));
        Assert.Equal("No space left on device", exception[1].GetProperty("message").GetString());
        Assert.DoesNotContain("anna", entry.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_entry_isOneLineWithItsValues()
    {
        var entry = Written(null);
        Assert.Equal(("Warning", "Test", "'a\nb' is put off.", "a\nb"), (Of("level"), Of("category"), Of("message"), Of("key")));

        string? Of(string name) => entry.GetProperty(name).GetString();
    }

    private static JsonElement Written(Exception? problem)
    {
        using var text = new StringWriter { NewLine = "\n" };
        KeyValuePair<string, object?>[] values = [new("Key", "a\nb"), new("{OriginalFormat}", "'{Key}' is put off.")];
        new PlainLog().Write(new LogEntry<KeyValuePair<string, object?>[]>(LogLevel.Warning, "Test", default, values, problem, (_, _) => "'a\nb' is put off."), null, text);
        Assert.Equal(1, text.ToString().Count(c => c == '\n'));
        return JsonDocument.Parse(text.ToString()).RootElement;
    }
}
