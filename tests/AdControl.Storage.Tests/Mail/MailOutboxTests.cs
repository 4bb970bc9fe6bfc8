using AdControl.Law;
using AdControl.Mail;
using AdControl.Storage.Tests.Servers;

namespace AdControl.Storage.Tests.Mail;

/// <summary>The queue of mails in a database.</summary>
public abstract class MailOutboxTests(TestDatabase own) : DatabaseTests(own)
{
    private static readonly DateTimeOffset s_now = new(2026, 2, 17, 9, 0, 0, TimeSpan.FromHours(1));

    private MailOutbox Outbox => new(Database);

    private static MailMessage Message(string key, int minutes = 0) => new()
    {
        Key = key,
        To = new MailPerson("a@example.org", "Anne"),
        Language = Language.English,
        Subject = "Été",
        Text = "Texte",
        Html = "<p>Texte</p>",
        At = s_now.AddMinutes(minutes),
        CaseId = "A",
        Attachments = [new MailAttachment("a.bin", "application/octet-stream", new byte[] { 0, 1, 255 })],
    };

    [Fact]
    public async Task AddAsync_keeps_the_whole_mail_and_each_key_once()
    {
        Assert.True(await Outbox.AddAsync(Message("k")));
        Assert.False(await Outbox.AddAsync(Message("k") with { Subject = "other" }));
        var mail = Assert.Single(await Outbox.ListAsync(null, 10)).Message;
        Assert.Equal(Message("k") with { Attachments = [] }, mail with { Attachments = [] });
        Assert.Equal(new byte[] { 0, 1, 255 }, Assert.Single(mail.Attachments).Content.ToArray());
    }

    [Fact]
    public async Task TakeDueAsync_by_several_senders_at_once_gives_each_mail_to_one_of_them()
    {
        for (var i = 0; i < 60; i++) await Outbox.AddAsync(Message($"k{i:00}", i));
        var now = s_now.AddHours(2);
        var taken = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            List<string> keys = [];
            while (await Outbox.TakeDueAsync(now, TimeSpan.FromMinutes(30), 7) is { Count: > 0 } due) keys.AddRange(due.Select(m => m.Message.Key));
            return keys;
        })));
        Assert.Equal(60, taken.Sum(keys => keys.Count));
        Assert.Equal(60, taken.SelectMany(keys => keys).Distinct().Count());
        Assert.Empty(await Outbox.TakeDueAsync(now.AddMinutes(29), TimeSpan.FromMinutes(30), 100));
        Assert.Equal(60, (await Outbox.TakeDueAsync(now.AddMinutes(30), TimeSpan.FromMinutes(30), 100)).Count);
    }

    [Fact]
    public async Task RetryAsync_brings_back_the_dead_and_nobody_else()
    {
        foreach (var key in new[] { "sent", "dead", "dead-too", "waiting" }) await Outbox.AddAsync(Message(key));
        var due = await Outbox.TakeDueAsync(s_now, TimeSpan.FromMinutes(30), 10);
        await Outbox.SettleAsync(due.Single(m => m.Message.Key == "sent") with { State = MailState.Sent });
        foreach (var dead in due.Where(m => m.Message.Key.StartsWith("dead", StringComparison.Ordinal))) await Outbox.SettleAsync(dead with { State = MailState.Dead, Attempts = 8, LastError = "550" });
        Assert.Equal(2, (await Outbox.ListAsync(MailState.Dead, 10)).Count);
        Assert.Equal(0, await Outbox.RetryAsync("sent", s_now));
        Assert.Equal(1, await Outbox.RetryAsync("dead", s_now));
        Assert.Equal(1, await Outbox.RetryAsync(null, s_now));
        var back = await Outbox.TakeDueAsync(s_now, TimeSpan.FromMinutes(30), 10);
        Assert.Equal(["dead", "dead-too"], back.Select(m => m.Message.Key));
        Assert.All(back, mail => Assert.Equal((0, "550"), (mail.Attempts, mail.LastError)));
    }

    [Fact]
    public async Task EnlistedMail_is_there_when_its_transaction_is_committed_and_gone_when_it_is_not()
    {
        foreach (var isCommitted in new[] { false, true })
        {
            var writing = Database.WriteAsync(
                async transaction => await new EnlistedMail([Message("k"), Message("k"), Message("l")]).WriteAsync(transaction, default) && isCommitted ? true : throw new IOException("no"), default);
            if (isCommitted) Assert.True(await writing);
            else await Assert.ThrowsAsync<IOException>(() => writing);
            Assert.Equal(isCommitted ? 2 : 0, (await Outbox.ListAsync(MailState.Waiting, 10)).Count);
        }
    }
}

public sealed class SqliteMailOutboxTests() : MailOutboxTests(TestDatabase.Sqlite());

public sealed class PostgresMailOutboxTests() : MailOutboxTests(TestDatabase.Postgres());
