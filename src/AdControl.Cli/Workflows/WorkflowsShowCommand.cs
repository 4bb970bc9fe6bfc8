using System.CommandLine;
using AdControl.Cli.Shell;
using AdControl.Workflows.Drawing;

namespace AdControl.Cli.Workflows;

/// <summary><c>adcontrol workflows show</c> and <c>adcontrol workflows diagram</c>.</summary>
internal static class WorkflowsShowCommand
{
    public static Command Build(CommandContext context, bool isDrawing)
    {
        var file = new Argument<string>("file") { Description = context.Say("la définition", "the definition") };
        var with = new Option<string[]>("--with") { Description = context.Say("définitions dont elle se sert comme activités", "definitions it uses as activities"), AllowMultipleArgumentsPerToken = true };
        var output = new Option<string?>("--output", "-o") { Description = context.Say("écrit dans ce fichier", "writes to this file") };
        var command = new TaughtCommand(isDrawing ? "diagram" : "show")
        {
            Description = isDrawing ? context.Say("dessine une définition (SVG)", "draws a definition (SVG)") : context.Say("montre une définition en plan", "shows a definition as an outline"),
            Examples = [(isDrawing ? "adcontrol workflows diagram visa.json -o visa.svg" : "adcontrol workflows show visa.json", context.Say("d'un coup d'œil", "at a glance"))],
        };
        command.Add(file);
        command.Add(with);
        command.Add(output);
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(file)!, parsed.GetValue(with) ?? [], parsed.GetValue(output), isDrawing, context, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string path, string[] with, string? output, bool isDrawing, CommandContext context, CancellationToken cancellation)
    {
        var files = await WorkflowFiles.ReadAsync([path, .. with], context, cancellation);
        if (files.Definitions.Count == 0 || files.Library.Compile(files.Definitions[0]).Program is not { } program)
        {
            foreach (var problem in files.Problems) context.Error.WriteLine(problem.Format());
            return ExitCode.Failure;
        }
        var text = isDrawing ? WorkflowDiagram.Svg(program) : WorkflowOutline.Write(program);
        if (output is null) context.Out.Write(text);
        else OutputFile.Write(output, context, writer => writer.Write(text));
        return ExitCode.Success;
    }
}
