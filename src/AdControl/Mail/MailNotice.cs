using AdControl.Law;

namespace AdControl.Mail;

/// <summary>What is to be written to somebody: a template's name and what fills it.</summary>
public sealed record MailNotice
{
    /// <summary>The template, such as <c>decision-notified</c>.</summary>
    public required string Template { get; init; }

    /// <summary>The mail's key: the same notice to the same person about the same event has the same key.</summary>
    public required string Key { get; init; }

    /// <summary>Who gets it.</summary>
    public required MailPerson To { get; init; }

    /// <summary>The reader's language.</summary>
    public Language Language { get; init; } = Language.French;

    /// <summary>The moment of the event; the mail bears it.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The values the template names. Dates are written by the caller in the reader's language.</summary>
    public required IReadOnlyDictionary<string, string> Values { get; init; }

    /// <summary>The documents it speaks of.</summary>
    public IReadOnlyList<MailDocument> Documents { get; init; } = [];

    /// <summary>Whether they are attached or linked; null for what the template says.</summary>
    public DocumentsBy? DocumentsBy { get; init; }

    /// <summary>The case it is about; null when it is about none.</summary>
    public string? CaseId { get; init; }
}
