namespace AdControl.Mail;

/// <summary>Why a mail was not taken.</summary>
public enum MailFault
{
    /// <summary>The server cannot be reached, broke off, or did not answer in time: try again.</summary>
    Unreachable,

    /// <summary>The server said "not now" (4xx): try again.</summary>
    Postponed,

    /// <summary>The server does not let us in (no STARTTLS, wrong certificate, wrong password): mend the settings; the mail is tried again meanwhile.</summary>
    Settings,

    /// <summary>The server refused this mail for good (5xx): no repetition will help.</summary>
    Refused,
}
