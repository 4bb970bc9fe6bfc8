using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using AdControl.Advertising;
using AdControl.Law;

namespace AdControl.Reporting;

/// <summary>Writes results as SARIF 2.1.0: one run, the rules that fired as its metadata, the files as its artifacts.</summary>
/// <remarks>OASIS Standard, Static Analysis Results Interchange Format, version 2.1.0. A region is a place in the file itself: of a plain text the passage, of a page or a Markdown file the line its paragraph begins on, of other formats none. Only in a plain-text file are offsets of the text the file's own, so only there is a fix offered.</remarks>
public sealed class SarifReport
{
    private const string Home = "https://github.com/adcontrol/adcontrol";
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private readonly IReadOnlyList<CheckReport> _reports;
    private readonly ReportSettings _settings;
    private readonly List<Finding> _rules;
    private readonly Dictionary<string, int> _ruleIndexes;
    private readonly List<string> _artifacts;

    /// <summary>A log of reports.</summary>
    /// <param name="reports">The reports, one for each file.</param>
    /// <param name="settings">How it is written.</param>
    public SarifReport(IReadOnlyList<CheckReport> reports, ReportSettings settings)
    {
        (_reports, _settings) = (reports, settings);
        _rules = [.. reports.SelectMany(AllFindings).DistinctBy(f => f.Rule).OrderBy(f => f.Rule, StringComparer.Ordinal)];
        _ruleIndexes = _rules.Select((rule, index) => (rule.Rule, index)).ToDictionary(pair => pair.Rule, pair => pair.index, StringComparer.Ordinal);
        _artifacts = [.. reports.Select(report => report.Path).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Writes the log.</summary>
    public void Write(TextWriter output)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) WriteLog(json);
        output.WriteLine(System.Text.Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
    }

    private static IEnumerable<Finding> AllFindings(CheckReport report) =>
        report.Result is { } result ? result.Findings.Concat(result.Silenced.Select(s => s.Finding)) : [];

    private void WriteLog(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json);
        WriteInvocation(json);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteString("language", _settings.Say("fr", "en"));
        WriteArtifacts(json);
        WriteResults(json);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteTool(Utf8JsonWriter json)
    {
        var version = typeof(SarifReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "AdControl");
        json.WriteString("version", version);
        json.WriteString("semanticVersion", version);
        json.WriteString("informationUri", Home);
        json.WriteStartArray("rules");
        foreach (var rule in _rules) WriteRule(json, rule);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, Finding rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Rule);
        WriteMessage(json, "shortDescription", rule.Title);
        WriteMessage(json, "fullDescription", $"{rule.Title} ({rule.Article})");
        WriteMessage(json, "help", string.Join('\n', rule.Suggestions.Select(s => s.Text).Prepend($"{rule.Title} ({rule.Article}).")));
        json.WriteString("helpUri", SourceLink.Of(rule.Cites, rule.Article));
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", LevelOf(rule.Level));
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteStartArray("tags");
        json.WriteStringValue(rule.Kind.WireName());
        json.WriteStringValue(rule.Article);
        json.WriteEndArray();
        json.WriteString("confidence", rule.Confidence.WireName());
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteInvocation(Utf8JsonWriter json)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", _reports.All(report => report.Failure is null));
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var report in _reports)
        {
            if (report.Failure is { } failure) WriteNotification(json, report.Path, "error", $"{failure.Message} {failure.Mend}".TrimEnd());
            foreach (var warning in report.Result?.Warnings ?? []) WriteNotification(json, report.Path, "warning", warning);
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteNotification(Utf8JsonWriter json, string path, string level, string text)
    {
        json.WriteStartObject();
        json.WriteString("level", level);
        WriteMessage(json, "message", text);
        json.WriteStartArray("locations");
        WriteFileLocation(json, path);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteArtifacts(Utf8JsonWriter json)
    {
        json.WriteStartArray("artifacts");
        foreach (var report in _reports.DistinctBy(report => report.Path))
        {
            json.WriteStartObject();
            json.WriteStartObject("location");
            json.WriteString("uri", Uri(report.Path));
            json.WriteEndObject();
            json.WriteStartArray("roles");
            json.WriteStringValue("analysisTarget");
            json.WriteEndArray();
            if (report.Result is { } result) WriteCase(json, result);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteCase(Utf8JsonWriter json, CheckResult result)
    {
        json.WriteStartObject("hashes");
        json.WriteString("sha-256", result.Document.Sha256);
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteString("verdict", result.Verdict.WireName());
        json.WriteString("audience", result.Audience.WireName());
        json.WriteString("product", result.Product.WireName());
        if (result.Medium is { } medium) json.WriteString("medium", medium.WireName());
        json.WriteString("lawDate", result.LawDate.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteString("rulePack", result.RulePack.ToString());
        json.WriteEndObject();
    }

    private void WriteResults(Utf8JsonWriter json)
    {
        json.WriteStartArray("results");
        foreach (var report in _reports)
        {
            foreach (var finding in report.Result?.Findings ?? []) WriteResult(json, report, finding, null);
            foreach (var silenced in report.Result?.Silenced ?? []) WriteResult(json, report, silenced.Finding, silenced.Entry);
        }
        json.WriteEndArray();
    }

    private void WriteResult(Utf8JsonWriter json, CheckReport report, Finding finding, BaselineEntry? silencedBy)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule);
        json.WriteNumber("ruleIndex", _ruleIndexes[finding.Rule]);
        json.WriteString("level", LevelOf(finding.Level));
        WriteMessage(json, "message", finding.Message);
        json.WriteStartArray("locations");
        if (finding.Evidence.Count > 0) WriteLocation(json, report, finding.Evidence[0], isFurther: false);
        else WriteFileLocation(json, report.Path);
        json.WriteEndArray();
        if (finding.Evidence.Count > 1) WriteFurtherPassages(json, report, finding.Evidence);
        json.WriteStartObject("partialFingerprints");
        json.WriteString("adcontrol/v1", finding.Fingerprint);
        json.WriteEndObject();
        WriteFixes(json, report, finding);
        WriteSuppressions(json, silencedBy);
        WriteProperties(json, finding);
        json.WriteEndObject();
    }

    private void WriteFurtherPassages(Utf8JsonWriter json, CheckReport report, IReadOnlyList<EvidencePassage> passages)
    {
        json.WriteStartArray("relatedLocations");
        foreach (var passage in passages.Skip(1)) WriteLocation(json, report, passage, isFurther: true);
        json.WriteEndArray();
    }

    private void WriteFileLocation(Utf8JsonWriter json, string path)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        WriteArtifactLocation(json, path);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteLocation(Utf8JsonWriter json, CheckReport report, EvidencePassage passage, bool isFurther)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        WriteArtifactLocation(json, report.Path);
        if (report.IsPlainText) WriteRegion(json, passage);
        else if (FilePlace.Of(report, passage) is { } place) WriteRegion(json, place);
        json.WriteEndObject();
        if (isFurther) WriteMessage(json, "message", passage.Text);
        if (!report.IsPlainText) WriteExtractedPlace(json, passage);
        json.WriteEndObject();
    }

    // Offsets count in the text that "adcontrol text" prints: a tool that opens the file cannot use them, a reader of the log can.
    private static void WriteExtractedPlace(Utf8JsonWriter json, EvidencePassage passage)
    {
        json.WriteStartObject("properties");
        json.WriteNumber("page", passage.Page);
        json.WriteString("text", passage.Text);
        json.WriteNumber("textOffset", passage.Start);
        json.WriteNumber("textLength", passage.Length);
        if (passage.Source.Length > 0) json.WriteString("source", passage.Source);
        json.WriteEndObject();
    }

    private static void WriteRegion(Utf8JsonWriter json, FilePlace place)
    {
        json.WriteStartObject("region");
        json.WriteNumber("startLine", place.Line);
        json.WriteNumber("startColumn", place.Column);
        json.WriteEndObject();
    }

    private void WriteArtifactLocation(Utf8JsonWriter json, string path)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Uri(path));
        json.WriteNumber("index", _artifacts.IndexOf(path));
        json.WriteEndObject();
    }

