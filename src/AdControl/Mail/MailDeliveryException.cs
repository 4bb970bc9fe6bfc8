namespace AdControl.Mail;

/// <summary>A mail was not taken.</summary>
/// <param name="fault">Why, and so whether trying again can help.</param>
/// <param name="message">The server's words, or the system's.</param>
/// <param name="cause">The error below; null when there is none.</param>
public sealed class MailDeliveryException(MailFault fault, string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Why.</summary>
    public MailFault Fault { get; } = fault;

    /// <summary>The server's code, such as 550; null when it gave none.</summary>
    public int? Code { get; init; }
}
