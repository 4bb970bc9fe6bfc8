using System.CommandLine;
using AdControl.Advertising;
using AdControl.Cli.Shell;
using AdControl.Law;

namespace AdControl.Cli.Rules;

/// <summary><c>adcontrol rules list</c>.</summary>
internal static class RulesListCommand
{
    public static Command Build(CommandContext context)
    {
        var rules = RulesFolder.Option(context);
        var article = new Option<string?>("--article") { Description = context.Say("qui reposent sur cet article", "that rest on this article"), HelpName = "ARTICLE" };
        var audience = Choice.Of<Audience>("--audience", context.Say("qui protègent ce public", "that protect this audience"), context);
        var format = new Option<string?>("--format") { Description = context.Say("forme du résultat (text par défaut)", "form of the result (default text)"), HelpName = "text|json" };
        format.AcceptOnly(context, "text", "json");
        var command = new TaughtCommand("list")
        {
            Description = context.Say("liste les règles", "lists the rules"),
            Examples = [("adcontrol rules list --article R5122-4", context.Say("les règles d'un article", "the rules of an article"))],
        };
        command.Add(rules);
        command.Add(article);
        command.Add(audience);
        command.Add(format);
        command.SetAction(parsed => Run(parsed.GetValue(rules), parsed.GetValue(article), parsed.GetValue(audience), parsed.GetValue(format) == "json", context));
        return command;
    }

    private static int Run(string? folder, string? article, Audience? audience, bool asJson, CommandContext context)
    {
        if (RulesFolder.Load(folder, context) is not { } pack) return ExitCode.Failure;
        var found = (article is null ? pack.Rules : pack.OfArticle(article))
            .Where(r => audience is null || r.Audiences.Count == 0 || r.Audiences.Contains(audience.Value))
            .ToList();
        if (found.Count == 0) throw new CommandFailedException(context.Say("aucune règle ne répond à cela.", "no rule answers to that."));
        if (asJson)
        {
            context.Out.WriteLine(RuleListJson.Of(found, context.Language));
            return ExitCode.Success;
        }
        var id = found.Max(r => r.Id.Length);
        var place = Math.Min(24, found.Max(r => r.Article.Length));
        foreach (var rule in found)
            context.Out.WriteLine($"{rule.Id.PadRight(id)}  {rule.Level.WireName(),-8}  {rule.Article.PadRight(place)}  {rule.Title.In(context.Language)}");
        return ExitCode.Success;
    }
}
