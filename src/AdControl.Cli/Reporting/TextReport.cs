using AdControl.Advertising;
using AdControl.Law;

namespace AdControl.Cli.Reporting;

/// <summary>The report a person reads at a terminal: the case, the findings with their passages, the questions, what could not be decided, the verdict.</summary>
internal sealed class TextReport(ReportSettings settings, TextWriter output)
{
    private const int PassagesShown = 6;

    private readonly Paint _paint = new(settings.Colour);

    public void Write(IReadOnlyList<CheckReport> reports)
    {
        foreach (var report in reports) Write(report);
        if (reports.Count > 1) WriteSummary(reports);
    }

    public void Write(CheckReport report)
    {
        if (report.Failure is { } failure)
        {
            WriteFailure(report.Path, failure);
            return;
        }
        var result = report.Result!;
        WriteHeader(report.Path, result);
        foreach (var level in result.Findings.Select(f => f.Level).Distinct().OrderDescending())
            WriteLevel(report, level, [.. result.Findings.Where(f => f.Level == level)]);
        WriteChecklist(result.Checklist);
        WriteUndecided(result.Undecided);
        WriteSilenced(result.Silenced);
        WriteVerdict(result);
    }

    /// <summary>A line for each file and the count of verdicts.</summary>
    public void WriteSummary(IReadOnlyList<CheckReport> reports)
    {
        WriteTitle(Say("Ensemble", "Summary"));
        var width = Math.Min(reports.Max(r => DisplayWidth.Of(r.Path)), settings.Width / 2);
        foreach (var report in reports) output.WriteLine("  " + PadRight(report.Path, width) + "  " + ShortOutcome(report));
        var read = reports.Where(r => r.Result is not null).ToList();
        var parts = Enum.GetValues<Verdict>()
            .Select(verdict => (verdict, count: read.Count(r => r.Result!.Verdict == verdict)))
            .Where(pair => pair.count > 0)
            .Select(pair => $"{pair.count} {Wording.Of(pair.verdict, settings.Language)}")
            .Concat(read.Count < reports.Count ? [Say($"{reports.Count - read.Count} illisible", $"{reports.Count - read.Count} unreadable")] : []);
        output.WriteLine();
        output.WriteLine("  " + _paint.Bold(string.Join(" · ", parts)));
        output.WriteLine();
    }

    private string ShortOutcome(CheckReport report)
    {
        if (report.Result is not { } result) return _paint.Of(Level.Blocking, "✗ " + Say("illisible", "unreadable"));
        var verdict = _paint.Of(result.Verdict, $"{Wording.Symbol(result.Verdict)} {Wording.Of(result.Verdict, settings.Language)}");
        return result.Findings.Count == 0 ? verdict : $"{verdict}  {_paint.Dim(Counts(result.Findings))}";
    }

    private void WriteFailure(string path, CheckFailure failure)
    {
        output.WriteLine();
        output.WriteLine(_paint.Bold(path));
        WriteFailureMessage(failure.Message);
        if (failure.Mend is not null) WriteMarked("→", failure.Mend, 4);
        output.WriteLine();
    }

    // What is wrong carries the sign; the indented lines below it list what may have been meant.
    private void WriteFailureMessage(string message)
    {
        foreach (var line in message.ReplaceLineEndings("\n").Split('\n'))
        {
            var indent = line.Length - line.TrimStart(' ').Length;
            var lead = indent == 0 ? "  " + _paint.Of(Level.Blocking, "✗ ") : new string(' ', 4 + indent);
            foreach (var part in WrappedText.Lines(line, settings.Width - 4 - indent))
            {
                output.WriteLine(lead + part);
                lead = new string(' ', 4 + indent);
            }
        }
    }

    private void WriteHeader(string path, CheckResult result)
    {
        output.WriteLine();
        var what = new List<string> { Wording.Of(result.Audience, settings.Language), Wording.Of(result.Product, settings.Language) };
        if (result.Medium is { } medium) what.Add(Wording.Of(medium, settings.Language));
        if (result.DeviceClass is { } deviceClass) what.Add(Say("classe ", "class ") + deviceClass.WireName());
        output.WriteLine($"{_paint.Bold(path)}  {_paint.Dim(string.Join(" · ", what))}");
        foreach (var medicine in result.Medicines) output.WriteLine($"  {medicine.Cis}  {medicine.Name}");
        var law = new List<string> { Say("droit au ", "law of ") + Date(result.LawDate), Say("règles ", "rules ") + result.RulePack };
        law.Add(result.Register is { } register ? Say("registre du ", "register of ") + Date(register.Date) : Say("sans registre", "no register"));
        if (result.Document.Pages > 0) law.Add(Say($"{result.Document.Pages} page(s)", $"{result.Document.Pages} page(s)"));
        output.WriteLine("  " + _paint.Dim(string.Join(" · ", law)));
        foreach (var warning in result.Warnings) WriteMarked("!", warning, 2);
    }

