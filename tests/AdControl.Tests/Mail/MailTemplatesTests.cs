using AdControl.Law;
using AdControl.Mail;
using AdControl.Tests.Shared;
using AdControl.Workflows.Running;
using AdControl.Workflows.Values;

namespace AdControl.Tests.Mail;

/// <summary>Wordings of notices.</summary>
public sealed class MailTemplatesTests : IDisposable
{
    private static readonly MailTemplates s_french = MailTemplates.Load(Path.Combine(SharedData.SolutionRoot, "rules"));
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("adcontrol-templates-");

    public void Dispose() => folder.Delete(recursive: true);

    private static MailNotice Decision(Language language) => new()
    {
        Template = "decision-notified",
        Key = "k",
        To = new MailPerson("a@example.org"),
        Language = language,
        At = DateTimeOffset.UnixEpoch,
        Values = new Dictionary<string, string> { ["number"] = "26/02", ["title"] = "Affiche <b>R&D</b>", ["decision"] = "visa accordé" },
        Documents = [new MailDocument("Décision", new Uri("https://agence.example/d/1?a=1&b=2"), new MailAttachment("d.pdf", "application/pdf", "x"u8.ToArray()))],
    };

    public static TheoryData<string> Ids => [.. s_french.All.Select(t => t.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Compose_every_template_in_both_languages_leaves_no_place_open(string id)
    {
        var template = s_french.All.Single(t => t.Id == id);
        var mails = new[] { Language.French, Language.English }.Select(language => s_french.Compose(Decision(language) with
        {
            Template = id,
            Values = template.Values.ToDictionary(v => v, v => $"‹{v}›"),
        })).ToList();
        Assert.All(mails, mail => Assert.DoesNotContain("{{", mail.Subject + mail.Text + mail.Html, StringComparison.Ordinal));
        Assert.All(template.Values, value => Assert.All(mails, mail => Assert.Contains($"‹{value}›", mail.Subject + mail.Text, StringComparison.Ordinal)));
        Assert.NotEqual(mails[0].Text, mails[1].Text);
    }

    [Fact]
    public void Compose_escapes_values_in_html_and_not_in_text()
    {
        var mail = s_french.Compose(Decision(Language.French));
        Assert.Contains("« Affiche <b>R&D</b> »", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Affiche &lt;b&gt;R&amp;D&lt;/b&gt;", mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_attaches_or_links_by_choice()
    {
        var attached = s_french.Compose(Decision(Language.French));
        Assert.Equal("d.pdf", Assert.Single(attached.Attachments).FileName);
        Assert.DoesNotContain("https://", attached.Text, StringComparison.Ordinal);
        var linked = s_french.Compose(Decision(Language.English) with { DocumentsBy = DocumentsBy.Link });
        Assert.Empty(linked.Attachments);
        Assert.Contains("https://agence.example/d/1?a=1&b=2", linked.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"https://agence.example/d/1?a=1&amp;b=2\"", linked.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_without_a_needed_value_names_it()
    {
        var problem = Assert.Throws<ArgumentException>(() => s_french.Compose(Decision(Language.French) with { Values = new Dictionary<string, string> { ["number"] = "1" } }));
        Assert.Contains("title, decision", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_wrong_files_tells_every_problem_at_once()
    {
        Directory.CreateDirectory(Path.Combine(folder.FullName, "mail"));
        File.WriteAllText(Path.Combine(folder.FullName, "pack.json"), "{}");
        File.WriteAllText(Path.Combine(folder.FullName, "mail", "a.json"), """{"id":"b","values":["x","y"],"documents":"lnk","subject":{"fr":"{{x}} {{z}}","en":"{{x}} {{y}}"},"body":[],"extra":1}""");
        File.WriteAllText(Path.Combine(folder.FullName, "mail", "c.json"), "{");
        var codes = Assert.Throws<RulePackException>(() => MailTemplates.Load(folder.FullName)).Problems.Select(p => p.Code).ToList();
        Assert.Contains("mail.id", codes);
        Assert.Equal(2, codes.Count(c => c == "mail.value"));
        Assert.Contains("law.choice", codes);
        Assert.Contains("law.unknown-member", codes);
        Assert.Contains(codes, c => !c.StartsWith("law.", StringComparison.Ordinal) && !c.StartsWith("mail.", StringComparison.Ordinal));
    }

    [Fact]
    public void WorkflowMail_gives_each_person_a_mail_with_a_key_of_its_own()
    {
        var effect = new SendMailEffect("step-7", WorkflowValue.FromJson("""{"to":["a@example.org","Bé <b@example.org>","nobody"],"cc":"A@example.org","subject":"S","body":"<p>Bonjour &amp; merci</p><p>Fin</p>"}"""));
        var mails = WorkflowMail.Of(effect, DateTimeOffset.UnixEpoch, "A");
        Assert.Equal(["step-7/a@example.org", "step-7/b@example.org"], mails.Select(m => m.Key));
        Assert.Equal("Bonjour & merci\n\nFin\n", mails[0].Text);
    }
}
