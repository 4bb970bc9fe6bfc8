using System.Globalization;
using System.Reflection;
using AdControl.Advertising;
using AdControl.Law;

namespace AdControl.Reporting;

/// <summary>Writes one self-contained page: the marked text beside the findings, the questions, what could not be decided. Nothing is loaded and no script is needed.</summary>
/// <param name="settings">How it is written.</param>
public sealed class HtmlReport(ReportSettings settings)
{
    private static readonly Level[] s_levels = [Level.Blocking, Level.Major, Level.Minor, Level.Review];

    /// <summary>Writes the page of one or several reports.</summary>
    public void Write(IReadOnlyList<CheckReport> reports, TextWriter html)
    {
        WriteHead(reports, html);
        html.Write($"<body>\n<a class=\"skip\" href=\"#content\">{Say("Aller au contenu", "Skip to the content")}</a>\n<header class=\"wrap\"><p class=\"brand\"><strong>AdControl</strong> {Say("Contrôle d'une publicité au regard de la loi", "An advertisement checked against the law")}</p></header>\n<main class=\"wrap\" id=\"content\">\n");
        if (reports.Count > 1)
        {
            WriteOverview(reports, html);
            WriteFilter(reports, html);
        }
        for (var i = 0; i < reports.Count; i++) WriteReport(reports[i], i + 1, reports.Count == 1, html);
        html.Write("</main>\n");
        WriteFooter(html);
        html.Write("</body>\n</html>\n");
    }

    private void WriteHead(IReadOnlyList<CheckReport> reports, TextWriter html)
    {
        var subject = reports.Count == 1 ? reports[0].Path : Say($"{reports.Count} documents", $"{reports.Count} documents");
        var outcome = reports is [{ Result: { } result }] ? Wording.Of(result.Verdict, settings.Language) + " · " : "";
        html.Write($"<!DOCTYPE html>\n<html lang=\"{Say("fr", "en")}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"robots\" content=\"noindex\">\n");
        // The report shows a stranger's text: even if an escape were missed, nothing could run or be fetched.
        html.Write("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        html.Write($"<title>{Encode(subject)} · {Encode(outcome)}AdControl</title>\n<style>\n{Style()}</style>\n</head>\n");
    }

    private static string Style()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("report.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private void WriteOverview(IReadOnlyList<CheckReport> reports, TextWriter html)
    {
        html.Write($"<div class=\"masthead\"><h1>{Say($"{reports.Count} documents contrôlés", $"{reports.Count} documents checked")}</h1>\n<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{Say("Vue d'ensemble", "Overview")}\"><table><caption>{Say("Vue d'ensemble", "Overview")}</caption><thead><tr><th scope=\"col\">{Say("Document", "Document")}</th><th scope=\"col\">{Say("Résultat", "Outcome")}</th>");
        foreach (var level in s_levels) html.Write($"<th scope=\"col\">{Capital(Wording.Of(level, settings.Language))}</th>");
        html.Write("</tr></thead><tbody>\n");
        for (var i = 0; i < reports.Count; i++) WriteOverviewRow(reports[i], i + 1, html);
        html.Write("</tbody></table></div></div>\n");
    }

    private void WriteOverviewRow(CheckReport report, int number, TextWriter html)
    {
        html.Write($"<tr><th scope=\"row\"><a href=\"#d{number}\">{Encode(report.Path)}</a></th><td>");
        WriteVerdict(report, html);
        html.Write("</td>");
        foreach (var level in s_levels) html.Write($"<td class=\"n\">{report.Result?.Findings.Count(f => f.Level == level).ToString(CultureInfo.InvariantCulture) ?? "–"}</td>");
        html.Write("</tr>\n");
    }

    private void WriteFilter(IReadOnlyList<CheckReport> reports, TextWriter html)
    {
        var findings = reports.SelectMany(r => r.Result?.Findings ?? []).ToList();
        var present = s_levels.Where(level => findings.Exists(f => f.Level == level)).ToList();
        if (present.Count < 2) return;
        html.Write($"<fieldset class=\"filter\"><legend>{Say("Montrer", "Show")}</legend>\n");
        foreach (var level in present)
        {
            html.Write($"<label class=\"{MarkedDocument.ClassOf(level)}\"><input type=\"checkbox\" id=\"show-{level.WireName()}\" checked> <span aria-hidden=\"true\">{Wording.Symbol(level)}</span> {Capital(Wording.Of(level, settings.Language))} <b>{findings.Count(f => f.Level == level)}</b></label>\n");
        }
        html.Write("</fieldset>\n");
    }

    private void WriteReport(CheckReport report, int number, bool isOnlyOne, TextWriter html)
    {
        html.Write($"<article class=\"report\" id=\"d{number}\" aria-labelledby=\"d{number}-title\">\n<div class=\"masthead\">\n<div class=\"title\"><{Heading(isOnlyOne)} id=\"d{number}-title\">{Encode(report.Path)}</{Heading(isOnlyOne)}> ");
        WriteVerdict(report, html);
        html.Write("</div>\n");
        if (report.Failure is { } failure) html.Write($"<p class=\"notice\">{Encode(failure.Message)} {Encode(failure.Mend ?? "")}</p></div>\n");
        else WriteResult(report, $"d{number}", isOnlyOne, html);
        html.Write("</article>\n");
    }

    private static string Heading(bool isOnlyOne) => isOnlyOne ? "h1" : "h2";

    private void WriteResult(CheckReport report, string id, bool isOnlyOne, TextWriter html)
    {
        var result = report.Result!;
        WriteFacts(result, html);
        foreach (var warning in result.Warnings) html.Write($"<p class=\"notice\">{Encode(warning)}</p>\n");
        html.Write("</div>\n");
        if (isOnlyOne) WriteFilter([report], html);
        html.Write("<div class=\"panes\">\n");
        html.Write($"<div class=\"pane\"><h2 id=\"{id}-text\">{Say("Texte du document", "Text of the document")}</h2>\n<div class=\"sheet{(report.IsPlainText ? "" : " flow")}\" lang=\"fr\" tabindex=\"0\" role=\"region\" aria-labelledby=\"{id}-text {id}-title\">\n");
        new MarkedDocument(report, id, settings, html).Write();
        html.Write("</div></div>\n");
        WriteFindings(result, id, html);
        html.Write("</div>\n<div class=\"more\">\n");
        WriteChecklist(result, html);
        WriteUndecided(result, html);
        WriteSilenced(result, html);
        WriteRules(result, html);
        html.Write("</div>\n");
    }

    private void WriteVerdict(CheckReport report, TextWriter html)
    {
        if (report.Result is { } result)
            html.Write($"<span class=\"verdict {result.Verdict.WireName()}\"><span aria-hidden=\"true\">{Wording.Symbol(result.Verdict)}</span> {Capital(Wording.Of(result.Verdict, settings.Language))}</span>");
        else
            html.Write($"<span class=\"verdict noncompliant\"><span aria-hidden=\"true\">✗</span> {Say("Illisible", "Unreadable")}</span>");
    }

    private void WriteFacts(CheckResult result, TextWriter html)
    {
        html.Write("<dl class=\"facts\">\n");
        Fact(html, Say("Public visé", "Audience"), Capital(Wording.Of(result.Audience, settings.Language)));
        Fact(html, Say("Produit", "Product"), Capital(Wording.Of(result.Product, settings.Language)) + (result.DeviceClass is { } c ? Say(", classe ", ", class ") + c.WireName() : ""));
        if (result.Medium is { } medium) Fact(html, "Support", Capital(Wording.Of(medium, settings.Language)));
        foreach (var medicine in result.Medicines) Fact(html, Say("Médicament", "Medicine"), $"{medicine.Name} ({medicine.Cis})");
        Fact(html, Say("Droit applicable au", "Law in force on"), Date(result.LawDate));
        Fact(html, Say("Registre", "Register"), result.Register is { } register ? Date(register.Date) : Say("aucun", "none"));
        Fact(html, Say("Règles", "Rules"), result.RulePack.ToString());
        html.Write($"<div><dt>SHA-256</dt><dd class=\"hash\" title=\"{result.Document.Sha256}\">{result.Document.Sha256[..Math.Min(16, result.Document.Sha256.Length)]}…</dd></div>\n</dl>\n");
    }

    private static void Fact(TextWriter html, string name, string value) => html.Write($"<div><dt>{Encode(name)}</dt><dd>{Encode(value)}</dd></div>\n");

    private void WriteFindings(CheckResult result, string id, TextWriter html)
    {
        html.Write($"<section class=\"pane\" aria-labelledby=\"{id}-findings {id}-title\"><h2 id=\"{id}-findings\">{Say("Constats", "Findings")} ({result.Findings.Count})</h2>\n");
        if (result.Findings.Count == 0)
            html.Write($"<p class=\"nothing\"><span aria-hidden=\"true\">✓</span> {Say($"Rien à signaler : {result.Passed.Count} règles appliquées et respectées (règles {Encode(result.RulePack.ToString())}).", $"Nothing to report: {result.Passed.Count} rules were run and passed (rules {Encode(result.RulePack.ToString())}).")}</p>\n");
        html.Write("<ol class=\"findings\">\n");
        for (var i = 0; i < result.Findings.Count; i++) WriteFinding(result.Findings[i], i + 1, id, html);
        html.Write("</ol></section>\n");
    }

    private void WriteFinding(Finding finding, int number, string id, TextWriter html)
    {
        html.Write($"<li class=\"finding {MarkedDocument.ClassOf(finding.Level)}\" id=\"{id}f{number}\">\n");
        html.Write($"<p class=\"top\"><span class=\"no\"><span class=\"visually-hidden\">{Say("constat ", "finding ")}</span>{number}</span> <span class=\"level\"><span aria-hidden=\"true\">{Wording.Symbol(finding.Level)}</span> {Capital(Wording.Of(finding.Level, settings.Language))}</span> <span>{Wording.Of(finding.Kind, settings.Language)}</span></p>\n");
        html.Write($"<h3><span class=\"id\">{Encode(finding.Rule)}</span>{Encode(finding.Title)}</h3>\n");
        if (finding.Message != finding.Title) html.Write($"<p>{Encode(finding.Message)}</p>\n");
        WritePassages(finding, number, id, html);
        WriteFactsRead(finding, html);
        WriteSuggestions(finding, html);
        html.Write($"<p class=\"source\"><a href=\"{Encode(SourceLink.Of(finding.Cites, finding.Article))}\" rel=\"noreferrer\">{Encode(finding.Article)}</a> · {Wording.Of(finding.Confidence, settings.Language)}{(finding.Medicines.Count > 0 ? " · " + Encode(string.Join(", ", finding.Medicines)) : "")}</p>\n</li>\n");
    }

    private void WritePassages(Finding finding, int number, string id, TextWriter html)
    {
        if (finding.Evidence.Count == 0) return;
        html.Write("<ul class=\"passages\">");
        for (var i = 0; i < finding.Evidence.Count; i++)
        {
            var passage = finding.Evidence[i];
            var place = passage.Page > 1 ? Say($"page {passage.Page}, ligne {passage.Line}", $"page {passage.Page}, line {passage.Line}") : Say($"ligne {passage.Line}", $"line {passage.Line}");
            var marks = (passage.IsReadByOcr ? Say(", lu sur une image", ", read off a picture") : "")
                + (passage.IsHidden ? Say(", texte caché", ", hidden text") : "") + (passage.IsAlternativeText ? Say(", texte alternatif", ", alternative text") : "");
            html.Write($"<li><a href=\"#{id}m{number}-{i}\" lang=\"fr\">« {Encode(Shortened(passage.Text))} »</a> <span>{place}{marks}</span></li>");
        }
        html.Write("</ul>\n");
    }

    private void WriteFactsRead(Finding finding, TextWriter html)
    {
        if (finding.Evidence.Count > 0 || !finding.Facts.Any(fact => fact.Title is not null)) return;
        html.Write("<ul class=\"passages\">");
        foreach (var fact in finding.Facts.Where(fact => fact.Title is not null)) html.Write($"<li><span>{Encode(fact.Title!)}{Say(" : ", ": ")}{Encode(fact.Words)}</span></li>");
        html.Write("</ul>\n");
    }

    private static void WriteSuggestions(Finding finding, TextWriter html)
    {
        if (finding.Suggestions.Count == 0) return;
        html.Write("<div class=\"mend\">");
        foreach (var suggestion in finding.Suggestions)
        {
            html.Write($"<p><span aria-hidden=\"true\">→</span> {Encode(suggestion.Text)}</p>");
            if (suggestion.Insert is { } insert) html.Write($"<blockquote class=\"insert\" lang=\"fr\">{Encode(insert)}</blockquote>");
        }
        html.Write("</div>\n");
    }

    private void WriteChecklist(CheckResult result, TextWriter html)
    {
        if (result.Checklist.Count == 0) return;
        html.Write($"<section class=\"card\"><h2>{Say("À vérifier par une personne", "For a person to decide")} ({result.Checklist.Count})</h2><p class=\"lead\">{Say("Ce qu'aucune règle ne peut trancher seule.", "What no rule can settle by itself.")}</p><ul class=\"questions\">\n");
        foreach (var item in result.Checklist)
            html.Write($"<li><span class=\"box\" aria-hidden=\"true\"></span><span class=\"id\">{Encode(item.Rule)}</span><span>{Encode(item.Question)}</span></li>\n");
        html.Write("</ul></section>\n");
    }

    private void WriteUndecided(CheckResult result, TextWriter html)
    {
        if (result.Undecided.Count == 0) return;
        html.Write($"<section class=\"card\"><h2>{Say("Non décidées, faute d'information", "Not decided, for want of information")} ({result.Undecided.Count})</h2><dl class=\"needs\">\n");
        foreach (var group in result.Undecided.GroupBy(rule => string.Join(", ", rule.Needs.Select(need => Wording.Need(need, settings.Language).What))))
        {
            html.Write($"<div><dt>{Capital(Encode(group.Key))}</dt><dd>{Encode(string.Join(", ", group.Select(rule => rule.Rule).Distinct()))}</dd>");
            foreach (var how in group.First().Needs.Select(need => Wording.Need(need, settings.Language).How).OfType<string>().Distinct())
                html.Write($"<dd><code>{Encode(how)}</code></dd>");
            html.Write("</div>\n");
        }
        html.Write("</dl></section>\n");
    }

    private void WriteSilenced(CheckResult result, TextWriter html)
    {
        if (result.Silenced.Count == 0) return;
        html.Write($"<section class=\"card\"><h2>{Say("Connus et acceptés", "Known and accepted")} ({result.Silenced.Count})</h2><dl class=\"needs\">\n");
        foreach (var (finding, entry) in result.Silenced)
        {
            var until = entry.Until is { } date ? Say(", jusqu'au ", ", until ") + Date(date) : "";
            html.Write($"<div><dt>{Encode(finding.Rule)} {Encode(finding.Title)}</dt><dd>{Encode(entry.Reason)}{Encode(entry.Who.Length > 0 ? $" ({entry.Who})" : "")}{Encode(until)}</dd></div>\n");
        }
        html.Write("</dl></section>\n");
    }

    private void WriteRules(CheckResult result, TextWriter html)
    {
        html.Write($"<section class=\"card\"><h2>{Say("Règles appliquées", "Rules that ran")}</h2>\n");
        WriteIds(Say($"Respectées ({result.Passed.Count})", $"Passed ({result.Passed.Count})"), result.Passed, html);
        WriteIds(Say($"Sans objet ici ({result.NotApplicable.Count})", $"Not applicable here ({result.NotApplicable.Count})"), result.NotApplicable, html);
        html.Write("</section>\n");
    }

    private static void WriteIds(string title, IReadOnlyList<string> ids, TextWriter html)
    {
        if (ids.Count == 0) return;
        html.Write($"<details><summary>{Encode(title)}</summary><ul class=\"ids\">");
        foreach (var id in ids) html.Write($"<li>{Encode(id)}</li>");
        html.Write("</ul></details>\n");
    }

    private void WriteFooter(TextWriter html) => html.Write($"<footer class=\"wrap\"><p>{Say(
        "Un contrôle automatique signale et prouve ; il ne remplace pas la décision d'une personne. Les règles citent leur source, les phrases trouvées sont à lire dans leur contexte.",
        "An automatic check points out and proves; it does not replace a person's decision. The rules cite their source; passages are to be read in their context.")}</p></footer>\n");

    private static string Shortened(string text)
    {
        const int Limit = 160;
        var oneLine = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return oneLine.Length <= Limit ? oneLine : oneLine[..(Limit - 1)] + "…";
    }

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];

    private string Date(DateOnly date) => settings.Language == Language.French
        ? date.ToString("dddd d MMMM yyyy", CultureInfo.GetCultureInfo("fr-FR"))
        : date.ToString("dddd d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));

    private static string Encode(string text) => MarkedDocument.Encode(text);

    private string Say(string french, string english) => settings.Say(french, english);
}
