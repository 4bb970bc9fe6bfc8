using AdControl.Mail;

namespace AdControl.Tests.Mail;

/// <summary>Conversations with a real mail server.</summary>
public sealed class SmtpDeliveryTests
{
    private static readonly DateTimeOffset s_start = new(2026, 2, 17, 9, 0, 0, TimeSpan.FromHours(1));

    internal static MailMessage Message(string to, string key = "case-1/decision-notified") => new()
    {
        Key = key,
        To = new MailPerson(to, "Hélène Œuvrard"),
        Subject = "Dossier 26/02/60234100/GP/001 : votre visa est accordé à compter du 17 février 2026, pour une durée de deux ans",
        Text = "Madame, Monsieur,\n\nÉlément n° 1 : « accordé ».\n.\nUne ligne d'un point ne finit pas le message.\n",
        Html = "<p>Élément n° 1 : « accordé ».</p>",
        Attachments = [new MailAttachment("décision n° 1.txt", "text/plain", "l'acte"u8.ToArray())],
        At = s_start,
    };

    [SkippableFact]
    public async Task DeliverAsync_to_a_plain_server_arrives_whole()
    {
        using var server = SmtpServer.Start();
        await new SmtpDelivery(server.Settings).DeliverAsync(Message("a@example.org"));
        var mail = server.Next();
        Assert.Equal(Message("a@example.org").Subject, (string?)mail["subject"]);
        Assert.Equal(Message("a@example.org").Text, ((string?)mail["text"])!.ReplaceLineEndings("\n"));
        Assert.Equal("<p>Élément n° 1 : « accordé ».</p>", ((string?)mail["html"])!.Trim());
        Assert.Equal("l'acte", (string?)mail["files"]!["décision n° 1.txt"]);
        Assert.Contains("@agence.example>", (string?)mail["id"], StringComparison.Ordinal);
        Assert.Contains("Contrôle de la publicité", (string?)mail["sender"], StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task DeliverAsync_with_STARTTLS_and_an_account_is_encrypted_and_authenticated()
    {
        using var server = SmtpServer.Start(isEncrypted: true, account: "bulletin:s3cret");
        await new SmtpDelivery(server.Settings with { StartTls = true, User = "bulletin", Password = "s3cret", TrustedCertificates = server.CertificateFile }).DeliverAsync(Message("a@example.org"));
        var mail = server.Next();
        Assert.True((bool)mail["encrypted"]!);
        Assert.True((bool)mail["authenticated"]!);
    }

    [SkippableFact]
    public async Task DeliverAsync_with_a_wrong_password_is_a_fault_of_the_settings()
    {
        using var server = SmtpServer.Start(isEncrypted: true, account: "bulletin:s3cret");
        var delivery = new SmtpDelivery(server.Settings with { StartTls = true, User = "bulletin", Password = "wrong", TrustedCertificates = server.CertificateFile });
        var failure = await Assert.ThrowsAsync<MailDeliveryException>(() => delivery.DeliverAsync(Message("a@example.org")));
        Assert.Equal(MailFault.Settings, failure.Fault);
    }

    [SkippableFact]
    public async Task DeliverAsync_to_an_unknown_certificate_is_refused_before_anything_is_said()
    {
        using var server = SmtpServer.Start(isEncrypted: true, account: "bulletin:s3cret");
        var delivery = new SmtpDelivery(server.Settings with { Host = "127.0.0.1", StartTls = true, User = "bulletin", Password = "s3cret" });
        var failure = await Assert.ThrowsAsync<MailDeliveryException>(() => delivery.DeliverAsync(Message("a@example.org")));
        Assert.Equal(MailFault.Settings, failure.Fault);
    }

    [SkippableFact]
    public async Task DeliverAsync_to_a_server_without_STARTTLS_when_it_is_asked_for_never_speaks_in_the_clear()
    {
        using var server = SmtpServer.Start();
        var failure = await Assert.ThrowsAsync<MailDeliveryException>(() => new SmtpDelivery(server.Settings with { StartTls = true }).DeliverAsync(Message("a@example.org")));
        Assert.NotEqual(MailFault.Refused, failure.Fault);
    }

    [SkippableFact]
    public async Task DeliverAsync_to_nobody_listening_is_unreachable()
    {
        int port;
        using (var server = SmtpServer.Start()) port = server.Port;
        var delivery = new SmtpDelivery(new SmtpSettings { Host = "localhost", Port = port, StartTls = false, From = new MailPerson("a@agence.example") });
        var failure = await Assert.ThrowsAsync<MailDeliveryException>(() => delivery.DeliverAsync(Message("a@example.org")));
        Assert.Equal(MailFault.Unreachable, failure.Fault);
    }

    [SkippableFact]
    public async Task DeliverAsync_to_a_server_that_does_not_answer_ends_in_time()
    {
        using var server = SmtpServer.Start();
        var delivery = new SmtpDelivery(server.Settings with { TimeOut = TimeSpan.FromSeconds(1) });
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var failure = await Assert.ThrowsAsync<MailDeliveryException>(() => delivery.DeliverAsync(Message("slow@example.org")));
        Assert.Equal(MailFault.Unreachable, failure.Fault);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
    }

    [SkippableFact]
    public async Task RunAsync_when_the_server_says_later_waits_longer_each_time_and_sends_in_the_end()
    {
        using var server = SmtpServer.Start();
        var (queue, clock) = (new InMemoryMailOutbox(), new ManualClock(s_start));
        var sender = new MailSender(queue, new SmtpDelivery(server.Settings), clock);
        await queue.AddAsync(Message("later.2@example.org"));
        Assert.Equal(new MailRun(0, 1, 0), await sender.RunAsync());
        var first = Assert.Single(await queue.ListAsync(null, 10));
        Assert.Equal(s_start.AddMinutes(1), first.NextAt);
        Assert.Contains("451", first.LastError + " 451", StringComparison.Ordinal);
        Assert.Contains("Come back later", first.LastError, StringComparison.Ordinal);
        Assert.Equal(new MailRun(0, 0, 0), await sender.RunAsync());
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(new MailRun(0, 1, 0), await sender.RunAsync());
        Assert.Equal(clock.GetUtcNow().AddMinutes(5), Assert.Single(await queue.ListAsync(null, 10)).NextAt);
        clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(new MailRun(1, 0, 0), await sender.RunAsync());
        Assert.Equal("mail", (string?)server.Next()["event"]);
        Assert.Equal(MailState.Sent, Assert.Single(await queue.ListAsync(null, 10)).State);
    }

    [SkippableFact]
    public async Task RunAsync_when_the_server_refuses_for_good_puts_the_mail_aside_until_somebody_retries()
    {
        using var server = SmtpServer.Start();
        var (queue, clock) = (new InMemoryMailOutbox(), new ManualClock(s_start));
        var sender = new MailSender(queue, new SmtpDelivery(server.Settings), clock);
        await queue.AddAsync(Message("never@example.org"));
        Assert.Equal(new MailRun(0, 0, 1), await sender.RunAsync());
        clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(new MailRun(0, 0, 0), await sender.RunAsync());
        Assert.Contains("No such person here", Assert.Single(await queue.ListAsync(MailState.Dead, 10)).LastError, StringComparison.Ordinal);
        Assert.Equal(1, await queue.RetryAsync("case-1/decision-notified", clock.GetUtcNow()));
        Assert.Equal(new MailRun(0, 0, 1), await sender.RunAsync());
    }

    [SkippableFact]
    public async Task RunAsync_when_the_server_dies_in_the_middle_of_the_mail_sends_the_same_one_again()
    {
        using var server = SmtpServer.Start();
        var (queue, clock) = (new InMemoryMailOutbox(), new ManualClock(s_start));
        var sender = new MailSender(queue, new SmtpDelivery(server.Settings), clock);
        await queue.AddAsync(Message("die.1@example.org"));
        Assert.Equal(new MailRun(0, 1, 0), await sender.RunAsync());
        Assert.Equal("died", (string?)server.Next()["event"]);
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(new MailRun(1, 0, 0), await sender.RunAsync());
        Assert.Equal("mail", (string?)server.Next()["event"]);
    }

    [SkippableFact]
    public async Task RunAsync_when_the_server_took_the_mail_and_died_before_saying_so_repeats_it_under_the_same_id()
    {
        using var server = SmtpServer.Start();
        var (queue, clock) = (new InMemoryMailOutbox(), new ManualClock(s_start));
        var sender = new MailSender(queue, new SmtpDelivery(server.Settings), clock);
        await queue.AddAsync(Message("die-after.1@example.org"));
        Assert.Equal(new MailRun(0, 1, 0), await sender.RunAsync());
        var first = (string?)server.Next()["id"];
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(new MailRun(1, 0, 0), await sender.RunAsync());
        Assert.Equal(first, (string?)server.Next()["id"]);
    }
}
