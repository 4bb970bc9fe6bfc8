using System.CommandLine;
using AdControl.Bulletin;
using AdControl.Bulletin.Anonymising;
using AdControl.Cli.Shell;
using AdControl.Documents.Acts;

namespace AdControl.Cli.Bulletin;

/// <summary><c>adcontrol bulletin compose</c>: a signed act becomes ready for publication, under the publisher's eyes.</summary>
internal static class ComposeCommand
{
    public static Command Build(CommandContext context)
    {
        var file = new Argument<string>("act") { HelpName = context.Say("ACTE.json", "ACT.json"), Description = context.Say("l'acte signé, en JSON", "the signed act, as JSON") };
        var section = new Option<string?>("--section") { HelpName = "ID", Description = context.Say("la rubrique (sinon celle de la procédure et de la nature de l'acte)", "the section (else that of the procedure and the kind of act)") };
        var procedure = new Option<string?>("--procedure") { HelpName = "CODE", Description = context.Say("la procédure dont l'acte vient, comme visa-withdrawal", "the procedure the act comes from, such as visa-withdrawal") };
        var persons = Many("--person", context.Say("NOM", "NAME"), context.Say("une personne que le dossier nomme ; peut être répétée", "a person the case names; may be repeated"));
        var names = Many("--not-a-person", context.Say("NOM", "NAME"), context.Say("un nom qui reste : société, médicament ; peut être répété", "a name that stays: company, medicine; may be repeated"));
        var remove = Many("--remove", "ID", context.Say("décision : retirer (p1, p2…)", "decision: remove (p1, p2…)"));
        var keep = Many("--keep", "ID", context.Say("décision : laisser (p1, p2…)", "decision: keep (p1, p2…)"));
        var effective = DateOption.Of("--effective", context.Say("le jour où l'acte prend effet", "the day the act takes effect"), context);
        var embargo = DateOption.Of("--not-before", context.Say("le premier jour où l'acte peut paraître", "the first day on which the act may appear"), context);
        var dryRun = new Option<bool>("--dry-run") { Description = context.Say("montre seulement ce qui serait retiré", "only shows what would be removed") };
        var command = new TaughtCommand("compose")
        {
            Description = context.Say("prépare un acte signé pour le prochain numéro : noms retirés, différences montrées", "prepares a signed act for the next issue: names removed, differences shown"),
            Examples =
            [
                ("adcontrol bulletin compose decision.json --procedure visa-withdrawal", context.Say("montre ce qui est retiré et ce qu'il reste à décider", "shows what is removed and what is left to decide")),
                ("adcontrol bulletin compose decision.json --section medicaments --remove p1 --keep p2", context.Say("décide, et met l'acte en attente du prochain numéro", "decides, and has the act wait for the next issue")),
            ],
            Notes = [context.Say("Ce que le dossier nomme est retiré d'office. Ce que le programme croit reconnaître demande une décision : rien ne part sans elle.", "What the case names is removed by default. What the program believes it recognises asks for a decision: nothing leaves without one.")],
        };
        command.Add(file);
        foreach (var option in new Option[] { section, procedure, persons, names, remove, keep, effective, embargo, dryRun }) command.Add(option);
        var options = BulletinOptions.AddTo(command, context);
        command.SetAction((parsed, cancellation) => options.RunAsync(parsed, async store =>
        {
            var plan = options.Plan(parsed);
            var act = Read(parsed.GetRequiredValue(file), context);
            var proposal = new Anonymiser(plan).Propose(act, new KnownNames(parsed.GetValue(persons) ?? [], parsed.GetValue(names) ?? []));
            foreach (var id in parsed.GetValue(remove) ?? []) proposal = proposal.Decide(id, remove: true);
            foreach (var id in parsed.GetValue(keep) ?? []) proposal = proposal.Decide(id, remove: false);
            RedactionPage.Write(proposal, context);
            if (parsed.GetValue(dryRun)) return ExitCode.Success;
            if (proposal.Open.Count > 0) return ExitCode.Findings;
            var ready = proposal.Accept(Section(plan, parsed.GetValue(section), parsed.GetValue(procedure), act, context), parsed.GetValue(effective));
            await store.AddAsync(ready with { NotBefore = parsed.GetValue(embargo) }, cancellation);
            context.Line(context.Say($"{ready.Address} attend le prochain numéro ({plan.Section(ready.Section).Title.French}).", $"{ready.Address} waits for the next issue ({plan.Section(ready.Section).Title.English})."));
            return ExitCode.Success;
        }));
        return command;
    }

    private static Option<string[]> Many(string name, string help, string description) => new(name) { HelpName = help, Description = description, AllowMultipleArgumentsPerToken = false };

    private static string Section(BulletinPlan plan, string? given, string? procedure, ActDocument act, CommandContext context)
    {
        if (given is not null) return plan.Section(given).Id;
        return plan.SectionOf(procedure ?? "-", act.Kind)?.Id ?? throw new CommandFailedException(
            context.Say($"Aucune rubrique ne prend un acte « {act.Kind} »{(procedure is null ? "" : $" de la procédure {procedure}")}.", $"No section takes an act '{act.Kind}'{(procedure is null ? "" : $" of the procedure {procedure}")}."),
            context.Say("Donnez --section, ou --procedure.", "Give --section, or --procedure."));
    }

    private static ActDocument Read(string path, CommandContext context)
    {
        try
        {
            return ActJson.Read(File.ReadAllText(path), path);
        }
        catch (ActUnreadableException problem)
        {
            throw new CommandFailedException(problem.Message, context.Say("« adcontrol decision render --format json » écrit un acte.", "'adcontrol decision render --format json' writes an act."), problem);
        }
    }
}
