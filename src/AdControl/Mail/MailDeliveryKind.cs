namespace AdControl.Mail;

/// <summary>Where a data folder's mail goes.</summary>
public enum MailDeliveryKind
{
    /// <summary><c>.eml</c> files in a folder.</summary>
    Folder,

    /// <summary>An SMTP server.</summary>
    Smtp,
}
