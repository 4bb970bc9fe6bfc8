using AdControl.Cli.Shell;
using AdControl.Decisions.Wording;
using AdControl.Law;

namespace AdControl.Cli.Rules;

/// <summary>Shows a rule of the wording of decisions in full.</summary>
internal static class DecisionRulePage
{
    public static void Write(DecisionRule rule, CommandContext context)
    {
        var any = context.Say("tous", "all");
        context.Out.WriteLine($"{rule.Id}  {rule.Title.In(context.Language)}");
        Line(context.Say("sources", "sources"), $"{string.Join(", ", rule.Source.Cites)} ({rule.Source.Confidence.WireName()})");
        Line(context.Say("en vigueur", "in force"), $"{rule.InForce.From:yyyy-MM-dd} … {rule.InForce.Until:yyyy-MM-dd}");
        Line(context.Say("procédures", "procedures"), rule.Procedures.Count == 0 ? any : string.Join(", ", rule.Procedures));
        Line(context.Say("actes", "acts"), rule.Kinds.Count == 0 ? any : string.Join(", ", rule.Kinds));
        Line(context.Say("condition", "condition"), rule.Expression);
        foreach (var text in rule.Texts) Line(context.Say("texte", "text"), text);
        Line(context.Say("fichier", "file"), $"{rule.File}:{rule.Line}");

        void Line(string label, string text) => context.Out.WriteLine($"  {label,-12} {text}");
    }
}
