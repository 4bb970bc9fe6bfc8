using AdControl.Bulletin;
using AdControl.Bulletin.Signing;
using AdControl.Bulletin.Site;
using AdControl.Cases;
using AdControl.Cases.Scenarios;
using AdControl.Cli.Mail;
using AdControl.Cli.Shell;
using AdControl.Law;
using AdControl.Storage;
using AdControl.Workflows.Simulation;

namespace AdControl.Cli.Demo;

/// <summary>One dossier, played on a simulated clock from its deposit to the published bulletin; everything it leaves is a file.</summary>
internal static class DemoCase
{
    private static string Scenarios => Path.Combine(DemoFolder.Samples, "scenarios");

    /// <summary>Plays it in a fresh folder below the demo's.</summary>
    /// <exception cref="CommandFailedException">It did not go as it should.</exception>
    public static async Task RunAsync(DemoFolder demo, RulePack pack, CommandContext context, CancellationToken cancellation)
    {
        var folder = Path.Combine(demo.Path, "case");
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        var path = Path.Combine(Scenarios, "depot-au-bulletin.json");
        var scenario = ScenarioReader.Read(await File.ReadAllTextAsync(path, cancellation), path);
        var clock = new SimulatedClock(scenario.Start);
        await using var database = CaseDatabase.Sqlite(folder, isFullySynchronous: false);
        using var office = await CaseOffice.OpenAsync(new CaseOfficeOptions(pack, ProcedureCatalogue.Load([ProcedureCatalogue.DefaultDirectory]), folder, clock), database, isSimulated: true);
        var result = await new ScenarioRunner(office, clock, Scenarios).RunAsync(scenario, cancellation);
        if (result.Failure is { } failure) throw new CommandFailedException(failure.ToString());
        Tell(scenario, result, context);
        await KeepAsync(office, pack, folder, cancellation);
        Places(folder, context);
    }

    private static void Tell(Scenario scenario, ScenarioResult result, CommandContext context)
    {
        context.Out.WriteLine(context.Say(scenario.Name, "One dossier, from its deposit to the bulletin"));
        foreach (var line in result.Timeline) context.Out.WriteLine($"  {line.In(context.Language)}");
        context.Out.WriteLine();
    }

    private static async Task KeepAsync(CaseOffice office, RulePack pack, string folder, CancellationToken cancellation)
    {
        foreach (var one in await office.Cases.ListAsync(new CaseQuery(), cancellation)) await CaseExport.WriteAsync(office, one, Path.Combine(folder, "dossier"), cancellation);
        await MailJob.KeepAsync(office, folder, cancellation);
        using var key = SigningKey.LoadOrCreate(SigningKey.PathIn(folder));
        var content = await office.Bulletin!.ContentAsync(BulletinPlan.Load(pack.Directory), LegalTime.Today(office.Clock), cancellation);
        BulletinSite.Build(content, new BuildOptions { Folder = Path.Combine(folder, "bulletin"), Key = key }, cancellation);
    }

    private static void Places(string folder, CommandContext context)
    {
        void Place(string french, string english, params string[] parts) => context.Out.WriteLine($"  {context.Say(french, english),-34}{Path.Combine([folder, .. parts])}");
        Place("accusé de réception", "receipt", "dossier", "receipt.docx");
        Place("décision signée", "signed decision", "dossier", "act-1-grant.docx");
        Place("journal du dossier", "journal of the case", "dossier", "journal.jsonl");
        Place("courriels", "mails", "mail");
        Place("bulletin publié", "published bulletin", "bulletin", "index.html");
        context.Out.WriteLine();
    }
}
