using System.Net;
using AdControl.Cases;
using AdControl.Server.Tests.Running;

namespace AdControl.Server.Tests.Home;

/// <summary>What waits for people, when applications are received, and what a search finds.</summary>
public sealed class HomeTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task The_home_page_says_what_waits_and_what_silence_will_do()
    {
        var one = await server.DepositedAsync(title: "Affiche d’accueil");
        using var evaluator = await server.SignedInAsync("evaluator");
        await evaluator.OpenAsync("/?lang=en");
        Assert.Contains(one.Number!, evaluator.Text, StringComparison.Ordinal);
        Assert.Contains($"silence grants in {one.Clock!.DueDate.DayNumber - new DateOnly(2026, 3, 10).DayNumber} days", evaluator.Text, StringComparison.Ordinal);
        Assert.Contains("The unit in numbers", evaluator.Text, StringComparison.Ordinal);
        using var company = await server.SignedInAsync("company");
        await company.OpenAsync("/?lang=en");
        Assert.Contains(one.Number!, company.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("The unit in numbers", company.Text, StringComparison.Ordinal);
        Assert.Contains("The next period opens on Wednesday 11 March 2026", company.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_company_sees_its_drafts_and_not_those_of_others()
    {
        await server.Office.Desk.StartAsync(new Actor(ActorRole.Company, "other-company", "nord"), "visa-gp", new Dossier { Title = "Projet du nord" });
        await server.Office.Desk.StartAsync(new Actor(ActorRole.Company, "company", "midi"), "visa-gp", new Dossier { Title = "Projet du midi" });
        using var company = await server.SignedInAsync("company");
        await company.OpenAsync("/");
        Assert.Contains("Projet du midi", company.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Projet du nord", company.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_calendar_shows_a_year_and_says_what_is_not_known()
    {
        using var browser = await server.SignedInAsync("company");
        await browser.OpenAsync("/calendar?lang=en");
        Assert.Contains("Tuesday 7 April 2026", browser.Text, StringComparison.Ordinal);
        Assert.Contains("not confirmed", browser.Text, StringComparison.Ordinal);
        Assert.Contains("not complete for: GP", browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync("/calendar?year=2017");
        Assert.Equal("2017", browser.Page.QuerySelector(".tabs a[aria-current]")!.TextContent);
        await browser.OpenAsync("/calendar?year=99999999999");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        using var ics = await browser.Client.GetAsync("/calendar?year=2026&format=ics");
        var text = await ics.Content.ReadAsStringAsync();
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20260407\r\nDTEND;VALUE=DATE:20260425\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_leads_to_its_case_and_its_beginning_to_a_list()
    {
        var one = await server.DepositedAsync(title: "À chercher");
        using var browser = await server.SignedInAsync("evaluator");
        await browser.OpenAsync($"/search?q={one.Number}");
        Assert.Equal($"/cases/{one.Id}", browser.Address);
        await browser.OpenAsync("/search?lang=en&q=gp-2026-");
        Assert.Contains(one.Number!, browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync("/search?q=dolupara");
        Assert.Contains(one.Number!, browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync("/search?q=90000011");
        Assert.Contains(one.Number!, browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync($"/search?q={Uri.EscapeDataString(one.Dossier.ReferenceNumber![..12])}");
        Assert.Contains(one.Number!, browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_finds_nothing_that_is_not_for_its_reader()
    {
        var others = await server.DepositedAsync("nord", title: "Secret du nord");
        using var company = await server.SignedInAsync("company");
        using var expert = await server.SignedInAsync("expert");
        foreach (var browser in new[] { company, expert })
            foreach (var q in new[] { others.Number!, others.Number![..8], others.Id, others.Dossier.ReferenceNumber!, "dolupara", "90000011", "Secret du nord" })
            {
                await browser.OpenAsync($"/search?q={Uri.EscapeDataString(q)}");
                Assert.Equal(HttpStatusCode.OK, browser.Status);
                Assert.DoesNotContain(browser.Page.QuerySelectorAll("tbody a"), a => a.GetAttribute("href") == $"/cases/{others.Id}");
            }
    }

    [Theory]
    [InlineData("' OR '1'='1")]
    [InlineData("%")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\u0000\u0007")]
    [InlineData("\uDBFF\uDFFF")]
    [InlineData("\uFFFF")]
    [InlineData("_______________________________________________________________________________________________________________________________")]
    public async Task A_search_takes_any_text(string q)
    {
        using var browser = await server.SignedInAsync("company");
        await browser.OpenAsync($"/search?q={Uri.EscapeDataString(q)}");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Empty(browser.Page.QuerySelectorAll("main script"));
    }

    [Fact]
    public async Task A_long_result_pages_by_key()
    {
        for (var i = 0; i < 27; i++) await server.Office.Desk.StartAsync(new Actor(ActorRole.Company, "pages", "pages"), "visa-gp", new Dossier { Title = $"Feuilleton {i:00}" });
        await server.AddAsync("pages", new AdControl.Accounts.AccountRole(ActorRole.Company, "pages"));
        using var browser = await server.SignedInAsync("pages");
        await browser.OpenAsync("/search?q=feuilleton");
        Assert.Equal(25, browser.Page.QuerySelectorAll("tbody tr").Length);
        await browser.OpenAsync(browser.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(2, browser.Page.QuerySelectorAll("tbody tr").Length);
    }
}
