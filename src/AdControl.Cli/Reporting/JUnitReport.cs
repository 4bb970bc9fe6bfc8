using System.Globalization;
using System.Text;
using System.Xml;
using AdControl.Advertising;
using AdControl.Law;

namespace AdControl.Cli.Reporting;

/// <summary>Writes results as JUnit XML: a suite per document, a case per rule that was run.</summary>
/// <remarks>A rule whose findings all lie below the failing level is a passed case that says what it saw; a rule that waits for a fact or a person is skipped.</remarks>
internal sealed class JUnitReport(ReportSettings settings)
{
    public void Write(IReadOnlyList<CheckReport> reports, TextWriter output)
    {
        var suites = reports.Select(report => (report, cases: CasesOf(report))).ToList();
        var options = new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true, NewLineChars = "\n" };
        output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        using (var xml = XmlWriter.Create(output, options))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", "adcontrol");
            WriteCounts(xml, [.. suites.SelectMany(suite => suite.cases)]);
            foreach (var (report, cases) in suites) WriteSuite(xml, report, cases);
            xml.WriteEndElement();
        }
        output.Write('\n');
    }

    private static void WriteSuite(XmlWriter xml, CheckReport report, List<RuleCase> cases)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Clean(report.Path));
        WriteCounts(xml, cases);
        if (report.Result is { } result) WriteProperties(xml, result);
        foreach (var ruleCase in cases) WriteCase(xml, report.Path, ruleCase);
        xml.WriteEndElement();
    }

    private static void WriteCounts(XmlWriter xml, List<RuleCase> cases)
    {
        void Count(string name, int n) => xml.WriteAttributeString(name, n.ToString(CultureInfo.InvariantCulture));
        Count("tests", cases.Count);
        Count("failures", cases.Count(c => c.Outcome == "failure"));
        Count("errors", cases.Count(c => c.Outcome == "error"));
        Count("skipped", cases.Count(c => c.Outcome == "skipped"));
    }

    private static void WriteProperties(XmlWriter xml, CheckResult result)
    {
        xml.WriteStartElement("properties");
        WriteProperty(xml, "verdict", result.Verdict.WireName());
        WriteProperty(xml, "audience", result.Audience.WireName());
        WriteProperty(xml, "lawDate", result.LawDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        WriteProperty(xml, "rulePack", result.RulePack.ToString());
        xml.WriteEndElement();
    }

    private static void WriteProperty(XmlWriter xml, string name, string value)
    {
        xml.WriteStartElement("property");
        xml.WriteAttributeString("name", name);
        xml.WriteAttributeString("value", Clean(value));
        xml.WriteEndElement();
    }

    private static void WriteCase(XmlWriter xml, string path, RuleCase ruleCase)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Clean(path));
        xml.WriteAttributeString("name", Clean(ruleCase.Name));
        xml.WriteAttributeString("file", Clean(path));
        if (ruleCase.Line is { } line) xml.WriteAttributeString("line", line.ToString(CultureInfo.InvariantCulture));
        if (ruleCase.Outcome is { } outcome)
        {
            xml.WriteStartElement(outcome);
            xml.WriteAttributeString("message", Clean(ruleCase.Message));
            if (ruleCase.Type is not null) xml.WriteAttributeString("type", ruleCase.Type);
            if (ruleCase.Detail.Length > 0) xml.WriteString(Clean(ruleCase.Detail));
            xml.WriteEndElement();
        }
        else if (ruleCase.Detail.Length > 0)
        {
            xml.WriteElementString("system-out", Clean(ruleCase.Detail));
        }
        xml.WriteEndElement();
    }

    private List<RuleCase> CasesOf(CheckReport report)
    {
        if (report.Failure is { } failure)
            return [new RuleCase(settings.Say("lecture du document", "reading the document"), "", "error", failure.Message, failure.Code, failure.Mend ?? "", null)];
        var result = report.Result!;
        var cases = result.Findings.GroupBy(f => f.Rule, StringComparer.Ordinal).Select(findings => Found(report, findings)).ToList();
        cases.AddRange(result.Passed.Select(rule => new RuleCase(rule, "", null, "", null, "", null)));
        cases.AddRange(result.Undecided.Select(rule => Skipped(rule.Rule, rule.Title, settings.Say("non décidée, il manque : ", "undecided, needs: ") + string.Join(", ", rule.Needs))));
        var judged = cases.ConvertAll(c => c.Rule).ToHashSet(StringComparer.Ordinal);
        cases.AddRange(result.Checklist.Where(item => judged.Add(item.Rule)).Select(item => Skipped(item.Rule, item.Title, item.Question)));
        return cases;
    }

    private RuleCase Found(CheckReport report, IGrouping<string, Finding> findings)
    {
        var worst = findings.MaxBy(f => f.Level)!;
        var detail = new StringBuilder();
        foreach (var finding in findings) Describe(finding, detail);
        var line = findings.SelectMany(f => f.Evidence).Select(e => FilePlace.Of(report, e)?.Line).FirstOrDefault();
        var fails = worst.Level >= settings.FailOn;
        return new RuleCase(worst.Rule, worst.Title, fails ? "failure" : null, worst.Message, worst.Level.WireName(), detail.ToString(), line);
    }

    private void Describe(Finding finding, StringBuilder detail)
    {
        detail.Append(CultureInfo.InvariantCulture, $"{settings.Say("Niveau", "Level")}: {Wording.Of(finding.Level, settings.Language)} · {finding.Article}\n{finding.Message}\n");
        foreach (var passage in finding.Evidence)
            detail.Append(CultureInfo.InvariantCulture, $"  {settings.Say("ligne", "line")} {passage.Line}: {passage.Text}\n");
        foreach (var suggestion in finding.Suggestions) detail.Append("  → ").Append(suggestion.Text).Append('\n');
    }

    private static RuleCase Skipped(string rule, string title, string why) => new(rule, title, "skipped", why, null, "", null);

    // Control characters, which a hostile document may hold, have no place in XML 1.0.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            clean.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? Rune.ReplacementChar.ToString() : rune.ToString());
        return clean.ToString();
    }

    // Outcome is the element inside the case: failure, error or skipped; null when the rule passed.
    private sealed record RuleCase(string Rule, string Title, string? Outcome, string Message, string? Type, string Detail, int? Line)
    {
        public string Name => Title.Length == 0 ? Rule : $"{Rule} {Title}";
    }
}