    private void WriteLevel(CheckReport report, Level level, List<Finding> findings)
    {
        output.WriteLine();
        var title = $"{Wording.Symbol(level)} {Wording.Of(level, settings.Language).ToUpper(System.Globalization.CultureInfo.CurrentUICulture)} ({findings.Count})";
        output.WriteLine(_paint.Of(level, title));
        foreach (var finding in findings) WriteFinding(report, finding);
    }

    private void WriteFinding(CheckReport report, Finding finding)
    {
        output.WriteLine();
        var head = $"{finding.Rule}  {finding.Title}";
        var gap = Math.Max(2, settings.Width - 2 - DisplayWidth.Of(head) - DisplayWidth.Of(finding.Article));
        output.WriteLine("  " + _paint.Of(finding.Level, finding.Rule) + "  " + _paint.Bold(finding.Title) + new string(' ', gap) + _paint.Dim(finding.Article));
        if (finding.Message != finding.Title) WriteIndented(finding.Message, 4);
        if (finding.Medicines.Count > 0) WriteIndented(_paint.Dim(Say("concerne ", "concerns ") + string.Join(", ", finding.Medicines)), 4);
        WritePassages(report, finding);
        foreach (var fact in finding.Facts.Where(fact => finding.Evidence.Count == 0 && fact.Title is not null)) WriteIndented(_paint.Dim($"{fact.Title}{Say(" : ", ": ")}{fact.Words}"), 4);
        foreach (var suggestion in finding.Suggestions) WriteSuggestion(suggestion);
        if (finding.Confidence == Confidence.Unconfirmed) WriteIndented(_paint.Dim("(" + Wording.Of(finding.Confidence, settings.Language) + ")"), 4);
        if (finding.IsHidden) WriteIndented(_paint.Dim(Say("(texte caché dans le document)", "(hidden text of the document)")), 4);
        if (finding.IsAlternativeText) WriteIndented(_paint.Dim(Say("(texte alternatif d'une image ou d'un bouton)", "(alternative text of a picture or a control)")), 4);
        if (finding.IsReadByOcr) WriteIndented(_paint.Dim(Say("(lu sur une image : comparez avec l'original)", "(read off a picture: compare with the original)")), 4);
    }

    private void WriteSuggestion(Suggestion suggestion)
    {
        WriteMarked("→", suggestion.Text, 4);
        if (suggestion.Insert is { } insert && !suggestion.Text.Contains(insert, StringComparison.Ordinal)) WriteIndented($"« {insert} »", 6);
    }

    private void WritePassages(CheckReport report, Finding finding)
    {
        var lines = finding.Evidence.SelectMany(passage => LinesOf(report.Text, passage)).GroupBy(line => line.Number).OrderBy(group => group.Key).ToList();
        if (lines.Count == 0) return;
        output.WriteLine();
        var digits = lines.Max(group => Label(group.First()).Length);
        foreach (var group in lines.Take(PassagesShown)) WriteLine(report.Text, finding.Level, group.First(), [.. group.Select(line => line.Span)], digits);
        if (lines.Count > PassagesShown) WriteIndented(_paint.Dim(Say($"… et {lines.Count - PassagesShown} autre(s) ligne(s)", $"… and {lines.Count - PassagesShown} more line(s)")), 6);
    }

    private void WriteLine(string text, Level level, PassageLine line, List<(int Start, int End)> spans, int digits)
    {
        var view = PassageView.Of(text, line.Start, spans, Math.Max(20, settings.Width - digits - 9));
        output.WriteLine($"      {_paint.Dim(Label(line).PadLeft(digits) + " │")} {view.Line}");
        output.WriteLine($"      {_paint.Dim(new string(' ', digits) + " │")} {_paint.Of(level, view.Carets)}");
    }

    private string Label(PassageLine line) => line.Page > 1 ? Say($"p. {line.Page}, l. {line.Number}", $"p. {line.Page}, l. {line.Number}") : $"{line.Number}";

    // A passage may run over a line end: each of its lines is shown and underlined.
    private static IEnumerable<PassageLine> LinesOf(string text, EvidencePassage passage)
    {
        var number = passage.Line;
        var lineStart = passage.Start - (passage.Column - 1);
        var end = passage.Start + passage.Length;
        while (lineStart >= 0 && lineStart < end && lineStart <= text.Length)
        {
            yield return new PassageLine(number, passage.Page, lineStart, (passage.Start, end));
            var lineEnd = text.AsSpan(lineStart).IndexOfAny('\r', '\n');
            if (lineEnd < 0) yield break;
            lineStart += lineEnd + (text.AsSpan(lineStart + lineEnd).StartsWith("\r\n") ? 2 : 1);
            number++;
        }
    }

