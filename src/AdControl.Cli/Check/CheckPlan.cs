using System.CommandLine;
using AdControl.Advertising;
using AdControl.Cli.Reporting;
using AdControl.Cli.Shell;
using AdControl.Law;

namespace AdControl.Cli.Check;

/// <summary>What the user asked for, complete and without contradiction.</summary>
internal sealed record CheckPlan
{
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>The list of a batch; null for files named on the command line.</summary>
    public string? Batch { get; init; }

    /// <summary>What the command line says of every document; a line of a batch may say otherwise.</summary>
    public required CheckTarget Target { get; init; }

    /// <summary>The folder of rules; null for the one that comes with the program.</summary>
    public string? Rules { get; init; }

    public required ReportFormat Format { get; init; }

    /// <summary>The file to write; null for standard output.</summary>
    public string? Output { get; init; }

    public Level FailOn { get; init; } = Level.Major;

    /// <summary>Whether a report at a terminal writes out the questions to a person.</summary>
    public bool ShowsChecklist { get; init; }

    public string? Baseline { get; init; }

    public string? WriteBaseline { get; init; }

    /// <exception cref="CommandFailedException">Something is missing or contradicts something else.</exception>
    public static CheckPlan From(ParseResult parsed, CheckOptions options, CommandContext context)
    {
        var plan = new CheckPlan
        {
            Files = parsed.GetValue(options.Files) ?? [],
            Batch = parsed.GetValue(options.Batch),
            Target = TargetOf(parsed, options, context),
            Rules = parsed.GetValue(options.Rules),
            Format = FormatOf(parsed, options),
            Output = parsed.GetValue(options.Output),
            FailOn = parsed.Get<Level>(options.FailOn) ?? Level.Major,
            ShowsChecklist = parsed.GetValue(options.Checklist),
            Baseline = parsed.GetValue(options.Baseline),
            WriteBaseline = parsed.GetValue(options.WriteBaseline),
        };
        plan.Validate(context);
        return plan;
    }

    private static CheckTarget TargetOf(ParseResult parsed, CheckOptions options, CommandContext context) => new(
        parsed.Get<Audience>(options.Audience),
        parsed.Get<ProductKind>(options.Product) ?? ProductKind.Medicine,
        parsed.Get<Medium>(options.Medium),
        parsed.Get<DeviceClass>(options.DeviceClass),
        parsed.GetValue(options.Medicines) ?? [],
        parsed.GetValue(options.Date) ?? LegalTime.Today(context.Clock));

    private static ReportFormat FormatOf(ParseResult parsed, CheckOptions options)
    {
        if (parsed.Get<ReportFormat>(options.Format) is { } format) return format;
        var byName = Path.GetExtension(parsed.GetValue(options.Output))?.ToUpperInvariant() switch
        {
            ".JSON" => ReportFormat.Json,
            ".JSONL" => ReportFormat.Jsonl,
            ".SARIF" => ReportFormat.Sarif,
            ".HTML" or ".HTM" => ReportFormat.Html,
            ".XML" => ReportFormat.Junit,
            _ => ReportFormat.Text,
        };
        return byName == ReportFormat.Text && parsed.GetValue(options.Batch) is not null ? ReportFormat.Jsonl : byName;
    }

    private void Validate(CommandContext context)
    {
        CommandFailedException Wrong(string french, string english, string? mendFrench = null, string? mendEnglish = null) =>
            new(context.Say(french, english), mendFrench is null ? null : context.Say(mendFrench, mendEnglish!));
        if (Batch is not null && Files.Count > 0)
            throw Wrong("--batch et des fichiers s'excluent.", "--batch and files exclude each other.", "Mettez ces fichiers dans la liste.", "Put these files in the list.");
        if (Batch is null && Files.Count == 0)
            throw Wrong("aucun fichier à contrôler.", "no file to check.", "Exemple : adcontrol check affiche.txt --audience public", "Example: adcontrol check poster.txt --audience public");
        if (Batch is null && Target.Audience is null)
            throw Wrong("à qui la publicité s'adresse-t-elle ?", "to whom is the advertisement addressed?", "Ajoutez --audience public ou --audience professional.", "Add --audience public or --audience professional.");
        if (Batch is null && ProductContradiction.Of(Target.Product, Target.DeviceClass, Target.Medicines, context) is { } contradiction)
            throw new CommandFailedException(contradiction) { Code = "usage" };
        if (Baseline is not null && WriteBaseline is not null)
            throw Wrong("--baseline et --write-baseline s'excluent.", "--baseline and --write-baseline exclude each other.");
        if (Files.Count(file => file == InputFile.StandardInput) > 1)
            throw Wrong("l'entrée standard ne peut être lue qu'une fois.", "standard input can be read only once.");
    }
}
