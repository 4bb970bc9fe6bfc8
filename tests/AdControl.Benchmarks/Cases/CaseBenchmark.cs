using System.Diagnostics;
using AdControl.Benchmarks.Measuring;
using AdControl.Cases;
using AdControl.Law;
using AdControl.Storage;
using AdControl.Workflows.Simulation;

namespace AdControl.Benchmarks.Cases;

/// <summary>Dossiers from their start to the drafted decision: started, deposited, found admissible, evaluated. Every commit waits for the disk.</summary>
internal static class CaseBenchmark
{
    private const int Dossiers = 1000, WarmUp = 300, Clients = 8;

    private static readonly Actor s_company = new(ActorRole.Company, "alpha", "alpha");
    private static readonly Actor s_anna = new(ActorRole.Evaluator, "anna");

    public static void Run(Report report) => RunAsync(report).GetAwaiter().GetResult();

    private static async Task RunAsync(Report report)
    {
        Report.Title($"Cases: {Dossiers:#,0} dossiers with advertisements of 300 words, from deposit to the drafted decision");
        var pack = RulePack.Load(Path.Combine(Places.Rules, "fr"));
        var procedures = ProcedureCatalogue.Load([Path.Combine(Places.Root, "workflows")]);
        var stored = await OnSqliteAsync(pack, procedures);
        report.AtLeast($"on SQLite, {Clients} clients, by the clock", Dossiers / stored.Seconds, 50, "dossiers/s");
        report.AtMost("  processor time of one (two cores have 2,000 ms a second)", stored.Processor, 40, "ms");
        Report.Note("  allocated by one", stored.Allocated / 1024, "KB");
        var alone = await InMemoryAsync(pack, procedures);
        var (judged, cases) = (await ChecksAsync(pack, procedures), stored.Processor);
        Report.Note("  of this the rules, as deposit and admissibility run them", 100 * judged / cases, "%");
        Report.Note("  of this the store: what is saved when cases are kept in memory", 100 * (cases - alone) / cases, "%");
        Report.Note("  of this the rest: procedure, acts, mails", 100 * (alone - judged) / cases, "%");
    }

    private static async Task<(double Seconds, double Processor, double Allocated)> OnSqliteAsync(RulePack pack, ProcedureCatalogue procedures)
    {
        var folder = Directory.CreateTempSubdirectory("adcontrol-bench-cases-");
        try
        {
            var clock = new SimulatedClock(SampleDossiers.Morning);
            await using var database = CaseDatabase.Sqlite(folder.FullName);
            using var office = await CaseOffice.OpenAsync(new(pack, procedures, folder.FullName, clock), database, isSimulated: true);
            return await MeasureAsync(office);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<double> InMemoryAsync(RulePack pack, ProcedureCatalogue procedures)
    {
        var folder = Directory.CreateTempSubdirectory("adcontrol-bench-cases-");
        try
        {
            using var office = CaseOffice.InMemory(new(pack, procedures, folder.FullName, new SimulatedClock(SampleDossiers.Morning)));
            return (await MeasureAsync(office)).Processor;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(double Seconds, double Processor, double Allocated)> MeasureAsync(CaseOffice office)
    {
        await office.Desk.ImportRegisterAsync(Actor.Automatic, Path.Combine(Places.Root, "samples", "medicines"), LegalTime.DayOf(SampleDossiers.Morning));
        var dossiers = new SampleDossiers();
        await PlayAsync(office, dossiers, 0, WarmUp);
        GC.Collect();
        var (watch, before, bytes) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes());
        await PlayAsync(office, dossiers, WarmUp, Dossiers);
        return (watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / Dossiers, (double)(GC.GetTotalAllocatedBytes() - bytes) / Dossiers);
    }

    private static async Task PlayAsync(CaseOffice office, SampleDossiers dossiers, int first, int count) => await Parallel.ForEachAsync(
        Enumerable.Range(first, count), new ParallelOptions { MaxDegreeOfParallelism = Clients }, async (number, stop) =>
        {
            var one = await office.Desk.StartAsync(s_company, "visa-gp", SampleDossiers.Dossier(number), dossiers.Files(number), cancellation: stop);
            await office.Desk.DepositAsync(s_company, one.Id, cancellation: stop);
            await office.Desk.CompleteAsync(s_anna, one.Id, "admissibility", "admissible", cancellation: stop);
            one = await office.Desk.CompleteAsync(s_anna, one.Id, "evaluation", "grant", cancellation: stop);
            if (one.State != CaseState.DecisionDrafted || one.Review.Count == 0) throw new InvalidOperationException($"Dossier {number} is {one.State} with {one.Review.Count} findings.");
        });

    /// <summary>Processor milliseconds of what the rules are asked about one dossier.</summary>
    private static async Task<double> ChecksAsync(RulePack pack, ProcedureCatalogue procedures)
    {
        var folder = Directory.CreateTempSubdirectory("adcontrol-bench-cases-");
        try
        {
            using var office = CaseOffice.InMemory(new(pack, procedures, folder.FullName, new SimulatedClock(SampleDossiers.Morning)));
            await office.Desk.ImportRegisterAsync(Actor.Automatic, Path.Combine(Places.Root, "samples", "medicines"), LegalTime.DayOf(SampleDossiers.Morning));
            var (cases, dossiers) = (new List<Case>(), new SampleDossiers());
            for (var number = 0; number < WarmUp + Dossiers; number++)
                cases.Add(await office.Desk.StartAsync(s_company, "visa-gp", SampleDossiers.Dossier(number), dossiers.Files(number)));
            foreach (var one in cases.Take(WarmUp)) Judge(office, one);
            GC.Collect();
            var before = Environment.CpuUsage.TotalTime;
            foreach (var one in cases.Skip(WarmUp)) Judge(office, one);
            return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / Dossiers;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Judge(CaseOffice office, Case one)
    {
        for (var time = 0; time < 2; time++)
            office.Checks.Run(one, office.Checks.Document(one.Advertisement), office.ProcedureOf(one), SampleDossiers.Morning, DepositLookup.Accepted, RuleStage.Deposit, RuleStage.Content);
    }
}
