using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using AdControl.Law;

namespace AdControl.Mail;

/// <summary>A mail as it waits in the database.</summary>
internal static class MailJson
{
    private static readonly System.Text.Json.JsonSerializerOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(MailMessage message) => new JsonObject
    {
        ["key"] = message.Key,
        ["to"] = message.To.Address,
        ["name"] = message.To.Name,
        ["language"] = message.Language.WireName(),
        ["subject"] = message.Subject,
        ["text"] = message.Text,
        ["html"] = message.Html,
        ["at"] = message.At.ToString("O", CultureInfo.InvariantCulture),
        ["case"] = message.CaseId,
        ["attachments"] = new JsonArray([.. message.Attachments.Select(a => new JsonObject { ["name"] = a.FileName, ["type"] = a.MediaType, ["content"] = Convert.ToBase64String(a.Content.Span) })]),
    }.ToJsonString(s_options);

    public static MailMessage Read(string json)
    {
        var mail = JsonNode.Parse(json)!;
        return new MailMessage
        {
            Key = (string)mail["key"]!,
            To = new MailPerson((string)mail["to"]!, (string?)mail["name"]),
            Language = WireNames.TryParse<Language>((string?)mail["language"], out var language) ? language : Language.French,
            Subject = (string)mail["subject"]!,
            Text = (string)mail["text"]!,
            Html = (string?)mail["html"],
            At = DateTimeOffset.ParseExact((string)mail["at"]!, "O", CultureInfo.InvariantCulture),
            CaseId = (string?)mail["case"],
            Attachments = [.. mail["attachments"]!.AsArray().Select(a => new MailAttachment((string)a!["name"]!, (string)a["type"]!, Convert.FromBase64String((string)a["content"]!)))],
        };
    }
}
