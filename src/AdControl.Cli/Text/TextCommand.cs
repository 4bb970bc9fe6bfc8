using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using AdControl.Cli.Shell;
using AdControl.Documents;
using AdControl.Law;

namespace AdControl.Cli.Text;

/// <summary><c>adcontrol text</c>: shows a document's text exactly as the rules see it, so that offsets can be counted in it.</summary>
internal static class TextCommand
{
    public static Command Build(CommandContext context)
    {
        var file = new Argument<string>("file")
        {
            HelpName = context.Say("FICHIER", "FILE"),
            Description = context.Say("le document ; « - » lit l'entrée standard", "the document; '-' reads standard input"),
        };
        var format = Choice.Named<TextFormat>("--format", context.Say("text (le texte seul, par défaut) ou json (avec blocs, pages, avertissements)", "text (the text alone, default) or json (with blocks, pages, warnings)"), context);
        var command = new TaughtCommand("text")
        {
            Examples =
            [
                ("adcontrol text brochure.docx", context.Say("le texte dans lequel « start » et « length » comptent", "the text in which 'start' and 'length' count")),
                ("adcontrol text affiche.pdf --format json", context.Say("avec les blocs, leurs pages et ce que le lecteur a remarqué", "with the blocks, their pages and what the reader noticed")),
            ],
        };
        command.Add(file);
        command.Add(format);
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetRequiredValue(file), parsed.Get<TextFormat>(format) ?? TextFormat.Text, context, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string path, TextFormat format, CommandContext context, CancellationToken cancellation)
    {
        var bytes = await InputFile.ReadAsync(path, context, cancellation);
        var document = Read(bytes, path == InputFile.StandardInput ? InputFile.StandardInputName : path, context, cancellation);
        if (format == TextFormat.Json)
        {
            WriteJson(document, context);
            return ExitCode.Success;
        }
        if (context.OutIsTerminal) context.Out.Write(Printable.Masked(document.Text));
        else (context.Exact ?? context.Out).Write(document.Text);
        foreach (var warning in document.Warnings) context.Error.WriteLine("! " + warning.Message(context.Language.WireName()));
        return ExitCode.Success;
    }

    private static DocumentText Read(byte[] bytes, string name, CommandContext context, CancellationToken cancellation)
    {
        try
        {
            return DocumentReader.Read(bytes, name, null, cancellation);
        }
        catch (DocumentUnreadableException problem)
        {
            var language = context.Language.WireName();
            throw new CommandFailedException($"{name}: {problem.MessageIn(language)}", problem.MendIn(language), problem);
        }
    }

    private static void WriteJson(DocumentText document, CommandContext context)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("name", document.Name);
            json.WriteString("sha256", document.Sha256);
            json.WriteString("format", document.Format.WireName());
            json.WriteNumber("pages", document.Pages);
            json.WriteBoolean("hasPictures", document.HasPictures);
            json.WriteString("text", document.Text);
            WriteBlocks(json, document);
            json.WriteStartArray("warnings");
            foreach (var warning in document.Warnings) json.WriteStringValue(warning.Message(context.Language.WireName()));
            json.WriteEndArray();
            json.WriteEndObject();
        }
        context.Out.WriteLine(System.Text.Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
    }

    private static void WriteBlocks(Utf8JsonWriter json, DocumentText document)
    {
        json.WriteStartArray("blocks");
        foreach (var block in document.Blocks)
        {
            var place = document.Locate(block.Start);
            json.WriteStartObject();
            json.WriteString("kind", block.Kind.WireName());
            json.WriteNumber("start", block.Start);
            json.WriteNumber("length", block.Length);
            json.WriteNumber("page", block.Page);
            json.WriteNumber("line", place.Line);
            if (place.Source.Length > 0) json.WriteString("source", place.Source);
            WriteFlags(json, block);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteFlags(Utf8JsonWriter json, Block block)
    {
        if (block.Flags == BlockFlags.None) return;
        json.WriteStartArray("flags");
        foreach (var flag in Enum.GetValues<BlockFlags>())
            if (flag != BlockFlags.None && block.Is(flag)) json.WriteStringValue(flag.WireName());
        json.WriteEndArray();
    }
}
