namespace AdControl.Mail;

/// <summary>How to reach the mail server.</summary>
public sealed record SmtpSettings
{
    /// <summary>The server's name, as its certificate bears it.</summary>
    public required string Host { get; init; }

    /// <summary>The port: 587 for submission.</summary>
    public int Port { get; init; } = 587;

    /// <summary>Whether the conversation must be encrypted; a server that does not offer STARTTLS is then refused, never spoken to in the clear.</summary>
    public bool StartTls { get; init; } = true;

    /// <summary>The account; null when the server asks for none.</summary>
    public string? User { get; init; }

    /// <summary>Its password; null when there is no account.</summary>
    public string? Password { get; init; }

    /// <summary>Who sends.</summary>
    public required MailPerson From { get; init; }

    /// <summary>How long one mail may take.</summary>
    public TimeSpan TimeOut { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>A file of certificates (PEM) that are trusted for this server beside the machine's own, for an authority of the house; null when there is none.</summary>
    public string? TrustedCertificates { get; init; }
}
