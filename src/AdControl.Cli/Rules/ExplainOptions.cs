using System.CommandLine;
using AdControl.Advertising;
using AdControl.Cli.Shell;

namespace AdControl.Cli.Rules;

/// <summary>What <c>adcontrol rules explain</c> takes.</summary>
internal sealed class ExplainOptions(CommandContext context)
{
    public Argument<string> Id { get; } = new("id") { HelpName = "ID", Description = context.Say("la règle", "the rule") };

    public Argument<string> File { get; } = new("file") { HelpName = context.Say("FICHIER", "FILE"), Description = context.Say("le document ; « - » lit l'entrée standard", "the document; '-' reads standard input") };

    public Option<string?> Rules { get; } = RulesFolder.Option(context);

    public Option<Audience?> Audience { get; } = Choice.Of<Audience>("--audience", context.Say("à qui il s'adresse", "to whom it is addressed"), context);

    public Option<ProductKind?> Product { get; } = Choice.Of<ProductKind>("--product", context.Say("ce qu'il présente", "what it advertises"), context);

    public Option<Medium?> Medium { get; } = Choice.Of<Medium>("--medium", context.Say("le support", "the medium"), context);

    public Option<DeviceClass?> DeviceClass { get; } = Choice.Of<DeviceClass>("--class", context.Say("la classe d'un dispositif", "the class of a device"), context);

    public Option<string[]> Medicines { get; } = new("--medicine") { Description = context.Say("médicament annoncé : code CIS ou nom ; répétable", "advertised medicine: CIS code or name; repeatable"), HelpName = context.Say("CIS|NOM", "CIS|NAME") };

    public Option<DateOnly?> Date { get; } = DateOption.Of("--date", context.Say("date du droit applicable", "date whose law applies"), context);

    public void AddTo(Command command)
    {
        command.Add(Id);
        command.Add(File);
        foreach (var option in new Option[] { Audience, Product, Medium, DeviceClass, Medicines, Date, Rules }) command.Add(option);
    }
}
