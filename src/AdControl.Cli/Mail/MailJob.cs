using AdControl.Cases;
using AdControl.Cli.Shell;
using AdControl.Mail;
using AdControl.Storage;
using AdControl.Storage.Cases;

namespace AdControl.Cli.Mail;

/// <summary>Sends, every minute of a worker, the mails that are due.</summary>
internal static class MailJob
{
    public static RecurringJob Of(CaseDatabase database, CommandContext context) => new("mail", "30 * * * * ?", stop => RunAsync(database, context, stop));

    /// <summary>Sends them once.</summary>
    /// <remarks>The settings are read each time: a server whose password changed needs no new start of the worker.</remarks>
    public static async Task<MailRun> RunAsync(CaseDatabase database, CommandContext context, CancellationToken stop) =>
        await new MailSender(new MailOutbox(database), MailCommand.Delivery(context), context.Clock).RunAsync(stop);

    /// <summary>Puts what a simulated office would have sent into the folder <c>mail</c> of a folder, whatever that folder's settings say.</summary>
    public static async Task KeepAsync(CaseOffice office, string folder, CancellationToken cancellation) =>
        await new MailSender(office.Mails, new EmlFolder(Path.Combine(folder, "mail"), MailPerson.Parse("ADCONTROL <adcontrol@adcontrol.invalid>")), office.Clock).RunAsync(cancellation);
}
