using System.Text.RegularExpressions;
using AdControl.Cli.Reporting;
using AdControl.Law;

namespace AdControl.Cli.Tests.Reporting;

public sealed partial class HtmlReportTests
{
    private static readonly string s_page = ReportFormatTests.Write(ReportFormat.Html, Language.French, ExampleReports.Noncompliant);

    [Fact]
    public void Write_of_a_document_with_markup_escapes_all_of_it()
    {
        Assert.Contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;plus&quot;", s_page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", s_page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Write_of_a_hostile_file_name_escapes_it_everywhere()
    {
        var page = ReportFormatTests.Write(ReportFormat.Html, Language.French, ExampleReports.Noncompliant with { Path = "\"><img src=x onerror=alert(1)>.txt" });

        Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Write_links_every_passage_and_finding_both_ways()
    {
        var ids = Ids().Matches(s_page).Select(m => m.Groups[1].Value).ToList();
        var targets = Targets().Matches(s_page).Select(m => m.Groups[1].Value).ToList();

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Empty(targets.Except(ids));
        Assert.Contains("d1m1-2", targets);
        Assert.Contains("d1f3", targets);
    }

    [Fact]
    public void Write_loads_nothing_and_runs_nothing()
    {
        Assert.DoesNotMatch("<(link|img|iframe|object|embed|script)\\b", s_page);
        Assert.DoesNotMatch("(src|srcset|action|poster)=", s_page);
        Assert.DoesNotMatch("url\\(|@import", s_page);
        Assert.DoesNotMatch("\\son[a-z]+=", s_page);
    }

    [Fact]
    public void Write_shows_the_whole_text_of_the_document()
    {
        var sheet = s_page[s_page.IndexOf("class=\"sheet", StringComparison.Ordinal)..s_page.IndexOf("class=\"findings\"", StringComparison.Ordinal)];
        var text = System.Net.WebUtility.HtmlDecode(Notes().Replace(sheet, "")).Replace("\n", "", StringComparison.Ordinal);
        var plain = Tags().Replace(text, "");

        foreach (var word in ExampleReports.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(w => !w.Contains('<', StringComparison.Ordinal)))
            Assert.Contains(word, plain, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_of_two_documents_keeps_their_ids_apart()
    {
        var page = ReportFormatTests.Write(ReportFormat.Html, Language.French, ExampleReports.Noncompliant, ExampleReports.Noncompliant);
        var ids = Ids().Matches(page).Select(m => m.Groups[1].Value).ToList();

        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [GeneratedRegex("\\sid=\"([^\"]+)\"")]
    private static partial Regex Ids();

    [GeneratedRegex("href=\"#([^\"]+)\"")]
    private static partial Regex Targets();

    [GeneratedRegex("<a class=\"ref.*?</a>|<span class=\"tag\".*?</span>")]
    private static partial Regex Notes();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
