using System.CommandLine;
using AdControl.Cli.Check;
using AdControl.Cli.Shell;
using AdControl.Products;

namespace AdControl.Cli.Demo;

/// <summary><c>adcontrol demo</c>: everything at once, on fictional medicines and advertisements.</summary>
internal static class DemoCommand
{
    // A short text with many findings: what a reader wants to see first.
    private const string ShownInFull = "02-dolupara-influenceuse.txt";

    public static Command Build(CommandContext context)
    {
        var output = new Option<string>("--out")
        {
            Description = context.Say("dossier où écrire les rapports (sinon un dossier temporaire)", "folder for the reports (else a temporary one)"),
            HelpName = context.Say("DOSSIER", "DIR"),
        };
        var command = new TaughtCommand("demo")
        {
            Notes = [context.Say("Tout y est fictif ; votre propre registre n'est pas touché.", "Everything in it is fictional; your own register is not touched.")],
        };
        command.Add(output);
        command.SetAction((parsed, cancellation) => RunAsync(DemoFolder.Create(parsed.GetValue(output), context), context, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(DemoFolder folder, CommandContext context, CancellationToken cancellation)
    {
        var medicines = ImportMedicines(folder, context, cancellation);
        var advertisements = Path.Combine(DemoFolder.Samples, "advertisements");
        using var law = LawInForce.Open(null, context with { DataFolder = folder.Data });
        var engine = new CheckEngine(law.Judge, context);
        var outcomes = new List<(Sample, CheckReport)>();
        foreach (var sample in Sample.ReadAll(advertisements, context))
            outcomes.Add((sample, await engine.CheckAsync(sample.Line.File, Path.Combine(advertisements, sample.Line.File), sample.Line.Target, cancellation)));
        var tour = new DemoTour(folder, context);
        Show(tour, outcomes, medicines, law.Pack.Identity.ToString());
        await DemoCase.RunAsync(folder, law.Pack, context, cancellation);
        tour.Next();
        return outcomes.Exists(o => o.Item2.Failure is not null) ? ExitCode.Failure : ExitCode.Success;
    }

    private static int ImportMedicines(DemoFolder folder, CommandContext context, CancellationToken cancellation)
    {
        using var register = MedicineRegister.Open(folder.Data, context.Clock);
        register.Import(Path.Combine(DemoFolder.Samples, "medicines"), cancellation: cancellation);
        return register.State()!.Medicines;
    }

    private static void Show(DemoTour tour, List<(Sample Sample, CheckReport Report)> outcomes, int medicines, string rulePack)
    {
        tour.Welcome(medicines, rulePack);
        tour.Table(outcomes);
        tour.InFull(outcomes.Find(o => o.Report.Path == ShownInFull).Report);
        tour.Pages(outcomes);
    }
}
