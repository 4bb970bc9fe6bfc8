using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using AdControl.Bulletin.Signing;
using AdControl.Bulletin.Site;
using AdControl.Cli.Shell;
using AdControl.Law;

namespace AdControl.Cli.Bulletin;

/// <summary><c>adcontrol bulletin build</c>.</summary>
internal static class BuildCommand
{
    public static Command Build(CommandContext context)
    {
        var folder = new Option<string>("--out") { HelpName = context.Say("DOSSIER", "DIR"), Required = true, Description = context.Say("où construire le site", "where to build the site") };
        var address = new Option<string?>("--address") { HelpName = "URL", Description = context.Say("où le site est publié (sinon ce que dit bulletin.json)", "where the site is published (else what bulletin.json says)") };
        var key = new Option<string?>("--key") { HelpName = context.Say("FICHIER", "FILE"), Description = context.Say("la clé qui signe (sinon celle du dossier de données, faite à la première fois)", "the key that signs (else the data folder's, made the first time)") };
        var date = DateOption.Of("--date", context.Say("l'état à ce jour (sinon aujourd'hui)", "as of this day (else today)"), context);
        var pdf = new Option<bool>("--pdf") { Description = context.Say("fait aussi les PDF qui manquent (LibreOffice)", "makes the missing PDF files too (LibreOffice)") };
        var all = new Option<bool>("--all") { Description = context.Say("reconstruit tout", "builds everything anew") };
        var command = new TaughtCommand("build")
        {
            Description = context.Say("construit le site public, signé ; seul ce qui change est récrit", "builds the public site, signed; only what changes is written"),
            Examples = [("adcontrol bulletin build --out site", context.Say("des fichiers que tout serveur peut montrer, ou qu'on ouvre du disque", "files any server can show, or that open from the disk"))],
        };
        foreach (var option in new Option[] { folder, address, key, date, pdf, all }) command.Add(option);
        var options = BulletinOptions.AddTo(command, context);
        command.SetAction((parsed, cancellation) => options.RunAsync(parsed, async store =>
        {
            var watch = Stopwatch.StartNew();
            using var signing = SigningKey.LoadOrCreate(parsed.GetValue(key) ?? SigningKey.PathIn(context.DataFolder));
            var content = await store.ContentAsync(options.Plan(parsed), parsed.GetValue(date) ?? LegalTime.Today(context.Clock), cancellation);
            var report = BulletinSite.Build(content, new BuildOptions
            {
                Folder = parsed.GetRequiredValue(folder),
                Key = signing,
                Address = Address(parsed.GetValue(address), context),
                Pdf = parsed.GetValue(pdf),
                Everything = parsed.GetValue(all),
            }, cancellation);
            var seconds = watch.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
            context.Line(context.Say(
                $"{report.Acts} acte(s) : {report.Written} fichier(s) écrit(s), {report.Unchanged} inchangé(s), {report.Deleted} retiré(s), {seconds} s.",
                $"{report.Acts} act(s): {report.Written} file(s) written, {report.Unchanged} unchanged, {report.Deleted} removed, {seconds} s."));
            context.Line(context.Say($"Clé {signing.Fingerprint}", $"Key {signing.Fingerprint}"));
            if (report.PdfProblem is { } problem) context.Error.WriteLine(context.Say($"! Sans PDF : {problem}", $"! Without PDF: {problem}"));
            return ExitCode.Success;
        }));
        return command;
    }

    private static Uri? Address(string? text, CommandContext context)
    {
        if (text is null) return null;
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https") && address.AbsoluteUri.EndsWith('/') ? address : throw new CommandFailedException(
            context.Say($"« {text} » n'est pas l'adresse d'un site.", $"'{text}' is no address of a site."), context.Say("Écrivez-la en entier, barre finale comprise : https://bulletin.example/", "Write it whole, with the last slash: https://bulletin.example/"));
    }
}
