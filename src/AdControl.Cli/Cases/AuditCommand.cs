using System.CommandLine;
using AdControl.Cases;
using AdControl.Cli.Shell;
using AdControl.Storage;
using AdControl.Storage.Cases;

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
            Description = context.Say("vérifie les journaux, les fichiers et les actes", "verifies journals, files and acts"),
            Notes = [context.Say("Code 1 : quelque chose a été altéré ; la première entrée altérée est nommée.", "Exit code 1: something was altered; the first altered entry is named.")],
        };
        command.Add(name);
        var options = CaseOptions.AddTo(command, context);
        command.SetAction((parsed, cancellation) => options.RunAsync(parsed, async (office, database) =>
        {
            var (cases, entries, problems) = await VerifyAsync(office, parsed.GetValue(name), cancellation);
            problems.AddRange(await RootsAsync(database, parsed.GetValue(name), cancellation));
            foreach (var problem in problems) context.Out.WriteLine(problem.In(context.Language));
            context.Out.WriteLine(context.Say(
                $"{cases} dossier(s), {entries} entrée(s) de journal, {problems.Count} altération(s).", $"{cases} case(s), {entries} journal entr{(entries == 1 ? "y" : "ies")}, {problems.Count} alteration(s)."));
            return problems.Count == 0 ? ExitCode.Success : ExitCode.Findings;
        }));
        return command;
    }

    // Roots and archives; what is wrong with the chains themselves was told with their cases.
    private static async Task<IEnumerable<AdControl.Law.LocalText>> RootsAsync(CaseDatabase database, string? name, CancellationToken cancellation)
    {
        if (name is not null) return [];
        var report = await new JournalAudit(database).VerifyAsync(cancellation: cancellation);
        return report.Problems.Where(p => p.Code != "altered-entry").Select(p => new AdControl.Law.LocalText($"{p.Code} : {p.Message}", $"{p.Code}: {p.Message}"));
    }

    private static async Task<(int Cases, long Entries, List<AdControl.Law.LocalText> Problems)> VerifyAsync(CaseOffice office, string? name, CancellationToken cancellation)
    {
        var (cases, entries, problems) = (0, 0L, new List<AdControl.Law.LocalText>());
        var all = name is null ? office.Cases.AllAsync(new CaseQuery(), cancellation) : new[] { await office.Desk.FindAsync(name, cancellation) }.ToAsyncEnumerable();
        await foreach (var one in all)
        {
            cases++;
            var chain = await office.Workflows.JournalAsync(one.Id, cancellation);
            entries += chain.Count;
            problems.AddRange(CaseAudit.Of(office, one, chain));
        }
        return (cases, entries, problems);
    }
}
