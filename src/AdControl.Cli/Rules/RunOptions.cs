using System.CommandLine;
using AdControl.Cli.Shell;

namespace AdControl.Cli.Rules;

/// <summary>What <c>adcontrol rules run</c> takes.</summary>
internal sealed class RunOptions
{
    public RunOptions(CommandContext context)
    {
        File = new Argument<string?>("file")
        {
            HelpName = context.Say("FICHIER", "FILE"),
            Description = context.Say("le fichier de règles", "the rule file"),
            Arity = ArgumentArity.ZeroOrOne,
        };
        Set = new Option<string?>("--workflow") { Description = context.Say("le jeu de règles, quand le fichier en a plusieurs", "the rule set, when the file has several"), HelpName = context.Say("NOM", "NAME") };
        Inputs = new Option<string[]>("--input") { Description = context.Say("une donnée : nom=JSON ou nom=@fichier ; répétable", "an input: name=JSON or name=@file; repeatable"), HelpName = context.Say("NOM=VALEUR", "NAME=VALUE") };
        Settings = new Option<string?>("--settings") { Description = context.Say("réglages de RulesEngine : JSON ou @fichier", "RulesEngine's settings: JSON or @file"), HelpName = "JSON" };
        Batch = new Option<string?>("--batch") { Description = context.Say("un cas par ligne : {\"id\",\"rules\",\"workflow\",\"inputs\",\"settings\"}", "a case a line: {\"id\",\"rules\",\"workflow\",\"inputs\",\"settings\"}"), HelpName = context.Say("FICHIER", "FILE") };
        Format = new Option<string?>("--format") { Description = context.Say("forme du résultat (text par défaut)", "form of the result (default text)"), HelpName = "text|json|jsonl" };
        Format.AcceptOnly(context, "text", "json", "jsonl");
    }

    public Argument<string?> File { get; }

    public Option<string?> Set { get; }

    public Option<string[]> Inputs { get; }

    public Option<string?> Settings { get; }

    public Option<string?> Batch { get; }

    public Option<string?> Format { get; }

    public void AddTo(Command command)
    {
        command.Add(File);
        foreach (var option in new Option[] { Set, Inputs, Settings, Batch, Format }) command.Add(option);
    }
}
