using System.CommandLine;
using System.Text;
using AdControl.Cli.Shell;
using AdControl.Workflows.Hosting;
using AdControl.Workflows.Migrations;

namespace AdControl.Cli.Workflows;

/// <summary><c>adcontrol workflows migrate</c>: moves running instances to another version; without <c>--apply</c> it says what that would do.</summary>
internal static class WorkflowsMigrateCommand
{
    public static Command Build(CommandContext context)
    {
        var stored = new StoredWorkflows(context);
        var settings = new Settings(
            new("workflow") { Description = context.Say("le definitionId de la procédure", "the definitionId of the workflow") },
            new("--from") { Description = context.Say("version que les instances exécutent", "version that instances run") },
            new("--to") { Description = context.Say("version où elles passent", "version they move to") },
            new("--plan") { Description = context.Say("fichier des renommages (sinon par identifiant)", "file of renames (else by id)") },
            new("--instance") { Description = context.Say("seulement ces instances", "only these instances"), AllowMultipleArgumentsPerToken = true },
            new("--apply") { Description = context.Say("le fait ; sinon rien n'est changé", "does it; nothing is changed otherwise") },
            new("--undo") { Description = context.Say("reprend la migration d'instances qui n'ont pas bougé depuis", "takes back the migration of instances that have not moved since") },
            new("--batch") { Description = context.Say("instances lues à la fois", "instances read at once"), DefaultValueFactory = _ => 100 });
        var command = new TaughtCommand("migrate")
        {
            Description = context.Say("fait passer des instances en cours à une autre version", "moves running instances to another version"),
            Examples =
            [
                ("adcontrol workflows migrate visa-gp --from 1 --to 2", context.Say("ce qui se passerait, instance par instance", "what would happen, instance by instance")),
                ("adcontrol workflows migrate visa-gp --plan workflows/visa-gp/v1-v2.plan --apply", context.Say("avec un fichier de renommages", "with a file of renames")),
                ("adcontrol workflows migrate visa-gp --undo --instance 26-0001", context.Say("tant que l'instance n'a pas bougé", "as long as the instance has not moved")),
            ],
        };
        command.Add(settings.Workflow);
        foreach (var option in new Option[] { settings.From, settings.To, settings.Plan, settings.Instances, settings.Apply, settings.Undo, settings.Batch }) command.Add(option);
        stored.AddTo(command);
        command.SetAction((parsed, cancellation) => stored.WithAsync(parsed, host => RunAsync(settings, parsed, host, stored.Actor(parsed), context, cancellation), cancellation));
        return command;
    }

    private sealed record Settings(Argument<string> Workflow, Option<int?> From, Option<int?> To, Option<string?> Plan, Option<string[]> Instances, Option<bool> Apply, Option<bool> Undo, Option<int> Batch);

    private static async Task<int> RunAsync(Settings settings, ParseResult parsed, WorkflowHost host, string actor, CommandContext context, CancellationToken cancellation)
    {
        var only = parsed.GetValue(settings.Instances) ?? [];
        if (parsed.GetValue(settings.Undo)) return await WriteAsync(Undone(host, only, actor, context, cancellation), isApplied: true, context);
        var plan = await PlanAsync(settings, parsed, context, cancellation);
        var workflow = parsed.GetValue(settings.Workflow)!;
        foreach (var problem in Problems(host, workflow, plan, context)) context.Out.WriteLine(problem.ToString());
        var isApplied = parsed.GetValue(settings.Apply);
        var reports = only.Length > 0 ? Chosen(host, only, plan, actor, !isApplied, cancellation) : host.MigrateAllAsync(workflow, plan, actor, !isApplied, parsed.GetValue(settings.Batch), cancellation);
        return await WriteAsync(reports, isApplied, context);
    }

    private static IReadOnlyList<MigrationProblem> Problems(WorkflowHost host, string workflow, MigrationPlan plan, CommandContext context)
    {
        try
        {
            return host.CheckPlan(workflow, plan);
        }
        catch (KeyNotFoundException problem)
        {
            throw new CommandFailedException(problem.Message, context.Say("Voyez les versions publiées du dossier des procédures.", "See the published versions in the folder of procedures."), problem);
        }
    }

    private static async Task<MigrationPlan> PlanAsync(Settings settings, ParseResult parsed, CommandContext context, CancellationToken cancellation)
    {
        var (from, to) = (parsed.GetValue(settings.From), parsed.GetValue(settings.To));
        if (parsed.GetValue(settings.Plan) is not { } path)
            return from is { } one && to is { } other ? new(one, other) : throw new CommandFailedException(context.Say("Il faut --from et --to, ou --plan.", "It takes --from and --to, or --plan."), null);
        try
        {
            var plan = MigrationPlan.FromJson(Encoding.UTF8.GetString(await InputFile.ReadAsync(path, context, cancellation)));
            return plan with { From = from ?? plan.From, To = to ?? plan.To };
        }
        catch (FormatException problem)
        {
            throw new CommandFailedException($"{path}: {problem.Message}", null, problem);
        }
    }

    private static async IAsyncEnumerable<MigrationReport> Chosen(WorkflowHost host, string[] ids, MigrationPlan plan, string actor, bool isDryRun, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var id in ids) yield return await host.MigrateAsync(id, plan, actor, isDryRun, cancellation);
    }

    private static async IAsyncEnumerable<MigrationReport> Undone(WorkflowHost host, string[] ids, string actor, CommandContext context, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        if (ids.Length == 0) throw new CommandFailedException(context.Say("--undo demande les instances.", "--undo takes the instances."), context.Say("Nommez-les avec --instance.", "Name them with --instance."));
        foreach (var id in ids) yield return await host.ReverseMigrationAsync(id, actor, cancellation);
    }

    private static async Task<int> WriteAsync(IAsyncEnumerable<MigrationReport> reports, bool isApplied, CommandContext context)
    {
        var (count, able) = (0, 0);
        await foreach (var report in reports)
        {
            count++;
            if (report.Problems.Count == 0) able++;
            context.Out.WriteLine($"{report.InstanceId}: {Verdict(report, context)}");
            foreach (var note in report.Notes) context.Out.WriteLine($"  {note}");
            foreach (var problem in report.Problems) context.Out.WriteLine($"  {problem}");
        }
        context.Out.WriteLine(isApplied
            ? context.Say($"{able} instance(s) sur {count} ont changé de version.", $"{able} of {count} instance(s) changed version.")
            : context.Say($"{able} instance(s) sur {count} peuvent changer de version ; --apply le fait.", $"{able} of {count} instance(s) can change version; --apply does it."));
        return able == count ? ExitCode.Success : ExitCode.Findings;
    }

    private static string Verdict(MigrationReport report, CommandContext context) =>
        report.IsMoved ? context.Say("change de version", "changed version") : report.Problems.Count == 0 ? context.Say("peut changer", "can change") : context.Say("reste", "stays");
}
