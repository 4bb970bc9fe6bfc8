using System.Globalization;
using System.Text;

namespace AdControl.Mail;

/// <summary>Writes a mail as RFC 5322 and MIME ask: the same message gives the same bytes.</summary>
internal static class MimeWriter
{
    private const int Base64Line = 76;

    // A word of RFC 2047 holds 75 characters with its frame of 12; base64 turns 3 bytes into 4 characters: 45 bytes a word.
    private const int BytesAWord = 45;

    public static byte[] Write(MailMessage message, MailPerson from)
    {
        var mail = new StringBuilder();
        Header(mail, "Date", message.At.ToString("ddd, dd MMM yyyy HH':'mm':'ss ", CultureInfo.InvariantCulture) + message.At.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal));
        Header(mail, "From", Person(from));
        Header(mail, "To", Person(message.To));
        Header(mail, "Subject", Words(OneLine(message.Subject)));
        Header(mail, "Message-ID", MailIdentity.MessageId(message.Key, from.Address));
        Header(mail, "Content-Language", Law.WireNames.WireName(message.Language));
        Header(mail, "Auto-Submitted", "auto-generated");
        Header(mail, "MIME-Version", "1.0");
        Body(mail, message);
        return Encoding.ASCII.GetBytes(mail.ToString());
    }

    private static void Body(StringBuilder mail, MailMessage message)
    {
        if (message.Attachments.Count == 0)
        {
            Bodies(mail, message);
            return;
        }
        var boundary = MailIdentity.Boundary(message.Key, "mixed");
        Header(mail, "Content-Type", $"multipart/mixed; boundary=\"{boundary}\"");
        mail.Append("\r\n");
        Open(mail, boundary);
        Bodies(mail, message);
        foreach (var attachment in message.Attachments)
        {
            Open(mail, boundary);
            Attachment(mail, attachment);
        }
        Close(mail, boundary);
    }

    private static void Bodies(StringBuilder mail, MailMessage message)
    {
        if (message.Html is null)
        {
            Part(mail, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(message.Text.ReplaceLineEndings("\r\n")));
            return;
        }
        var boundary = MailIdentity.Boundary(message.Key, "alternative");
        Header(mail, "Content-Type", $"multipart/alternative; boundary=\"{boundary}\"");
        mail.Append("\r\n");
        Open(mail, boundary);
        Part(mail, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(message.Text.ReplaceLineEndings("\r\n")));
        Open(mail, boundary);
        Part(mail, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(message.Html.ReplaceLineEndings("\r\n")));
        Close(mail, boundary);
    }

    private static void Attachment(StringBuilder mail, MailAttachment attachment)
    {
        var name = OneLine(attachment.FileName);
        Header(mail, "Content-Disposition", name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ' ')
            ? $"attachment; filename=\"{name}\""
            : $"attachment; filename*=utf-8''{Uri.EscapeDataString(name)}");
        Part(mail, OneLine(attachment.MediaType), attachment.Content.Span);
    }

    private static void Part(StringBuilder mail, string type, ReadOnlySpan<byte> content)
    {
        Header(mail, "Content-Type", type);
        Header(mail, "Content-Transfer-Encoding", "base64");
        mail.Append("\r\n");
        var base64 = Convert.ToBase64String(content);
        for (var i = 0; i < base64.Length; i += Base64Line)
            mail.Append(base64, i, Math.Min(Base64Line, base64.Length - i)).Append("\r\n");
    }

    private static void Header(StringBuilder mail, string name, string value) => mail.Append(name).Append(": ").Append(value).Append("\r\n");

    private static void Open(StringBuilder mail, string boundary) => mail.Append("\r\n--").Append(boundary).Append("\r\n");

    private static void Close(StringBuilder mail, string boundary) => mail.Append("\r\n--").Append(boundary).Append("--\r\n");

    private static string Person(MailPerson person) => person.Name is null ? $"<{person.Address}>" : $"{Words(OneLine(person.Name), always: true)}\r\n <{person.Address}>";

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();

    private static string Words(string text, bool always = false)
    {
        if (!always && text.Length < BytesAWord && text.All(c => c is >= ' ' and <= '~')) return text;
        var words = new List<string>();
        var word = new List<byte>();
        // A character never stands across two words: each of them is decoded alone.
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            if (word.Count + rune.Utf8SequenceLength > BytesAWord) Flush();
            word.AddRange(bytes[..rune.EncodeToUtf8(bytes)]);
        }
        Flush();
        return string.Join("\r\n ", words);

        void Flush()
        {
            words.Add($"=?utf-8?B?{Convert.ToBase64String([.. word])}?=");
            word.Clear();
        }
    }
}