    private static void WriteRegion(Utf8JsonWriter json, EvidencePassage passage)
    {
        json.WriteStartObject("region");
        json.WriteNumber("startLine", passage.Line);
        json.WriteNumber("startColumn", passage.Column);
        var (endLine, endColumn) = EndOf(passage);
        json.WriteNumber("endLine", endLine);
        json.WriteNumber("endColumn", endColumn);
        json.WriteNumber("charOffset", passage.Start);
        json.WriteNumber("charLength", passage.Length);
        WriteMessage(json, "snippet", passage.Text);
        json.WriteStartObject("properties");
        json.WriteNumber("page", passage.Page);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static (int Line, int Column) EndOf(EvidencePassage passage)
    {
        var (line, column) = (passage.Line, passage.Column);
        for (var i = 0; i < passage.Text.Length; i++)
        {
            var c = passage.Text[i];
            var endsLine = c == '\n' || (c == '\r' && !(i + 1 < passage.Text.Length && passage.Text[i + 1] == '\n'));
            if (endsLine) (line, column) = (line + 1, 1);
            else column++;
        }
        return (line, column);
    }

    private void WriteFixes(Utf8JsonWriter json, CheckReport report, Finding finding)
    {
        var insertions = finding.Suggestions.Where(s => s.Insert is not null).ToList();
        if (!report.IsPlainText || insertions.Count == 0) return;
        json.WriteStartArray("fixes");
        foreach (var suggestion in insertions) WriteFix(json, report, suggestion);
        json.WriteEndArray();
    }

    // A missing statement has no place of its own: it is offered at the end of the document, on a line of its own.
    private void WriteFix(Utf8JsonWriter json, CheckReport report, Suggestion suggestion)
    {
        json.WriteStartObject();
        WriteMessage(json, "description", suggestion.Text);
        json.WriteStartArray("artifactChanges");
        json.WriteStartObject();
        WriteArtifactLocation(json, report.Path);
        json.WriteStartArray("replacements");
        json.WriteStartObject();
        json.WriteStartObject("deletedRegion");
        json.WriteNumber("charOffset", report.Text.Length);
        json.WriteNumber("charLength", 0);
        json.WriteEndObject();
        var startsLine = report.Text.Length == 0 || report.Text[^1] is '\n' or '\r';
        var lineEnd = LineEndOf(report.Text);
        WriteMessage(json, "insertedContent", (startsLine ? "" : lineEnd) + suggestion.Insert + lineEnd);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string LineEndOf(string text)
    {
        var first = text.AsSpan().IndexOfAny('\r', '\n');
        if (first < 0 || text[first] == '\n') return "\n";
        return first + 1 < text.Length && text[first + 1] == '\n' ? "\r\n" : "\r";
    }

    private static void WriteSuppressions(Utf8JsonWriter json, BaselineEntry? silencedBy)
    {
        if (silencedBy is null) return;
        json.WriteStartArray("suppressions");
        json.WriteStartObject();
        json.WriteString("kind", "external");
        json.WriteString("status", "accepted");
        json.WriteString("justification", silencedBy.Who.Length == 0 ? silencedBy.Reason : $"{silencedBy.Reason} ({silencedBy.Who})");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteProperties(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject("properties");
        json.WriteString("level", finding.Level.WireName());
        json.WriteString("kind", finding.Kind.WireName());
        json.WriteString("article", finding.Article);
        json.WriteString("confidence", finding.Confidence.WireName());
        json.WriteStartArray("suggestions");
        foreach (var suggestion in finding.Suggestions) json.WriteStringValue(suggestion.Text);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteMessage(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string LevelOf(Level level) => level switch
    {
        Level.Blocking or Level.Major => "error",
        Level.Minor => "warning",
        _ => "note",
    };

    // A relative path stays relative, so that a code-scanning service finds the file in its own checkout.
    private static string Uri(string path)
    {
        if (System.IO.Path.IsPathFullyQualified(path)) return new Uri(path).AbsoluteUri;
        return string.Join('/', path.Replace('\\', '/').Split('/').Select(System.Uri.EscapeDataString));
    }
}
