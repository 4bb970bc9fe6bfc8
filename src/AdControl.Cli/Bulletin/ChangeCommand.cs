using System.CommandLine;
using AdControl.Bulletin;
using AdControl.Cli.Shell;
using AdControl.Law;

namespace AdControl.Cli.Bulletin;

/// <summary><c>adcontrol bulletin change</c>.</summary>
internal static class ChangeCommand
{
    public static Command Build(CommandContext context)
    {
        var act = new Argument<string>("act") { HelpName = context.Say("ACTE", "ACT"), Description = context.Say("l'acte paru : son adresse ou sa référence", "the act that appeared: its address or reference") };
        var kind = Choice.Of<ActChangeKind>("--kind", context.Say("ce qu'il devient", "what becomes of it"), context);
        kind.Required = true;
        var on = DateOption.Of("--on", context.Say("depuis quel jour (sinon aujourd'hui)", "from which day (else today)"), context);
        var by = new Option<string?>("--by") { HelpName = context.Say("TEXTE", "TEXT"), Description = context.Say("par quoi : un jugement, une décision, une durée écoulée", "by what: a judgement, a decision, a term that ended") };
        var command = new TaughtCommand("change")
        {
            Description = context.Say("dit ce que devient un acte paru : annulé, abrogé, dépublié…", "says what becomes of an act that appeared: annulled, repealed, unpublished…"),
            Examples =
            [
                ("adcontrol bulletin change 26/02/60234100/GP/001 --kind annulled --on 2026-09-01 --by \"Conseil d'État, n° 412345\"", context.Say("un jugement", "a judgement")),
                ("adcontrol bulletin change 26/02/60234100/GP/001 --kind unpublished --on 2027-02-01", context.Say("le texte cède la place à une mention ce jour-là", "the text gives way to a notice on that day")),
            ],
            Notes = [context.Say("Ce qu'un acte postérieur du bulletin dit d'un autre (rectifie, abroge, retire) se voit sans cette commande.", "What a later act of the bulletin says of another (corrects, repeals, withdraws) shows without this command.")],
        };
        command.Add(act);
        command.Add(kind);
        command.Add(on);
        command.Add(by);
        var options = BulletinOptions.AddTo(command, context);
        command.SetAction((parsed, cancellation) => options.RunAsync(parsed, async store =>
        {
            var named = parsed.GetRequiredValue(act);
            var found = await store.FindAsync(named, cancellation) ?? throw new BulletinRefusedException("unknown-act", $"No act has the address or reference \"{named}\".");
            var change = new ActChange(parsed.GetValue(kind)!.Value, parsed.GetValue(on) ?? LegalTime.Today(context.Clock), parsed.GetValue(by));
            await store.AddChangeAsync(found.Address, change, cancellation);
            context.Line($"{found.Address}: {change.Kind.WireName()} {change.On:yyyy-MM-dd}");
            return ExitCode.Success;
        }));
        return command;
    }
}
