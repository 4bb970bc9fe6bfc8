using System.Text.Json;
using AdControl.Advertising;
using AdControl.Cli.Shell;
using AdControl.Law;

namespace AdControl.Cli.Check;

/// <summary>A line of a batch list: a file and how it is to be judged.</summary>
internal sealed record BatchLine(string File, CheckTarget Target)
{
    /// <summary>Reads <c>{"file","audience","product","medium","class","medicines":[],"date"}</c>; members that are absent or null fall back to the command line.</summary>
    /// <exception cref="CommandFailedException">The line is not such an object; all of its problems are named.</exception>
    public static BatchLine Parse(string json, CheckTarget fallback, CommandContext context)
    {
        using var document = ParseJson(json, context);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
            throw new CommandFailedException(context.Say("la ligne n'est pas un objet JSON.", "the line is not a JSON object."));
        var reader = new Reader(document.RootElement, context);
        var line = reader.Read(fallback);
        return reader.Problems.Count == 0 ? line : throw new CommandFailedException(string.Join(' ', reader.Problems));
    }

    private static JsonDocument ParseJson(string json, CommandContext context)
    {
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException problem)
        {
            var column = problem.BytePositionInLine + 1;
            throw new CommandFailedException(context.Say($"ce n'est pas du JSON (octet {column}).", $"this is not JSON (byte {column})."), null, problem);
        }
    }

    private sealed class Reader(JsonElement line, CommandContext context)
    {
        public List<string> Problems { get; } = [];

        public BatchLine Read(CheckTarget fallback)
        {
            var file = Text("file");
            if (string.IsNullOrEmpty(file)) Problems.Add(context.Say("« file » manque.", "'file' is missing."));
            var audience = Value<Audience>("audience") ?? fallback.Audience;
            if (audience is null && Problems.Count == 0) Problems.Add(context.Say("« audience » manque (public ou professional).", "'audience' is missing (public or professional)."));
            var product = Value<ProductKind>("product");
            var deviceClass = Value<DeviceClass>("class");
            var medicines = Texts("medicines");
            return new BatchLine(file ?? "", new CheckTarget(
                audience,
                product ?? fallback.Product,
                Value<Medium>("medium") ?? fallback.Medium,
                deviceClass ?? fallback.DeviceClass,
                medicines ?? fallback.Medicines,
                Date() ?? fallback.Date));
        }

        private string? Text(string name)
        {
            if (!line.TryGetProperty(name, out var member) || member.ValueKind == JsonValueKind.Null) return null;
            if (member.ValueKind == JsonValueKind.String) return member.GetString();
            Problems.Add(context.Say($"« {name} » n'est pas un texte.", $"'{name}' is not a text."));
            return null;
        }

        private T? Value<T>(string name) where T : struct, Enum
        {
            if (Text(name) is not { Length: > 0 } typed) return null;
            if (WireNames.TryParse<T>(typed, out var value)) return value;
            Problems.Add(Choice.Refusal<T>(typed, name, context));
            return null;
        }

        private DateOnly? Date()
        {
            if (Text("date") is not { Length: > 0 } typed) return null;
            if (DateOption.TryParse(typed, out var date)) return date;
            Problems.Add(DateOption.Refusal(typed, "date", context));
            return null;
        }

        private List<string>? Texts(string name)
        {
            if (!line.TryGetProperty(name, out var member) || member.ValueKind == JsonValueKind.Null) return null;
            if (member.ValueKind != JsonValueKind.Array)
            {
                Problems.Add(context.Say($"« {name} » n'est pas une liste.", $"'{name}' is not a list."));
                return null;
            }
            // A code written as a number is what a spreadsheet makes of it.
            return [.. member.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.String ? item.GetString()! : item.GetRawText())];
        }
    }
}
