using AdControl.Cli.Shell;
using AdControl.Cli.Worker;
using AdControl.Mail;
using AdControl.Storage;
using AdControl.Workflows.Running;
using AdControl.Workflows.Values;

namespace AdControl.Cli.Tests.Mail;

/// <summary>The queue of mails by the command line.</summary>
public sealed class MailCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("adcontrol-cli-mail-");

    public void Dispose() => folder.Delete(recursive: true);

    private Task<CommandRun> Run(params string[] args) => CommandRun.OfAsync(["mail", .. args], dataFolder: folder.FullName);

    private async Task Queue(string key)
    {
        await using var database = CaseDatabase.Sqlite(folder.FullName);
        await database.MigrateAsync();
        await new MailOutbox(database).AddAsync(new MailMessage { Key = key, To = new MailPerson("a@example.org"), Subject = "Bonjour", Text = "Texte", At = CommandRun.Now });
    }

    [Fact]
    public async Task Send_writes_eml_files_into_the_data_folder()
    {
        await Queue("case-1/granted");
        Assert.Contains("waiting 2026-11-24 09:00 UTC  a@example.org  Bonjour", (await Run("list")).Out, StringComparison.Ordinal);
        Assert.Equal("1 sent, 0 put off, 0 given up.\n", (await Run("send")).Out);
        Assert.Single(Directory.GetFiles(Path.Combine(folder.FullName, "mail"), "*.eml"));
        Assert.Equal("0 sent, 0 put off, 0 given up.\n", (await Run("send")).Out);
        Assert.Contains("sent 2026-11-24", (await Run("list", "--state", "sent")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Worker_sends_what_is_due_and_leaves_mails_of_procedures_to_their_office()
    {
        await Queue("case-1/granted");
        var run = await CommandRun.OfAsync(["worker", "--once"], dataFolder: folder.FullName);
        Assert.Equal("", run.Error);
        Assert.Single(Directory.GetFiles(Path.Combine(folder.FullName, "mail"), "*.eml"));

        List<Effect> own = [];
        using var output = new StringWriter();
        var context = new CommandContext { Language = Law.Language.English, DataFolder = folder.FullName, Out = output, Error = output, OpenInput = () => Stream.Null };
        var deliver = WorkerDelivery.To(context, (effect, _) =>
        {
            own.Add(effect);
            return default;
        });
        await deliver(new SendMailEffect("m", WorkflowValue.Null), default);
        await deliver(new RemindEffect("r", "t", null), default);
        await deliver(new WriteLineEffect("l", "Bonjour"), default);
        Assert.Equal(["m", "r"], own.Select(effect => effect.Key));
        Assert.Contains("Bonjour", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_to_a_server_that_is_not_there_puts_off_and_retry_asks_for_a_dead_one()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "mail.json"), """{"delivery":"smtp","host":"127.0.0.1","port":1,"startTls":false,"from":"Agence <a@agence.example>","timeOutSeconds":5}""");
        await Queue("k");
        var run = await Run("send");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("0 sent, 1 put off, 0 given up.\n", run.Out);
        Assert.Contains("attempt 1: 127.0.0.1:1", (await Run("list")).Out, StringComparison.Ordinal);
        Assert.Equal(2, (await Run("retry", "k")).ExitCode);
        Assert.Equal("0 mail(s) wait again.\n", (await Run("retry", "--all")).Out);
        Assert.Equal(2, (await Run("retry")).ExitCode);
    }

    [Fact]
    public async Task Send_with_wrong_settings_tells_every_problem()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "mail.json"), """{"delivery":"pigeon","from":"nobody","port":0,"hst":"x"}""");
        var run = await Run("send");
        Assert.Equal(2, run.ExitCode);
        foreach (var code in new[] { "law.choice", "mail.address", "mail.number", "law.unknown-member" }) Assert.Contains(code, run.Error, StringComparison.Ordinal);
    }
}
