using System.CommandLine;
using AdControl.Cli.Shell;
using AdControl.Workflows.Publishing;

namespace AdControl.Cli.Workflows;

/// <summary><c>adcontrol workflows publish</c>: records the content of versions, which may not change from then on.</summary>
internal static class WorkflowsPublishCommand
{
    public static Command Build(CommandContext context)
    {
        var names = new Argument<string[]>("name") { Arity = ArgumentArity.ZeroOrMore, Description = context.Say("les procédures à publier ; toutes si aucune n'est nommée", "the workflows to publish; all when none is named") };
        var folder = new Option<string>("--folder") { Description = context.Say("dossier des procédures : NOM/vN.json", "folder of the workflows: NAME/vN.json"), DefaultValueFactory = _ => "workflows" };
        var again = new Option<bool>("--again") { Description = context.Say("publie à nouveau les versions modifiées ; seulement avant leur mise en service, tant qu'aucun dossier ne les suit", "publishes edited versions anew; only before their release, while nothing runs them") };
        var command = new TaughtCommand("publish")
        {
            Description = context.Say("publie les versions nouvelles : leur contenu est enregistré et ne change plus", "publishes new versions: their content is recorded and changes no more"),
            Examples = [("adcontrol workflows publish visa-gp", context.Say("après workflows/visa-gp/v2.json", "after workflows/visa-gp/v2.json"))],
        };
        command.Add(names);
        command.Add(folder);
        command.Add(again);
        command.SetAction(parsed => Run(parsed.GetValue(names) ?? [], parsed.GetValue(folder)!, parsed.GetValue(again), context));
        return command;
    }

    private static int Run(string[] names, string folder, bool again, CommandContext context)
    {
        if (!Directory.Exists(folder))
            throw new CommandFailedException(context.Say($"Le dossier {folder} n'existe pas.", $"The folder {folder} is not there."), context.Say("Nommez-le avec --folder.", "Name it with --folder."));
        foreach (var name in names.Where(n => !Directory.Exists(Path.Combine(folder, n))))
            throw new CommandFailedException(context.Say($"{folder} n'a pas de procédure « {name} ».", $"{folder} has no workflow '{name}'."), null);
        try
        {
            var published = names.Length == 0 ? WorkflowFolder.Publish(folder, again: again) : [.. names.SelectMany(n => WorkflowFolder.Publish(folder, n, again: again))];
            foreach (var version in published) context.Out.WriteLine($"{version.Name} v{version.Number}  {version.Definition.ContentHash}");
            if (published.Count == 0) context.Out.WriteLine(context.Say("Rien de nouveau à publier.", "There is nothing new to publish."));
            return ExitCode.Success;
        }
        catch (WorkflowsRefusedException refused)
        {
            foreach (var problem in refused.Problems) context.Out.WriteLine(problem.Format());
            context.Out.WriteLine(context.Say($"{refused.Problems.Count} problème(s) : rien n'est publié.", $"{refused.Problems.Count} problem(s): nothing is published."));
            return ExitCode.Findings;
        }
    }
}
