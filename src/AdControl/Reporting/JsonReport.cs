using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using AdControl.Advertising;
using AdControl.Law;

namespace AdControl.Reporting;

/// <summary>Writes results as JSON: UTF-8, the members in a fixed order, letters as they are.</summary>
public static class JsonReport
{
    private static readonly JsonWriterOptions s_indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions s_oneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One object for one report, an array for several.</summary>
    public static void Write(IReadOnlyList<CheckReport> reports, bool asArray, TextWriter output)
    {
        output.WriteLine(Render(s_indented, json =>
        {
            if (asArray) json.WriteStartArray();
            foreach (var report in reports) WriteReport(json, report);
            if (asArray) json.WriteEndArray();
        }));
    }

    /// <summary>One report on one line, without its line end.</summary>
    public static string Line(CheckReport report) => Render(s_oneLine, json => WriteReport(json, report));

    private static string Render(JsonWriterOptions options, Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, options)) write(json);
        return System.Text.Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static void WriteReport(Utf8JsonWriter json, CheckReport report)
    {
        json.WriteStartObject();
        if (report.Result is { } result) WriteResult(json, result);
        else WriteFailure(json, report.Path, report.Failure!);
        json.WriteEndObject();
    }

    private static void WriteFailure(Utf8JsonWriter json, string path, CheckFailure failure)
    {
        json.WriteStartObject("document");
        json.WriteString("name", path);
        json.WriteEndObject();
        json.WriteStartObject("error");
        json.WriteString("code", failure.Code);
        json.WriteString("message", failure.Message);
        if (failure.Mend is not null) json.WriteString("mend", failure.Mend);
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, CheckResult result)
    {
        WriteCase(json, result);
        json.WriteString("verdict", result.Verdict.WireName());
        WriteList(json, "findings", result.Findings, finding => WriteFinding(json, finding));
        WriteList(json, "checklist", result.Checklist, item => WriteQuestion(json, item));
        WriteList(json, "undecided", result.Undecided, rule => WriteUndecided(json, rule));
        WriteStrings(json, "passed", result.Passed);
        WriteStrings(json, "notApplicable", result.NotApplicable);
        WriteExtras(json, result);
    }

    private static void WriteCase(Utf8JsonWriter json, CheckResult result)
    {
        json.WriteStartObject("document");
        json.WriteString("name", result.Document.Name);
        json.WriteString("sha256", result.Document.Sha256);
        // A format without pages is one page: what lies on it says page 1.
        json.WriteNumber("pages", Math.Max(1, result.Document.Pages));
        json.WriteEndObject();
        json.WriteString("audience", result.Audience.WireName());
        json.WriteString("product", result.Product.WireName());
        json.WriteString("medium", result.Medium?.WireName());
        WriteList(json, "medicines", result.Medicines, medicine =>
        {
            json.WriteString("cis", medicine.Cis);
            json.WriteString("name", medicine.Name);
        });
        json.WriteString("lawDate", Iso(result.LawDate));
        json.WriteString("rulePack", result.RulePack.ToString());
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteString("rule", finding.Rule);
        json.WriteString("level", finding.Level.WireName());
        json.WriteString("kind", finding.Kind.WireName());
        json.WriteString("article", finding.Article);
        json.WriteString("message", finding.Message);
        WriteList(json, "evidence", finding.Evidence, passage => WritePassage(json, passage));
        WriteList(json, "suggestions", finding.Suggestions, suggestion =>
        {
            json.WriteString("text", suggestion.Text);
            if (suggestion.Insert is not null) json.WriteString("insert", suggestion.Insert);
        });
        json.WriteString("fingerprint", finding.Fingerprint);
        json.WriteString("title", finding.Title);
        json.WriteString("confidence", finding.Confidence.WireName());
        WriteStrings(json, "cites", finding.Cites);
        if (finding.Medicines.Count > 0) WriteStrings(json, "medicines", finding.Medicines);
        if (finding.Facts.Count == 0) return;
        WriteList(json, "facts", finding.Facts, fact =>
        {
            json.WriteString("path", fact.Path);
            json.WriteString("value", fact.Value);
        });
    }

    private static void WritePassage(Utf8JsonWriter json, EvidencePassage passage)
    {
        json.WriteNumber("start", passage.Start);
        json.WriteNumber("length", passage.Length);
        json.WriteString("text", passage.Text);
        json.WriteNumber("page", passage.Page);
        json.WriteNumber("line", passage.Line);
        json.WriteNumber("column", passage.Column);
        if (passage.Source.Length > 0) json.WriteString("source", passage.Source);
        if (passage.IsReadByOcr) json.WriteBoolean("ocr", true);
        if (passage.IsHidden) json.WriteBoolean("hidden", true);
        if (passage.IsAlternativeText) json.WriteBoolean("alternativeText", true);
    }

    private static void WriteQuestion(Utf8JsonWriter json, ChecklistItem item)
    {
        json.WriteString("rule", item.Rule);
        json.WriteString("question", item.Question);
        json.WriteString("article", item.Article);
        json.WriteString("title", item.Title);
    }

    private static void WriteUndecided(Utf8JsonWriter json, UndecidedRule rule)
    {
        json.WriteString("rule", rule.Rule);
        WriteStrings(json, "needs", rule.Needs);
        json.WriteString("article", rule.Article);
        json.WriteString("title", rule.Title);
    }

    private static void WriteExtras(Utf8JsonWriter json, CheckResult result)
    {
        if (result.DeviceClass is { } deviceClass) json.WriteString("class", deviceClass.WireName());
        if (result.Register is { } register)
        {
            json.WriteStartObject("register");
            json.WriteString("date", Iso(register.Date));
            json.WriteNumber("ageInDays", register.AgeInDays);
            json.WriteBoolean("isOld", register.IsOld);
            json.WriteEndObject();
        }
        WriteStrings(json, "warnings", result.Warnings);
        if (result.Silenced.Count == 0) return;
        WriteList(json, "silenced", result.Silenced, silenced =>
        {
            json.WriteString("rule", silenced.Finding.Rule);
            json.WriteString("fingerprint", silenced.Finding.Fingerprint);
            json.WriteString("reason", silenced.Entry.Reason);
            json.WriteString("who", silenced.Entry.Who);
            json.WriteString("until", silenced.Entry.Until is { } until ? Iso(until) : null);
        });
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<T> writeMembers)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            writeMembers(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
