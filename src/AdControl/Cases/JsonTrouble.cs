using System.Text.Json;
using System.Text.RegularExpressions;
using AdControl.Law;
using AdControl.Rules;

namespace AdControl.Cases;

/// <summary>Says in a person's words what is wrong with JSON that somebody wrote: no name of a type of the program.</summary>
public static partial class JsonTrouble
{
    /// <summary>Refuses JSON with half a character in it (a surrogate without its other half): no text can hold it.</summary>
    /// <exception cref="JsonException">There is one; the message says where.</exception>
    public static void CheckTexts(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        while (reader.Read())
            try
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName) reader.GetString();
            }
            catch (InvalidOperationException)
            {
                var before = json[..(int)reader.TokenStartIndex];
                throw new JsonException(HalfCharacter, null, before.Count((byte)'\n'), before.Length - before.LastIndexOf((byte)'\n') - 1);
            }
    }

    private const string HalfCharacter = "half a character";

    /// <summary>The place and the trouble.</summary>
    /// <param name="problem">What the reader said.</param>
    /// <param name="name">The file's name, or what the JSON is called.</param>
    /// <param name="members">Members that would be known there, of which the nearest is proposed; null for none.</param>
    public static LocalText Of(JsonException problem, string name, IReadOnlyCollection<string>? members = null)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var place = problem.LineNumber is { } line ? $"{name}:{line + 1}:{problem.BytePositionInLine + 1}" : name;
        var path = problem.Path is null or "$" ? "" : problem.Path;
        var what = Words(problem, members ?? []);
        return new($"{place}: {(path.Length > 0 ? path + " : " : "")}{what.French}", $"{place}: {(path.Length > 0 ? path + ": " : "")}{what.English}");
    }

    private static LocalText Words(JsonException problem, IReadOnlyCollection<string> members)
    {
        var text = problem.Message.Split(" Path:")[0];
        if (text == HalfCharacter) return new("ce texte contient la moitié d'un caractère (un \\ud800 sans sa suite) ; retirez-la ou écrivez le caractère en entier", "this text has half a character in it (a \\ud800 without its other half); take it out, or write the character whole");
        if (Unmapped().Match(text) is { Success: true } unmapped) return Unknown(unmapped.Groups["name"].Value, members);
        if (Converted().Match(text) is { Success: true } converted) return Expected(Of(converted.Groups["type"].Value.TrimEnd('.'), problem.Path));
        if (Required().Match(text) is { Success: true } required) return new($"il manque {required.Groups["names"].Value.TrimEnd('.')}", $"{required.Groups["names"].Value.TrimEnd('.')} is missing");
        if (problem.InnerException is null && !text.Contains("System.", StringComparison.Ordinal) && !IsSyntax(text)) return new(text, text);
        return IsSyntax(text) ? new($"ce n'est pas du JSON bien formé ({Plain(text)})", $"this is not well-formed JSON ({Plain(text)})") : new("cette valeur ne convient pas", "this value will not do");
    }

    private static LocalText Unknown(string member, IReadOnlyCollection<string> members)
    {
        var near = NearestName.Of(member, members);
        return new(
            $"le membre « {member} » n'existe pas{(near is null ? "" : $" ; vouliez-vous dire « {near} » ?")}",
            $"there is no member '{member}'{(near is null ? "" : $"; did you mean '{near}'?")}");
    }

    private static bool IsSyntax(string text) => text.Contains("JSON", StringComparison.Ordinal) || text.Contains("invalid", StringComparison.Ordinal) || text.Contains("Expected", StringComparison.Ordinal) || text.Contains("Change the reader", StringComparison.Ordinal);

    private static string Plain(string text) => Position().Replace(text, "").Trim().TrimEnd('.');

    // Of a record the reader names the record, not the member that it could not take.
    private static string Of(string type, string? path)
    {
        var member = path?.Split('.')[^1] ?? "";
        var property = typeof(JsonTrouble).Assembly.GetType(type)?.GetProperties().FirstOrDefault(p => p.Name.Equals(member, StringComparison.OrdinalIgnoreCase));
        return property is null ? type : (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType).FullName ?? type;
    }

    private static LocalText Expected(string type)
    {
        var name = type.Split('.')[^1].Split('[')[0].Split('`')[0];
        if (type.Contains("Collections", StringComparison.Ordinal) || name.Contains("List", StringComparison.Ordinal)) return new("une liste est attendue", "a list is expected");
        return name switch
        {
            "DateOnly" => new("un jour du calendrier est attendu, écrit 2026-03-31", "a day of the calendar is expected, written 2026-03-31"),
            "DateTimeOffset" or "DateTime" => new("un moment est attendu, écrit 2026-02-17T09:00:00+01:00", "a moment is expected, written 2026-02-17T09:00:00+01:00"),
            "Boolean" => new("true ou false est attendu", "true or false is expected"),
            "String" => new("un texte est attendu", "a text is expected"),
            "Int32" or "Int64" or "Double" or "Decimal" => new("un nombre est attendu", "a number is expected"),
            _ when EnumOf(type) is { } names => new($"au choix : {string.Join(", ", names)}", $"choose from {string.Join(", ", names)}"),
            _ => new("un objet est attendu", "an object is expected"),
        };
    }

    private static IReadOnlyList<string>? EnumOf(string type) =>
        typeof(JsonTrouble).Assembly.GetType(type) is { IsEnum: true } known ? [.. Enum.GetNames(known).Select(JsonNamingPolicy.KebabCaseLower.ConvertName)] : null;

    [GeneratedRegex("^The JSON property '(?<name>[^']*)' could not be mapped", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Unmapped();

    [GeneratedRegex(@"^The JSON value could not be converted to (System\.Nullable`1\[)?(?<type>[^\s\],]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Converted();

    [GeneratedRegex("missing required properties including: (?<names>.*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Required();

    [GeneratedRegex(@"\s*LineNumber: \d+ \| BytePositionInLine: \d+\.?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Position();
}
