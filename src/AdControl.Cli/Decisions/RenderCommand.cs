using System.CommandLine;
using System.Text;
using AdControl.Cli.Shell;
using AdControl.Documents.Acts;

namespace AdControl.Cli.Decisions;

/// <summary><c>adcontrol decision render</c>: writes an act in the format that is asked for.</summary>
internal static class RenderCommand
{
    public static Command Build(CommandContext context)
    {
        var file = new Argument<string>("file")
        {
            HelpName = context.Say("FICHIER", "FILE"),
            Description = context.Say("l'acte, en JSON ; « - » lit l'entrée standard", "the act, as JSON; '-' reads standard input"),
        };
        var format = Choice.Named<ActFormat>("--format", context.Say("docx, html, pdf (PDF/A, avec LibreOffice), akn (Akoma Ntoso), text (par défaut) ou json", "docx, html, pdf (PDF/A, with LibreOffice), akn (Akoma Ntoso), text (default) or json"), context);
        var output = new Option<string?>("--out")
        {
            HelpName = context.Say("FICHIER", "FILE"),
            Description = context.Say("où l'écrire ; sinon la sortie standard, et pour docx et pdf un fichier à côté de l'acte", "where to write it; else standard output, and for docx and pdf a file beside the act"),
        };
        var command = new TaughtCommand("render")
        {
            Description = context.Say("écrit un acte en Word, HTML, PDF/A, Akoma Ntoso ou texte", "writes an act as Word, HTML, PDF/A, Akoma Ntoso or text"),
            Examples =
            [
                ("adcontrol decision render refus.json", context.Say("le texte, tel qu'il est signé", "the text as it is signed")),
                ("adcontrol decision render refus.json --format docx --out refus.docx", context.Say("le document Word", "the Word document")),
                ("adcontrol decision render refus.json --format akn", context.Say("pour les machines", "for machines")),
            ],
        };
        command.Add(file);
        command.Add(format);
        command.Add(output);
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetRequiredValue(file), parsed.Get<ActFormat>(format) ?? ActFormat.Text, parsed.GetValue(output), context, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string path, ActFormat format, string? output, CommandContext context, CancellationToken cancellation)
    {
        if (output is not null) OutputFile.CheckFolder(output, context);
        var act = Read(Encoding.UTF8.GetString(await InputFile.ReadAsync(path, context, cancellation)), path == InputFile.StandardInput ? InputFile.StandardInputName : path, context);
        if (format is ActFormat.Docx or ActFormat.Pdf) await WriteBinaryAsync(act, format, output ?? Beside(path, format, context), context, cancellation);
        else WriteText(Text(act, format), output, context);
        return ExitCode.Success;
    }

    private static ActDocument Read(string json, string name, CommandContext context)
    {
        try
        {
            return ActJson.Read(json.TrimStart('\uFEFF'), name);
        }
        catch (ActUnreadableException problem)
        {
            throw new CommandFailedException(problem.Message, context.Say("La forme d'un acte est décrite dans rules/README.md ; « --format json » en écrit un.", "The form of an act is described in rules/README.md; '--format json' writes one."), problem) { Code = "act-unreadable" };
        }
    }

    private static string Text(ActDocument act, ActFormat format) => format switch
    {
        ActFormat.Html => ActHtml.Write(act),
        ActFormat.Akn => ActAkomaNtoso.Write(act),
        ActFormat.Json => ActJson.Write(act),
        _ => ActText.Write(act),
    };

    private static void WriteText(string text, string? output, CommandContext context)
    {
        if (output is null) context.Out.Write(text);
        else OutputFile.Write(output, context, writer => writer.Write(text));
    }

    private static async Task WriteBinaryAsync(ActDocument act, ActFormat format, string output, CommandContext context, CancellationToken cancellation)
    {
        var bytes = format == ActFormat.Docx ? ActDocx.Write(act) : await PdfAsync(act, context, cancellation);
        OutputFile.Write(output, context, bytes);
        context.Line(output);
    }

    private static async Task<byte[]> PdfAsync(ActDocument act, CommandContext context, CancellationToken cancellation)
    {
        try
        {
            return await ActPdf.WriteAsync(act, null, cancellation);
        }
        catch (ActPdfException problem)
        {
            throw new CommandFailedException(context.Say(French(problem), problem.Message), problem.Mend, problem) { Code = problem.Code };
        }
    }

    private static string French(ActPdfException problem) => problem.Code switch
    {
        "program-missing" => "Un PDF demande LibreOffice, qui n'est pas installé.",
        "timeout" => "LibreOffice n'a pas produit le PDF à temps.",
        _ => $"LibreOffice n'a pas produit le PDF : {problem.Message}",
    };

    private static string Beside(string path, ActFormat format, CommandContext context) => path == InputFile.StandardInput
        ? throw new CommandFailedException(context.Say("Un acte lu de l'entrée standard n'a pas de nom.", "An act read from standard input has no name."), context.Say("Donnez --out FICHIER.", "Give --out FILE."))
        : Path.ChangeExtension(path, format == ActFormat.Docx ? ".docx" : ".pdf");
}
