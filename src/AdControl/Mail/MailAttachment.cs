namespace AdControl.Mail;

/// <summary>A document that travels with a mail.</summary>
/// <param name="FileName">Its name for the reader, such as <c>decision-2026-014.pdf</c>.</param>
/// <param name="MediaType">Such as <c>application/pdf</c>.</param>
/// <param name="Content">Its bytes.</param>
public sealed record MailAttachment(string FileName, string MediaType, ReadOnlyMemory<byte> Content);
