namespace AdControl.Mail;

/// <summary>A document a notice speaks of: attached, linked, or either by choice.</summary>
/// <param name="Title">Its name for the reader.</param>
/// <param name="Address">Where it can be read; null when it can only travel with the mail.</param>
/// <param name="File">The file itself; null when it can only be linked.</param>
public sealed record MailDocument(string Title, Uri? Address, MailAttachment? File);
