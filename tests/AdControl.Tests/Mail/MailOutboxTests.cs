using AdControl.Mail;

namespace AdControl.Tests.Mail;

/// <summary>Waits, leases and the list of the dead.</summary>
public sealed class MailOutboxTests
{
    private static readonly DateTimeOffset s_start = new(2026, 2, 17, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task RunAsync_against_a_server_that_is_gone_tries_eight_times_and_then_gives_up()
    {
        var (queue, clock, server) = (new InMemoryMailOutbox(), new ManualClock(s_start), new GoneServer());
        var sender = new MailSender(queue, server, clock);
        await queue.AddAsync(SmtpDeliveryTests.Message("a@example.org"));
        List<double> waits = [];
        for (var run = await sender.RunAsync(); run.Dead == 0; run = await sender.RunAsync())
        {
            var next = Assert.Single(await queue.ListAsync(MailState.Waiting, 10)).NextAt;
            waits.Add((next - clock.GetUtcNow()).TotalMinutes);
            clock.Advance(next - clock.GetUtcNow());
        }
        Assert.Equal([1, 5, 15, 60, 240, 720, 1440], waits);
        Assert.Equal(8, server.Attempts);
    }

    [Fact]
    public async Task TakeDueAsync_twice_gives_a_mail_once_until_the_lease_is_over()
    {
        var queue = new InMemoryMailOutbox();
        await queue.AddAsync(SmtpDeliveryTests.Message("a@example.org"));
        var now = SmtpDeliveryTests.Message("a@example.org").At;
        Assert.Single(await queue.TakeDueAsync(now, TimeSpan.FromMinutes(30), 10));
        Assert.Empty(await queue.TakeDueAsync(now, TimeSpan.FromMinutes(30), 10));
        Assert.Single(await queue.TakeDueAsync(now.AddMinutes(30), TimeSpan.FromMinutes(30), 10));
    }

    [Fact]
    public async Task AddAsync_of_a_key_that_is_there_changes_nothing()
    {
        var queue = new InMemoryMailOutbox();
        Assert.True(await queue.AddAsync(SmtpDeliveryTests.Message("a@example.org")));
        Assert.False(await queue.AddAsync(SmtpDeliveryTests.Message("b@example.org")));
        Assert.Equal("a@example.org", Assert.Single(await queue.ListAsync(null, 10)).Message.To.Address);
    }

    [Fact]
    public void RetryWaits_that_shrink_are_refused() =>
        Assert.Throws<ArgumentException>(() => new RetryWaits(TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(1)));

    private sealed class GoneServer : IMailDelivery
    {
        public int Attempts { get; private set; }

        public Task DeliverAsync(MailMessage message, CancellationToken cancellation = default)
        {
            Attempts++;
            throw new MailDeliveryException(MailFault.Unreachable, "Nobody is there.");
        }
    }
}
