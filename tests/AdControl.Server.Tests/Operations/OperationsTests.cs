using System.Net;
using AdControl.Server.Tests.Running;

namespace AdControl.Server.Tests.Operations;

/// <summary>What lawyers and those who keep the system look at.</summary>
public sealed class OperationsTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task A_rule_is_found_by_its_article_and_its_cases_are_run()
    {
        using var lawyer = await server.SignedInAsync("legal");
        await lawyer.OpenAsync("/rules?lang=en&q=R5122-4");
        Assert.Contains(lawyer.Page.QuerySelectorAll("tbody tr"), row => row.TextContent.Contains("GP-31", StringComparison.Ordinal));
        await lawyer.OpenAsync("/rules/GP-31?lang=en");
        await lawyer.OpenAsync(lawyer.Page.QuerySelector("a.button")!.GetAttribute("href")!);
        var said = lawyer.Page.QuerySelector(".said")!.TextContent;
        Assert.Matches(@"^\s*([1-9]\d*) of \1 cases hold", said);
    }

    [Fact]
    public async Task An_unknown_rule_is_not_found()
    {
        using var lawyer = await server.SignedInAsync("legal");
        Assert.Equal(HttpStatusCode.NotFound, (await lawyer.OpenAsync("/rules/%3Cscript%3E")).Status);
        Assert.DoesNotContain("<script>alert", lawyer.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_procedure_is_shown_as_outline_and_drawing_with_its_versions()
    {
        using var admin = await server.SignedInAsync("admin");
        await admin.OpenAsync("/workflows/visa-gp?lang=en");
        Assert.NotNull(admin.Page.QuerySelector("svg title"));
        Assert.Contains("admissibility", admin.Page.QuerySelector("pre")!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_proof_of_the_journal_is_begun_and_told_when_it_is_done()
    {
        using var admin = await server.SignedInAsync("admin");
        await admin.OpenAsync("/operations?lang=en");
        await admin.SendAsync("form[action*='handler=Audit']");
        for (var looks = 0; looks < 100 && admin.Page.QuerySelector("#audit .said, #audit .warning") is null; looks++)
        {
            await Task.Delay(100);
            await admin.OpenAsync("/operations?lang=en");
        }
        Assert.Contains("0 alterations", admin.Page.QuerySelector("#audit .said")!.TextContent, StringComparison.Ordinal);
    }
}
