using System.CommandLine;
using AdControl.Cli.Shell;
using AdControl.Workflows.Definitions;
using AdControl.Workflows.Publishing;

namespace AdControl.Cli.Workflows;

/// <summary><c>adcontrol workflows lint</c>.</summary>
internal static class WorkflowsLintCommand
{
    public static Command Build(CommandContext context)
    {
        var files = new Argument<string[]>("file") { Arity = ArgumentArity.OneOrMore, Description = context.Say("définitions, ou dossiers qui en contiennent", "definitions, or folders of them") };
        var strict = new Option<bool>("--strict") { Description = context.Say("les avertissements échouent aussi", "warnings fail too") };
        var command = new TaughtCommand("lint")
        {
            Description = context.Say("cherche dans des définitions ce qui échouerait, se perdrait ou ne s'exécuterait jamais", "finds what would fail, be lost or never run in definitions"),
            Examples = [("adcontrol workflows lint workflows/", context.Say("tous les problèmes de tous les fichiers, en une fois ; une version publiée puis modifiée en est un", "every problem of every file, at once; a published version that was edited is one"))],
        };
        command.Add(files);
        command.Add(strict);
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(files)!, parsed.GetValue(strict), context, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string[] paths, bool isStrict, CommandContext context, CancellationToken cancellation)
    {
        var versioned = paths.Where(WorkflowFolder.IsOne).ToList();
        var files = await WorkflowFiles.ReadAsync(WorkflowFiles.Expand(paths.Except(versioned)), context, cancellation);
        var problems = versioned.SelectMany(p => WorkflowFolder.Read(p, withDrafts: true).Problems).Concat(files.Problems).Distinct().ToList();
        foreach (var problem in problems) context.Out.WriteLine(problem.Format());
        var errors = problems.Count(p => p.Severity == ProblemSeverity.Error);
        var warnings = problems.Count - errors;
        context.Out.WriteLine(context.Say($"{errors} erreur(s), {warnings} avertissement(s).", $"{errors} error(s), {warnings} warning(s)."));
        return errors > 0 || (isStrict && warnings > 0) ? ExitCode.Findings : ExitCode.Success;
    }
}
