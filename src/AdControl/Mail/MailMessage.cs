using AdControl.Law;

namespace AdControl.Mail;

/// <summary>A mail to one person, whole: what is sent again after a failure is the same to the byte.</summary>
/// <remarks>One person per mail: a server may take one of two recipients and refuse the other, and repeating such a mail would reach the first one twice.</remarks>
public sealed record MailMessage
{
    /// <summary>Known by this key everywhere: a second mail with the same key is the same mail. At most 200 characters.</summary>
    public required string Key { get; init; }

    /// <summary>Who gets it.</summary>
    public required MailPerson To { get; init; }

    /// <summary>The language it is written in.</summary>
    public Language Language { get; init; } = Language.French;

    /// <summary>One line.</summary>
    public required string Subject { get; init; }

    /// <summary>The text, paragraphs parted by an empty line.</summary>
    public required string Text { get; init; }

    /// <summary>The same as HTML; null when there is only text.</summary>
    public string? Html { get; init; }

    /// <summary>Documents that travel with the mail; documents that are linked stand in the text.</summary>
    public IReadOnlyList<MailAttachment> Attachments { get; init; } = [];

    /// <summary>When it was written. A file bears this date; through SMTP a mail bears the date it leaves, which the framework's client sets.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The case it is about; null when it is about none.</summary>
    public string? CaseId { get; init; }
}
