using System.CommandLine;
using System.Globalization;
using AdControl.Cli.Shell;
using AdControl.Law;
using AdControl.Mail;

namespace AdControl.Cli.Mail;

/// <summary><c>adcontrol mail</c>: what waits to be sent, what could not be, and sending it.</summary>
internal static class MailCommand
{
    private const int Shown = 50;

    public static Command Build(CommandContext context)
    {
        var command = new Command("mail");
        command.Add(List(context));
        command.Add(Retry(context));
        command.Add(Send(context));
        return command;
    }

    private static TaughtCommand List(CommandContext context)
    {
        var state = Choice.Of<MailState>("--state", context.Say("seulement ceux dans cet état", "only those in this state"), context);
        var limit = new Option<int>("--limit") { DefaultValueFactory = _ => Shown, HelpName = "N", Description = context.Say("combien en montrer (50)", "how many to show (50)") };
        var database = DatabaseOption.Of(context);
        var command = new TaughtCommand("list")
        {
            Description = context.Say("montre les courriels en attente, envoyés ou abandonnés", "shows the mails that wait, were sent or were given up"),
            Examples = [("adcontrol mail list --state dead", context.Say("ceux qui n'ont pas pu partir, et pourquoi", "those that could not be sent, and why"))],
        };
        command.Add(state);
        command.Add(limit);
        command.Add(database);
        command.SetAction((parsed, cancellation) => OnOutboxAsync(parsed.GetValue(database), context, async outbox =>
        {
            foreach (var mail in await outbox.ListAsync(parsed.GetValue(state), Math.Max(1, parsed.GetValue(limit)), cancellation)) Write(mail, context);
            return ExitCode.Success;
        }));
        return command;
    }

    private static TaughtCommand Retry(CommandContext context)
    {
        var key = new Argument<string?>("key") { HelpName = context.Say("CLÉ", "KEY"), Arity = ArgumentArity.ZeroOrOne, Description = context.Say("le courriel, par sa clé (mail list)", "the mail, by its key (mail list)") };
        var all = new Option<bool>("--all") { Description = context.Say("tous ceux qui ont été abandonnés", "all that were given up") };
        var database = DatabaseOption.Of(context);
        var command = new TaughtCommand("retry")
        {
            Description = context.Say("remet en attente des courriels abandonnés", "makes mails that were given up wait again"),
            Examples = [("adcontrol mail retry --all", context.Say("après une panne du serveur", "after the server was down"))],
        };
        command.Add(key);
        command.Add(all);
        command.Add(database);
        command.SetAction((parsed, cancellation) => OnOutboxAsync(parsed.GetValue(database), context, async outbox =>
        {
            var wanted = parsed.GetValue(key);
            if (wanted is null == !parsed.GetValue(all)) throw new CommandFailedException(context.Say("Donnez la clé d'un courriel, ou --all.", "Give the key of one mail, or --all."));
            var count = await outbox.RetryAsync(wanted, context.Clock.GetUtcNow(), cancellation);
            if (wanted is not null && count == 0) throw new CommandFailedException(context.Say($"Aucun courriel abandonné n'a la clé « {wanted} ».", $"No mail that was given up has the key '{wanted}'."));
            context.Line(context.Say($"{count} courriel(s) remis en attente.", $"{count} mail(s) wait again."));
            return ExitCode.Success;
        }));
        return command;
    }

    private static TaughtCommand Send(CommandContext context)
    {
        var database = DatabaseOption.Of(context);
        var command = new TaughtCommand("send")
        {
            Description = context.Say("envoie maintenant ce qui doit l'être", "sends now what is due"),
            Notes = [context.Say(
                $"mail.json du dossier de données dit comment ; sans lui, les courriels deviennent des fichiers .eml dans son dossier « mail ». Le mot de passe vient de {MailSettings.PasswordVariable}.",
                $"mail.json in the data folder says how; without it, mails become .eml files in its folder 'mail'. The password comes from {MailSettings.PasswordVariable}.")],
            Examples = [("adcontrol mail send", context.Say("une fois ; le service le fait sans cesse", "once; the worker does it all the time"))],
        };
        command.Add(database);
        command.SetAction((parsed, cancellation) => OnOutboxAsync(parsed.GetValue(database), context, async outbox =>
        {
            var run = await new MailSender(outbox, Delivery(context), context.Clock).RunAsync(cancellation);
            context.Line(context.Say($"{run.Sent} envoyé(s), {run.PutOff} remis à plus tard, {run.Dead} abandonné(s).", $"{run.Sent} sent, {run.PutOff} put off, {run.Dead} given up."));
            return run.PutOff + run.Dead == 0 ? ExitCode.Success : ExitCode.Findings;
        }));
        return command;
    }

    /// <summary>Where the mail of the data folder goes.</summary>
    /// <exception cref="CommandFailedException">Its settings are wrong; every problem was told.</exception>
    internal static IMailDelivery Delivery(CommandContext context)
    {
        try
        {
            return MailSettings.Open(context.DataFolder);
        }
        catch (RulePackException wrong)
        {
            foreach (var problem in wrong.Problems) context.Error.WriteLine(problem.Format());
            throw new CommandFailedException(context.Say("mail.json ne peut pas servir.", "mail.json cannot be used."), null, wrong);
        }
        catch (MailDeliveryException wrong)
        {
            throw new CommandFailedException(wrong.Message, null, wrong);
        }
    }

    private static Task<int> OnOutboxAsync(string? connection, CommandContext context, Func<MailOutbox, Task<int>> action) => DatabaseOption.OpenAsync(connection, context, async database =>
    {
        await database.MigrateAsync();
        return await action(new MailOutbox(database));
    });

    private static void Write(QueuedMail mail, CommandContext context)
    {
        var state = mail.State switch
        {
            MailState.Waiting => context.Say("en attente", "waiting"),
            MailState.Sent => context.Say("envoyé", "sent"),
            _ => context.Say("abandonné", "given up"),
        };
        var moment = mail.NextAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        context.Line($"{mail.Message.Key}");
        context.Line($"  {state} {moment} UTC  {mail.Message.To}  {mail.Message.Subject}");
        if (mail.LastError is { } error) context.Line(context.Say($"  tentative {mail.Attempts} : {error}", $"  attempt {mail.Attempts}: {error}"));
    }
}
