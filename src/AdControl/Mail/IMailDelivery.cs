namespace AdControl.Mail;

/// <summary>Where mails go.</summary>
public interface IMailDelivery
{
    /// <summary>Hands one mail over. A mail whose key was handed over before may be handed over again after a crash: the receiver can tell by its message id or file.</summary>
    /// <exception cref="MailDeliveryException">It was not taken.</exception>
    Task DeliverAsync(MailMessage message, CancellationToken cancellation = default);
}
