using System.CommandLine;
using AdControl.Advertising;
using AdControl.Cli.Reporting;
using AdControl.Cli.Shell;

namespace AdControl.Cli.Check;

/// <summary>What <c>adcontrol check</c> takes.</summary>
internal sealed class CheckOptions
{
    public CheckOptions(CommandContext context)
    {
        string Say(string french, string english) => context.Say(french, english);
        Files = new Argument<string[]>("files")
        {
            HelpName = Say("FICHIER", "FILE"),
            Description = Say("txt, md, html, docx, pdf ou image ; « - » lit l'entrée standard", "txt, md, html, docx, pdf or picture; '-' reads standard input"),
            Arity = ArgumentArity.ZeroOrMore,
        };
        Audience = Choice.Named<Audience>("--audience", Say("à qui la publicité s'adresse (obligatoire)", "to whom it is addressed (required)"), context);
        Product = Choice.Named<ProductKind>("--product", Say("ce qu'elle présente (medicine par défaut)", "what it advertises (default medicine)"), context);
        Medium = Choice.Named<Medium>("--medium", Say("le support", "the medium"), context);
        DeviceClass = Choice.Named<DeviceClass>("--class", Say("la classe d'un dispositif", "the class of a device"), context);
        Medicines = new Option<string[]>("--medicine")
        {
            Description = Say("médicament annoncé : code CIS ou nom ; répétable", "advertised medicine: CIS code or name; repeatable"),
            HelpName = Say("CIS|NOM", "CIS|NAME"),
        };
        Date = DateOption.Of("--date", Say("date du droit applicable (aujourd'hui par défaut)", "date whose law applies (default today)"), context);
        Rules = Text("--rules", Say("dossier des règles", "folder of the rules"), Say("DOSSIER", "DIR"));
        Format = Choice.Named<ReportFormat>("--format", Say("forme du résultat (text par défaut, sinon d'après --out)", "form of the result (default text, else by --out)"), context);
        Output = Text("--out", Say("fichier où l'écrire", "file to write it to"), Say("FICHIER", "FILE"));
        FailOn = Choice.Named<Level>("--fail-on", Say("niveau à partir duquel le code de sortie est 1 (major par défaut)", "level from which the exit code is 1 (default major)"), context);
        Checklist = new Option<bool>("--checklist") { Description = Say("montre aussi les questions auxquelles seule une personne répond", "shows the questions that only a person answers too") };
        Baseline = Text("--baseline", Say("constats connus, à taire", "known findings, to be silenced"), Say("FICHIER", "FILE"));
        WriteBaseline = Text("--write-baseline", Say("écrit les constats de ce contrôle comme connus", "writes this run's findings as known"), Say("FICHIER", "FILE"));
        Batch = Text("--batch", Say("liste JSONL de contrôles : {\"file\",\"audience\",\"product\",\"medium\",\"medicines\",\"date\"}", "JSONL list of checks: {\"file\",\"audience\",\"product\",\"medium\",\"medicines\",\"date\"}"), Say("LISTE", "LIST"));
    }

    public Argument<string[]> Files { get; }

    public Option<string> Audience { get; }

    public Option<string> Product { get; }

    public Option<string> Medium { get; }

    public Option<string> DeviceClass { get; }

    public Option<string[]> Medicines { get; }

    public Option<DateOnly?> Date { get; }

    public Option<string> Rules { get; }

    public Option<string> Format { get; }

    public Option<string> Output { get; }

    public Option<string> FailOn { get; }

    public Option<bool> Checklist { get; }

    public Option<string> Baseline { get; }

    public Option<string> WriteBaseline { get; }

    public Option<string> Batch { get; }

    public void AddTo(Command command)
    {
        command.Add(Files);
        foreach (var option in new Option[] { Audience, Product, Medium, DeviceClass, Medicines, Date, Rules, Format, Output, FailOn, Checklist, Baseline, WriteBaseline, Batch })
            command.Add(option);
    }

    private static Option<string> Text(string name, string description, string value) => new(name) { Description = description, HelpName = value };
}
