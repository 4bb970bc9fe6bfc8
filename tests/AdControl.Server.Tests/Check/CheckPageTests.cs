using System.Net;
using AdControl.Server.Tests.Running;
using AdControl.Tests.Shared;

namespace AdControl.Server.Tests.Check;

/// <summary>A text is brought, its report is an address, and each finding says why.</summary>
public sealed class CheckPageTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Text = "DOLUPARA : satisfait ou remboursé !\nEfficacité 100 % garantie.";

    [Fact]
    public async Task A_text_leads_to_a_report_whose_findings_say_why()
    {
        using var browser = await server.SignedInAsync("company");
        await BringAsync(browser, ("Text", Text), ("Audience", "public"), ("Medicines", "90000011"));
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.StartsWith("/check/report?doc=", browser.Address, StringComparison.Ordinal);
        Assert.Contains("not compliant", browser.Text, StringComparison.Ordinal);
        Assert.Contains("(90000011)", browser.Text, StringComparison.Ordinal);
        var report = browser.Address;
        var findings = browser.Page.QuerySelectorAll("article.finding").Length;
        Assert.True(findings > 0);

        await browser.SendAsync("form[action='/check/report'] button", ("level", "review"));
        Assert.True(browser.Page.QuerySelectorAll("article.finding").Length < findings);
        Assert.All(browser.Page.QuerySelectorAll("article.finding"), f => Assert.Contains("review", f.ClassName!, StringComparison.Ordinal));

        await browser.OpenAsync(report);
        await browser.OpenAsync(browser.Page.QuerySelector("article.finding a[href^='/explain']")!.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Contains("does not hold", browser.Text, StringComparison.Ordinal);
        Assert.Contains("Where in the document", browser.Text, StringComparison.Ordinal);
        await browser.SendAsync("form[action='/explain'] button", ("date", "1900-01-01"));
        Assert.Contains("not one for this audience", browser.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json", "application/json", "\"verdict\"")]
    [InlineData("sarif", "application/sarif+json", "\"version\": \"2.1.0\"")]
    [InlineData("html", "text/html", "Content-Security-Policy")]
    public async Task A_report_can_be_taken_along(string format, string type, string holds)
    {
        using var browser = await server.SignedInAsync("company");
        await BringAsync(browser, ("Text", Text), ("Audience", "public"));
        using var answer = await browser.Client.GetAsync($"{browser.Address}&format={format}");
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Contains(holds, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_of_somebody_else_is_not_shown()
    {
        using var mine = await server.SignedInAsync("company");
        await BringAsync(mine, ("Text", "un secret de fabrication"), ("Audience", "public"));
        using var other = await server.SignedInAsync("other-company");
        await other.OpenAsync(mine.Address);
        Assert.Equal("/check", other.Address);
        Assert.DoesNotContain("secret", other.Text, StringComparison.Ordinal);
        await other.OpenAsync(mine.Address.Replace("/check/report", "/explain", StringComparison.Ordinal) + "&rule=GP-31");
        Assert.Equal("/check", other.Address);
        await other.OpenAsync("/check/report?doc=forged&audience=public");
        Assert.Equal("/check", other.Address);
    }

    [Fact]
    public async Task What_is_wrong_is_told_and_what_was_typed_is_kept()
    {
        using var browser = await server.SignedInAsync("evaluator");
        await BringAsync(browser, ("Text", "<script>alert(1)</script>"), ("Medicines", "NO SUCH"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains("to whom", browser.Text, StringComparison.Ordinal);
        Assert.Equal("<script>alert(1)</script>", browser.Page.QuerySelector("#Text")!.TextContent);
        Assert.Empty(browser.Page.QuerySelectorAll("main script"));
        await BringAsync(browser, ("Text", "x"), ("Audience", "public"), ("Medicines", "NO SUCH MEDICINE"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains("NO SUCH MEDICINE", browser.Text, StringComparison.Ordinal);
        await BringAsync(browser, ("Audience", "public"));
        Assert.Contains("Paste a text", browser.Text, StringComparison.Ordinal);
        await BringAsync(browser, ("Text", "x"), ("Audience", "martians"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
    }

    [Fact]
    public async Task A_finding_of_a_case_says_why_to_the_agency_alone()
    {
        var advertisement = Path.Combine(server.DataFolder, "reprehensible.txt");
        await File.WriteAllTextAsync(advertisement, await File.ReadAllTextAsync(Path.Combine(SharedData.SolutionRoot, "samples", "advertisements", "01-dolupara-affiche.txt")) + "\nSatisfait ou remboursé !\n");
        var one = await server.UnderReviewAsync(sample: advertisement);
        one = await server.Office.Desk.AddFindingAsync(Running.Cases.As(AdControl.Cases.ActorRole.Evaluator), one.Id, "R5122-4 2°", "Paracétamol", "à revoir");
        using var browser = await server.SignedInAsync("evaluator");
        foreach (var item in one.Review)
        {
            await browser.OpenAsync($"/cases/{one.Id}/explain/{Uri.EscapeDataString(item.Id)}?lang=en");
            Assert.Equal(HttpStatusCode.OK, browser.Status);
            Assert.Contains(item.Rule.Length == 0 ? "A person added this finding" : "What the rule demands", browser.Text, StringComparison.Ordinal);
        }
        Assert.Contains(one.Review, i => i.Rule.Length > 0);
        await browser.OpenAsync($"/cases/{one.Id}/explain/none");
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
        using var company = await server.SignedInAsync("company");
        await company.OpenAsync($"/cases/{one.Id}/explain/{Uri.EscapeDataString(one.Review[0].Id)}");
        Assert.Equal(HttpStatusCode.Forbidden, company.Status);
    }

    private static async Task BringAsync(Browser browser, params (string, string)[] fields)
    {
        await browser.OpenAsync("/check?lang=en");
        await browser.SendAsync("form[action='/check'] button", fields);
    }
}
