using System.Net;
using System.Text;
using AdControl.Law;
using AdControl.Rules;

namespace AdControl.Mail;

/// <summary>The wordings of all notices: <c>mail/</c> in the folder of rules.</summary>
public sealed class MailTemplates
{
    private const string Folder = "mail";
    private const string FrameFile = "frame.json";

    private readonly Dictionary<string, MailTemplate> templates;
    private readonly MailFrame frame;

    private MailTemplates(Dictionary<string, MailTemplate> templates, MailFrame frame) => (this.templates, this.frame) = (templates, frame);

    /// <summary>All notices, by name.</summary>
    public IReadOnlyCollection<MailTemplate> All => templates.Values;

    /// <summary>Reads them.</summary>
    /// <param name="rules">The folder of a pack, or a folder with one pack in it.</param>
    /// <exception cref="RulePackException">There is no pack, or files are wrong: all problems at once.</exception>
    public static MailTemplates Load(string rules)
    {
        var folder = Path.Combine(PackFiles.FindRoot(rules), Folder);
        var problems = new List<RuleProblem>();
        var all = new Dictionary<string, MailTemplate>(StringComparer.Ordinal);
        MailFrame? frame = null;
        string[] paths = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json") : [];
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            var name = $"{Folder}/{Path.GetFileName(path)}";
            var file = new LawFile(name, PackFiles.ReadText(name, path));
            if (file.Root is null) { }
            else if (Path.GetFileName(path) == FrameFile) frame = MailFrame.Read(file);
            else if (MailTemplate.Read(file) is var template) all[template.Id] = template;
            problems.AddRange(file.Problems);
        }
        if (frame is null && problems.Count == 0)
            problems.Add(new RuleProblem("mail.frame", ProblemSeverity.Error, $"{Folder}/{FrameFile}", 0, 0, "", "The frame of the notices is missing.", "Add it: greeting, attached, linked, closing, footer."));
        return problems.Count == 0 ? new MailTemplates(all, frame!) : throw new RulePackException(folder, problems);
    }

    /// <summary>Writes a mail.</summary>
    /// <exception cref="ArgumentException">There is no such template, or a value it needs is missing.</exception>
    public MailMessage Compose(MailNotice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        var template = templates.GetValueOrDefault(notice.Template)
            ?? throw new ArgumentException($"There is no notice \"{notice.Template}\"; there are {string.Join(", ", templates.Keys.Order(StringComparer.Ordinal))}.", nameof(notice));
        if (template.Values.Where(value => !notice.Values.ContainsKey(value)).ToList() is { Count: > 0 } missing)
            throw new ArgumentException($"The notice \"{notice.Template}\" needs {string.Join(", ", missing)}.", nameof(notice));
        var by = notice.DocumentsBy ?? template.Documents;
        var pieces = Pieces(template, notice, by);
        return new MailMessage
        {
            Key = notice.Key,
            To = notice.To,
            Language = notice.Language,
            Subject = MailTemplate.Fill(template.Subject.In(notice.Language), notice.Values),
            Text = string.Join("\n\n", pieces.Select(p => p.Text)) + "\n",
            Html = Page(pieces, notice.Language),
            Attachments = [.. notice.Documents.Where(d => IsAttached(d, by)).Select(d => d.File!)],
            At = notice.At,
            CaseId = notice.CaseId,
        };
    }

    private List<(string Text, string Html)> Pieces(MailTemplate template, MailNotice notice, DocumentsBy by)
    {
        var language = notice.Language;
        List<(string, string)> pieces = [Plain(frame.Greeting.In(language))];
        pieces.AddRange(template.Body.Select(paragraph => Plain(MailTemplate.Fill(paragraph.In(language), notice.Values))));
        foreach (var document in by == DocumentsBy.None ? [] : notice.Documents)
            if (Speak(document, by, language) is { } said) pieces.Add(said);
        pieces.Add(Plain(frame.Closing.In(language)));
        pieces.Add(Plain(frame.Footer.In(language)));
        return pieces;
    }

    // Who asked for a link gets the file when it has no address, and the other way round: a notice never hides its document.
    private static bool IsAttached(MailDocument document, DocumentsBy by) =>
        document.File is not null && (by == DocumentsBy.Attach || (by == DocumentsBy.Link && document.Address is null));

    private (string, string)? Speak(MailDocument document, DocumentsBy by, Language language)
    {
        if (IsAttached(document, by)) return Plain($"{frame.Attached.In(language)} {document.Title} ({document.File!.FileName})");
        if (document.Address is not { } address) return null;
        var lead = frame.Linked.In(language);
        return ($"{lead} {document.Title}\n{address.AbsoluteUri}", $"{Encoded(lead)} <a href=\"{Encoded(address.AbsoluteUri)}\">{Encoded(document.Title)}</a>");
    }

    // A line end of the wording is one for the reader as well.
    private static (string, string) Plain(string text) => (text, Encoded(text).Replace("\n", "<br>\n", StringComparison.Ordinal));

    private static string Page(List<(string Text, string Html)> pieces, Language language)
    {
        var page = new StringBuilder($"<!DOCTYPE html>\n<html lang=\"{language.WireName()}\"><head><meta charset=\"utf-8\"></head><body>\n");
        foreach (var (_, html) in pieces) page.Append("<p>").Append(html).Append("</p>\n");
        return page.Append("</body></html>\n").ToString();
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
