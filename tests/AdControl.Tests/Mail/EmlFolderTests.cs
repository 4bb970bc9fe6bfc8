using System.Diagnostics;
using System.Text.Json.Nodes;
using AdControl.Mail;

namespace AdControl.Tests.Mail;

/// <summary>Mails as files.</summary>
public sealed class EmlFolderTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("adcontrol-eml-");

    public void Dispose() => folder.Delete(recursive: true);

    private EmlFolder Delivery => new(Path.Combine(folder.FullName, "mail"), new MailPerson("bulletin@agence.example", "Contrôle de la publicité"));

    [Fact]
    public async Task DeliverAsync_twice_with_one_key_leaves_one_file_as_it_was()
    {
        await Delivery.DeliverAsync(SmtpDeliveryTests.Message("a@example.org"));
        var before = File.ReadAllBytes(Delivery.FileOf("case-1/decision-notified"));
        await Delivery.DeliverAsync(SmtpDeliveryTests.Message("a@example.org") with { Text = "other" });
        Assert.Single(Directory.GetFiles(Path.Combine(folder.FullName, "mail")));
        Assert.Equal(before, File.ReadAllBytes(Delivery.FileOf("case-1/decision-notified")));
    }

    [Fact]
    public async Task DeliverAsync_by_many_at_once_leaves_one_whole_file()
    {
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Delivery.DeliverAsync(SmtpDeliveryTests.Message("a@example.org")))));
        Assert.Single(Directory.GetFiles(Path.Combine(folder.FullName, "mail")));
    }

    [Fact]
    public void FileOf_keys_that_look_alike_is_different() => Assert.NotEqual(Delivery.FileOf("case/1"), Delivery.FileOf("case-1"));

    [Fact]
    public async Task DeliverAsync_where_nothing_can_be_written_is_tried_again_later()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "mail"), "a file where the folder should be");
        var failure = await Assert.ThrowsAsync<MailDeliveryException>(() => Delivery.DeliverAsync(SmtpDeliveryTests.Message("a@example.org")));
        Assert.Equal(MailFault.Unreachable, failure.Fault);
    }

    [Fact]
    public async Task DeliverAsync_with_line_ends_in_subject_and_file_name_adds_no_header()
    {
        var sly = SmtpDeliveryTests.Message("a@example.org") with
        {
            Subject = "hello\r\nBcc: other@example.org",
            Attachments = [new MailAttachment("a\r\nX-Evil: 1.txt", "text/plain", "x"u8.ToArray())],
        };
        await Delivery.DeliverAsync(sly);
        var lines = File.ReadAllLines(Delivery.FileOf(sly.Key));
        Assert.DoesNotContain(lines, line => line.StartsWith("Bcc", StringComparison.OrdinalIgnoreCase) || line.StartsWith("X-Evil", StringComparison.OrdinalIgnoreCase));
        Assert.All(lines, line => Assert.True(line.Length <= 998 && line.All(c => c < 128), line));
    }

    // Another implementation of the standards reads what ours wrote.
    [SkippableFact]
    public async Task DeliverAsync_writes_what_another_mail_reader_reads_back()
    {
        Skip.IfNot(File.Exists("/usr/bin/python3") || Environment.GetEnvironmentVariable("CI") == "true", "python3 is not installed.");
        var message = SmtpDeliveryTests.Message("a@example.org");
        await Delivery.DeliverAsync(message);
        var mail = Python(Delivery.FileOf(message.Key));
        Assert.Equal(message.Subject, (string?)mail["subject"]);
        Assert.Equal(message.Text, ((string?)mail["text"])!.ReplaceLineEndings("\n"));
        Assert.Equal(message.Html, ((string?)mail["html"])!.TrimEnd());
        Assert.Equal("Hélène Œuvrard <a@example.org>", (string?)mail["to"]);
        Assert.Equal("2026-02-17T09:00:00+01:00", (string?)mail["date"]);
        Assert.Equal("l'acte", (string?)mail["files"]!["décision n° 1.txt"]);
        Assert.Empty(mail["defects"]!.AsArray());
    }

    private static JsonNode Python(string file)
    {
        const string Script = """
            import email, email.policy, json, sys
            m = email.message_from_binary_file(open(sys.argv[1], "rb"), policy=email.policy.default)
            print(json.dumps({"subject": str(m["Subject"]), "to": str(m["To"]), "date": m["Date"].datetime.isoformat(),
              "text": m.get_body(("plain",)).get_content(), "html": m.get_body(("html",)).get_content(),
              "files": {p.get_filename(): p.get_payload(decode=True).decode() for p in m.iter_attachments()},
              "defects": [str(d) for p in m.walk() for d in p.defects] + [str(d) for h in m.values() for d in h.defects]}))
            """;
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/python3", ["-c", Script, file]) { RedirectStandardOutput = true })!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return JsonNode.Parse(said)!;
    }
}
