namespace AdControl.Mail;

/// <summary>A mail in the queue, and what became of it so far.</summary>
/// <param name="Message">The mail.</param>
/// <param name="State">How far it is.</param>
/// <param name="Attempts">How often it was tried since it was queued or last retried by hand.</param>
/// <param name="NextAt">When it is tried next; the moment it was sent or given up for the other states.</param>
/// <param name="LastError">What was said at the last failure; null when none failed.</param>
public sealed record QueuedMail(MailMessage Message, MailState State, int Attempts, DateTimeOffset NextAt, string? LastError);