    private void WriteChecklist(IReadOnlyList<ChecklistItem> checklist)
    {
        if (checklist.Count == 0) return;
        WriteTitle(Say($"À vérifier par une personne ({checklist.Count})", $"For a person to decide ({checklist.Count})"));
        if (!settings.ShowsChecklist)
        {
            WriteIndented(_paint.Dim(Say("--checklist montre les questions ; les formes html et json les portent toujours.", "--checklist shows the questions; the forms html and json always hold them.")), 2);
            return;
        }
        foreach (var item in checklist) WriteHanging($"  [ ] {item.Rule}  ", item.Question, 15);
    }

    private void WriteUndecided(IReadOnlyList<UndecidedRule> undecided)
    {
        if (undecided.Count == 0) return;
        WriteTitle(Say($"Non décidées, faute d'information ({undecided.Count})", $"Not decided, for want of information ({undecided.Count})"));
        foreach (var group in undecided.GroupBy(rule => string.Join(", ", rule.Needs.Select(need => Wording.Need(need, settings.Language).What))))
        {
            WriteIndented($"{Say("il manque", "needs")} {group.Key}{Say(" :", ":")} {string.Join(", ", group.Select(rule => rule.Rule).Distinct())}", 2);
            foreach (var how in group.First().Needs.Select(need => Wording.Need(need, settings.Language).How).OfType<string>().Distinct())
                WriteMarked("→", how, 4);
        }
    }

    private void WriteSilenced(IReadOnlyList<SilencedFinding> silenced)
    {
        if (silenced.Count == 0) return;
        WriteTitle(Say($"Connus, acceptés ({silenced.Count})", $"Known and accepted ({silenced.Count})"));
        foreach (var (finding, entry) in silenced)
        {
            var until = entry.Until is { } date ? Say($", jusqu'au {Date(date)}", $", until {Date(date)}") : "";
            WriteHanging($"  {finding.Rule}  ", $"{finding.Title} ({entry.Reason}{(entry.Who.Length > 0 ? ", " + entry.Who : "")}{until})", 11);
        }
    }

    private void WriteVerdict(CheckResult result)
    {
        output.WriteLine();
        var word = Wording.Of(result.Verdict, settings.Language).ToUpper(System.Globalization.CultureInfo.CurrentUICulture);
        var verdict = _paint.Of(result.Verdict, $"{Wording.Symbol(result.Verdict)} {word}");
        var ran = Say(
            $"{result.Passed.Count} règle(s) respectée(s), {result.Undecided.Count} non décidée(s), {result.NotApplicable.Count} sans objet",
            $"{result.Passed.Count} rule(s) passed, {result.Undecided.Count} not decided, {result.NotApplicable.Count} not applicable");
        output.WriteLine(result.Findings.Count == 0 ? verdict : $"{verdict}  {Counts(result.Findings)}");
        output.WriteLine(_paint.Dim("  " + ran));
        output.WriteLine();
    }

    private string Counts(IReadOnlyList<Finding> findings) => string.Join(", ", findings
        .GroupBy(f => f.Level)
        .OrderByDescending(group => group.Key)
        .Select(group => $"{group.Count()} {Wording.Counted(group.Key, group.Count(), settings.Language)}"));

    private void WriteTitle(string title)
    {
        output.WriteLine();
        output.WriteLine(_paint.Bold(title));
    }

    private void WriteIndented(string text, int indent) => WriteHanging(new string(' ', indent), text, indent);

    // A mark such as an arrow stands out: the lines that follow begin under the first word.
    private void WriteMarked(string mark, string text, int indent) => WriteHanging(new string(' ', indent) + mark + " ", text, indent + mark.Length + 1);

    private void WriteHanging(string first, string text, int indent)
    {
        var blank = new string(' ', indent);
        var lead = first.PadRight(indent);
        foreach (var line in WrappedText.Lines(text, Math.Max(20, settings.Width - indent)))
        {
            output.WriteLine(lead + line);
            lead = blank;
        }
    }

    private static string PadRight(string text, int width) => text + new string(' ', Math.Max(0, width - DisplayWidth.Of(text)));

    private string Date(DateOnly date) => settings.Language == Language.French
        ? date.ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("fr-FR"))
        : date.ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-GB"));

    private string Say(string french, string english) => settings.Say(french, english);

    private readonly record struct PassageLine(int Number, int Page, int Start, (int Start, int End) Span);
}
