using System.CommandLine;
using AdControl.Cases;
using AdControl.Cases.Audit;
using AdControl.Cli.Shell;

namespace AdControl.Cli.Cases;

/// <summary><c>adcontrol audit</c>: proves that nothing was altered.</summary>
internal static class AuditCommand
{
    public static Command Build(CommandContext context) => new("audit") { Verify(context) };

    private static TaughtCommand Verify(CommandContext context)
    {
        var name = new Argument<string?>("case") { Arity = ArgumentArity.ZeroOrOne, Description = context.Say("un seul dossier (sinon tous)", "one case (else all of them)") };
        var command = new TaughtCommand("verify")
        {
            Description = context.Say("prouve que rien n'a été altéré : journaux, dossiers, fichiers, actes, courriels, bulletin", "proves that nothing was altered: journals, cases, files, acts, mails, bulletin"),
            Notes = [context.Say("Code 1 : quelque chose a été altéré, et chaque altération est nommée.", "Exit code 1: something was altered, and each alteration is named.")],
        };
        command.Add(name);
        var options = CaseOptions.AddTo(command, context);
        command.SetAction((parsed, cancellation) => options.RunAsync(parsed, async (office, database) =>
        {
            var audit = new CaseAudit(database, office.Vault);
            var id = parsed.GetValue(name) is { } named ? await audit.IdOfAsync(named, cancellation) ?? throw new CaseRefusedException(RefusalCode.NotFound, $"There is no case '{named}'.") : null;
            var report = await audit.VerifyAsync(id, cancellation);
            foreach (var problem in report.Problems) context.Line(problem.Text.In(context.Language));
            context.Line(context.Say(
                $"{report.Cases} dossier(s), {report.Entries} entrée(s) de journal, {report.Problems.Count} altération(s).", $"{report.Cases} case(s), {report.Entries} journal entr{(report.Entries == 1 ? "y" : "ies")}, {report.Problems.Count} alteration(s)."));
            return report.Problems.Count == 0 ? ExitCode.Success : ExitCode.Findings;
        }));
        return command;
    }
}
