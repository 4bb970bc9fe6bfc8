using System.CommandLine;
using AdControl.Cases;
using AdControl.Cli.Shell;

namespace AdControl.Cli.Cases;

/// <summary><c>adcontrol case recheck</c>: what the rules loaded now would change about open cases, which keep those of their deposit.</summary>
internal static class RecheckCommand
{
    public static Command Build(CommandContext context)
    {
        var names = new Argument<string[]>("case") { Arity = ArgumentArity.ZeroOrMore, Description = context.Say("des dossiers (sinon tous ceux qui sont ouverts)", "cases (else all that are open)") };
        var apply = new Option<bool>("--apply") { Description = context.Say("les juge désormais par ces règles ; le journal le dit", "judges them by these rules from now on; the journal says so") };
        var actor = CaseOptions.As(context);
        actor.Required = false;
        var command = new TaughtCommand("recheck")
        {
            Description = context.Say("ce que les règles chargées changeraient aux dossiers ouverts", "what the rules loaded now would change about open cases"),
            Examples =
            [
                ("adcontrol case recheck", context.Say("les constats que chaque dossier gagnerait et perdrait", "the findings that each case would gain and lose")),
                ("adcontrol case recheck GP-2026-00001 --apply --as evaluator:anna", context.Say("le dossier est jugé par les règles d'aujourd'hui", "the case is judged by the rules of today")),
            ],
            Notes = [context.Say("De nouvelles règles ne touchent pas aux dossiers ouverts : ils gardent celles de leur dépôt.", "New rules do not touch open cases: they keep those of their deposit.")],
        };
        command.Add(names);
        command.Add(apply);
        command.Add(actor);
        var options = CaseOptions.AddTo(command, context);
        command.SetAction((parsed, cancellation) =>
        {
            var wanted = parsed.GetValue(names) ?? [];
            if (!parsed.GetValue(apply)) return options.RunAsync(parsed, office => ListAsync(office, wanted, null, context, cancellation));
            var by = CaseOptions.ActorOf(parsed.GetValue(actor), context);
            return options.ActAsync(parsed, office => ListAsync(office, wanted, by, context, cancellation));
        });
        return command;
    }

    private static async Task<int> ListAsync(CaseOffice office, string[] names, Actor? by, CommandContext context, CancellationToken cancellation)
    {
        var (looked, different, applied) = (0, 0, 0);
        await foreach (var one in CasesAsync(office, names, cancellation))
        {
            if (office.Desk.Recheck(one) is not { } change) continue;
            looked++;
            if (change.IsDifferent) different++;
            if (change.IsDifferent || names.Length > 0) Write(change, context);
            if (by is null || (names.Length == 0 && !change.IsDifferent)) continue;
            await office.Desk.RecheckAsync(by, one.Id, cancellation);
            applied++;
        }
        context.Line(looked == 0
            ? context.Say("Aucun dossier déposé et ouvert n'a de publicité à juger.", "No case that is deposited and open has an advertisement to judge.")
            : context.Say($"{looked} dossier(s) ouvert(s), {different} que ces règles changeraient, {applied} jugé(s) de nouveau.", $"{looked} open case(s), {different} that these rules would change, {applied} re-checked."));
        if (by is null && different > 0) context.Line(context.Say("  → « adcontrol case recheck DOSSIER --apply --as evaluator:NOM » juge un dossier par ces règles.", "  → 'adcontrol case recheck CASE --apply --as evaluator:NAME' judges a case by these rules."));
        return ExitCode.Success;
    }

    private static async IAsyncEnumerable<Case> CasesAsync(CaseOffice office, string[] names, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        if (names.Length == 0)
        {
            await foreach (var one in office.Cases.AllAsync(new CaseQuery(), cancellation))
                if (!one.IsOver) yield return one;
            yield break;
        }
        foreach (var name in names) yield return await office.Desk.FindAsync(name, cancellation);
    }

    private static void Write(CaseRecheck change, CommandContext context)
    {
        var one = change.Case;
        context.Line($"{one.Number ?? one.Id}  {one.Pack!.Name} {one.Pack.Version} → {change.Now.Name} {change.Now.Version}");
        foreach (var finding in change.Gained) context.Line($"  + {finding.Rule}  {finding.Article}  {finding.Message}");
        foreach (var item in change.Lost) context.Line($"  - {item.Id}  {item.Article}  {item.Message}");
        if (!change.IsDifferent) context.Line(context.Say("  rien ne change", "  nothing changes"));
    }
}
