using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Security.Authentication;
using System.Text;

namespace AdControl.Mail;

/// <summary>Hands mails to an SMTP server.</summary>
public sealed class SmtpDelivery : IMailDelivery
{
    private const int FirstPermanent = 500;
    private const int NotAuthenticated = 530;
    private const int WrongPassword = 535;

    private readonly SmtpSettings settings;

    /// <summary>Makes one.</summary>
    /// <exception cref="MailDeliveryException">The file of trusted certificates cannot be read.</exception>
    public SmtpDelivery(SmtpSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        this.settings = settings;
        if (settings.TrustedCertificates is { } file) SmtpTrust.Add(settings.Host, file);
    }

    /// <inheritdoc/>
    public async Task DeliverAsync(MailMessage message, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(settings.TimeOut);
        try
        {
            // The client speaks to the server before its first await, and its disposal says QUIT: off the caller's thread, under the same limit.
            await Task.Run(() => SendAsync(message, limit.Token), CancellationToken.None).WaitAsync(limit.Token);
        }
        catch (OperationCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new MailDeliveryException(MailFault.Unreachable, $"{settings.Host}:{settings.Port} did not take the mail within {settings.TimeOut.TotalSeconds:0} seconds.", late);
        }
        catch (SmtpException refusal)
        {
            throw Understand(refusal);
        }
        catch (Exception broken) when (broken is IOException or AuthenticationException or System.Net.Sockets.SocketException or InvalidOperationException)
        {
            throw new MailDeliveryException(broken is AuthenticationException ? MailFault.Settings : MailFault.Unreachable, Words(broken), broken);
        }
    }

    private async Task SendAsync(MailMessage message, CancellationToken cancellation)
    {
        using var client = new SmtpClient(settings.Host, settings.Port)
        {
            EnableSsl = settings.StartTls,
            DeliveryFormat = SmtpDeliveryFormat.SevenBit,
            Timeout = (int)settings.TimeOut.TotalMilliseconds,
            Credentials = settings.User is null ? null : new NetworkCredential(settings.User, settings.Password),
        };
        using var mail = Compose(message);
        await client.SendMailAsync(mail, cancellation);
    }

    private System.Net.Mail.MailMessage Compose(MailMessage message)
    {
        var mail = new System.Net.Mail.MailMessage(Address(settings.From), Address(message.To))
        {
            Subject = message.Subject.ReplaceLineEndings(" "),
            SubjectEncoding = Encoding.UTF8,
            Body = message.Text,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.Base64,
        };
        // The same id at each repetition: a server or a reader that got the mail before the line broke can tell.
        mail.Headers.Add("Message-ID", MailIdentity.MessageId(message.Key, settings.From.Address));
        mail.Headers.Add("Content-Language", Law.WireNames.WireName(message.Language));
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        if (message.Html is not null) mail.AlternateViews.Add(Html(message.Html));
        foreach (var attachment in message.Attachments)
            mail.Attachments.Add(new Attachment(new MemoryStream(attachment.Content.ToArray(), writable: false), attachment.FileName, attachment.MediaType) { NameEncoding = Encoding.UTF8 });
        return mail;
    }

    private static AlternateView Html(string html)
    {
        var view = AlternateView.CreateAlternateViewFromString(html, Encoding.UTF8, MediaTypeNames.Text.Html);
        view.TransferEncoding = TransferEncoding.Base64;
        return view;
    }

    private static MailAddress Address(MailPerson person) => new(person.Address, person.Name, Encoding.UTF8);

    private MailDeliveryException Understand(SmtpException refusal)
    {
        var code = (int)refusal.StatusCode;
        var fault = refusal switch
        {
            { InnerException: AuthenticationException } => MailFault.Settings,
            _ when code is >= NotAuthenticated and <= WrongPassword => MailFault.Settings,
            _ when code >= FirstPermanent => MailFault.Refused,
            _ when code > 0 => MailFault.Postponed,
            _ => MailFault.Unreachable,
        };
        return new MailDeliveryException(fault, $"{settings.Host}:{settings.Port}: {Words(refusal)}", refusal) { Code = code > 0 ? code : null };
    }

    private static string Words(Exception problem)
    {
        var words = problem.Message;
        for (var inner = problem.InnerException; inner is not null; inner = inner.InnerException)
            if (!words.Contains(inner.Message, StringComparison.Ordinal)) words += " " + inner.Message;
        return words;
    }
}
