using System.CommandLine;
using AdControl.Cli.Shell;

namespace AdControl.Cli.Check;

/// <summary><c>adcontrol check</c>: judges advertisements against the law.</summary>
internal static class CheckCommand
{
    public static Command Build(CommandContext context)
    {
        var options = new CheckOptions(context);
        var command = new TaughtCommand("check")
        {
            Examples =
            [
                ("adcontrol check affiche.txt --audience public", context.Say("le texte seul ; ce qui dépend du médicament reste non décidé", "the text alone; what depends on the medicine stays undecided")),
                ("adcontrol check brochure.docx --audience public --medicine 60234100 --medium leaflet", context.Say("avec les données du registre (voir adcontrol medicines import)", "with the data of the register (see adcontrol medicines import)")),
                ("adcontrol check adv.pdf --audience professional --format html --out rapport.html", context.Say("une page à lire, à imprimer ou à joindre", "a page to read, print or attach")),
                ("adcontrol check textes/*.txt --audience public --format sarif --out adcontrol.sarif", context.Say("pour une CI ou un éditeur", "for CI or an editor")),
                ("adcontrol check --batch liste.jsonl --format jsonl", context.Say("beaucoup de documents, un résultat par ligne, dans le même ordre", "many documents, a result per line, in the same order")),
            ],
            Notes =
            [
                context.Say(
                    "Niveaux : review < minor < major < blocking. Une règle dont les faits manquent est « non décidée » : le rapport dit ce qu'il faut lui donner.",
                    "Levels: review < minor < major < blocking. A rule whose facts are missing is 'not decided': the report says what to give it."),
            ],
        };
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(CheckPlan.From(parsed, options, context), context, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CheckPlan plan, CommandContext context, CancellationToken cancellation)
    {
        foreach (var file in new[] { plan.Output, plan.WriteBaseline }.OfType<string>()) OutputFile.CheckFolder(file, context);
        var baseline = plan.Baseline is null ? null : await BaselineFile.ReadAsync(plan.Baseline, context, cancellation);
        using var law = LawInForce.Open(plan.Rules, context);
        var engine = new CheckEngine(law.Judge, context)
        {
            Baseline = baseline,
            BaselineFolder = (plan.Baseline ?? plan.WriteBaseline) is { } known ? Path.GetDirectoryName(Path.GetFullPath(known)) : null,
        };
        return await new CheckRun(plan, engine, context).RunAsync(cancellation);
    }
}
