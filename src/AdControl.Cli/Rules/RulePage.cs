using System.Globalization;
using AdControl.Cli.Shell;
using AdControl.Law;

namespace AdControl.Cli.Rules;

/// <summary>A rule as a person reads it.</summary>
internal sealed class RulePage(CommandContext context, RulePack pack)
{
    private const int LabelWidth = 16;

    public void Write(LawRule rule)
    {
        context.Out.WriteLine($"{rule.Id}  {rule.Title.In(context.Language)}");
        Row(context.Say("article", "article"), rule.Article);
        Row(context.Say("sources", "sources"), string.Join(", ", rule.Source.Cites));
        Row(context.Say("en vigueur", "in force"), Span(rule.InForce));
        Row(context.Say("source connue par", "source known by"), rule.Source.Confidence.WireName() + (rule.Source.Checked is { } day ? context.Say($", relue le {Day(day)}", $", checked {Day(day)}") : ""));
        Row(context.Say("niveau", "level"), LevelOf(rule));
        Row(context.Say("nature", "kind"), rule.Kind.WireName());
        Row(context.Say("public", "audience"), Names(rule.Audiences));
        Row(context.Say("produits", "products"), Names(rule.Products));
        Row(context.Say("supports", "media"), Media(rule));
        Row(context.Say("moment", "stage"), rule.Stage.WireName());
        Row(context.Say("si", "when"), rule.When);
        Row(context.Say("exige", "demands"), rule.Expression);
        Row(context.Say("constat", "finding"), rule.Message.In(context.Language));
        Row(context.Say("remède", "mend"), rule.Suggestion.In(context.Language));
        Row(context.Say("insertion", "insert"), rule.Insert);
        Row(context.Say("question", "question"), rule.Question.In(context.Language));
        Row(context.Say("fichier", "file"), string.Create(CultureInfo.InvariantCulture, $"{Path.Combine(pack.Directory, rule.File)}:{rule.Line}"));
        context.Out.WriteLine();
    }

    private void Row(string label, string? text)
    {
        if (!string.IsNullOrEmpty(text)) context.Out.WriteLine($"  {label.PadRight(LabelWidth)}  {text}");
    }

    private string LevelOf(LawRule rule) => rule.Level == rule.DeclaredLevel
        ? rule.Level.WireName()
        : context.Say($"{rule.Level.WireName()} (source non confirmée ; sinon {rule.DeclaredLevel.WireName()})", $"{rule.Level.WireName()} (source unconfirmed; else {rule.DeclaredLevel.WireName()})");

    private string Names<T>(IReadOnlyList<T> values) where T : struct, Enum =>
        values.Count == 0 ? context.Say("tous", "all") : string.Join(", ", values.Select(v => v.WireName()));

    private string Media(LawRule rule) => rule.ExceptMedia.Count == 0
        ? Names(rule.Media)
        : context.Say($"{Names(rule.Media)}, sauf {Names(rule.ExceptMedia)}", $"{Names(rule.Media)} but {Names(rule.ExceptMedia)}");

    private string Span(DateSpan span) => (span.From, span.Until) switch
    {
        (null, null) => context.Say("depuis toujours", "always"),
        ({ } from, null) => context.Say($"depuis le {Day(from)}", $"since {Day(from)}"),
        (null, { } until) => context.Say($"jusqu'au {Day(until)}", $"until {Day(until)}"),
        ({ } from, { } until) => context.Say($"du {Day(from)} au {Day(until)}", $"from {Day(from)} to {Day(until)}"),
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
