using System.Globalization;
using System.Net;
using AdControl.Cases;
using AdControl.Server.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace AdControl.Server.Tests.Cases;

public sealed class WorklistTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task A_case_goes_from_part_to_part_as_it_goes_on()
    {
        var one = await server.DepositedAsync(title: "Affiche itinérante");
        using var evaluator = await server.SignedInAsync("evaluator");
        Assert.True(await ShowsAsync(evaluator, "unassigned", one));
        Assert.False(await ShowsAsync(evaluator, "mine", one));
        await server.Office.Desk.ClaimAsync(Running.Cases.As(ActorRole.Evaluator), one.Id, "admissibility");
        Assert.False(await ShowsAsync(evaluator, "unassigned", one));
        Assert.True(await ShowsAsync(evaluator, "mine", one));
        Assert.True(await ShowsAsync(evaluator, "unit", one));
        one = await server.Office.Desk.CompleteAsync(Running.Cases.As(ActorRole.Evaluator), one.Id, "admissibility", "admissible");
        one = await server.AskedAsync(one, "Une question");
        await evaluator.OpenAsync("/worklist?lang=en&tab=unit&text=itinerante");
        Assert.Contains("0 of 1", evaluator.Page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        await server.Office.Desk.WithdrawAsync(Running.Cases.As(ActorRole.Company), one.Id, "");
        Assert.False(await ShowsAsync(evaluator, "unit", one));
        Assert.True(await ShowsAsync(evaluator, "done", one));
    }

    [Fact]
    public async Task The_list_is_narrowed_by_words_without_accents_company_kind_product_and_date()
    {
        var one = await server.DepositedAsync(title: "Présentoir éclatant");
        var other = await server.DepositedAsync("nord", title: "Dépliant terne");
        using var browser = await server.SignedInAsync("lead");
        foreach (var (query, shows) in new[]
        {
            ("text=presentoir", true), ("text=pres ECLAT", true), ("text=terne", false), ("company=midi", true), ("company=nord", false), ("procedure=visa-gp", true), ("procedure=visa-pm", false),
            ("product=90000011", true), ("product=99999999", false), ("due=2026-01-01", false), ("due=2027-01-01", true), ($"text={one.Number}", true), ("text=%25", true), ("text=' OR 1=1", false), ("due=nonsense", true),
        })
            Assert.True(shows == await ShowsAsync(browser, $"unit&{query}", one), query);
        Assert.True(await ShowsAsync(browser, "unit&text=terne", other));
    }

    [Fact]
    public async Task Pages_by_key_show_every_case_once()
    {
        for (var i = 0; i < 7; i++) await server.DepositedAsync(title: $"Feuilletage {i}");
        var worklist = server.App.Services.GetRequiredService<Worklist>();
        foreach (var tab in (WorklistTab[])[WorklistTab.Unit, WorklistTab.Unassigned])
        {
            var whole = await worklist.PageAsync(new WorklistQuery { Tab = tab, Text = "feuilletage", Most = 100 });
            var seen = new List<string>();
            string? after = null;
            do
            {
                var page = await worklist.PageAsync(new WorklistQuery { Tab = tab, Text = "feuilletage", Most = 3, After = after });
                seen.AddRange(page.Rows.Select(r => r.CaseId));
                after = page.Next;
            }
            while (after is not null);
            Assert.Equal(7, whole.Rows.Count);
            Assert.Equal(whole.Rows.Select(r => r.CaseId), seen);
        }
    }

    [Fact]
    public async Task A_lead_gives_several_tasks_at_once_and_is_told_of_those_that_could_not_be_given()
    {
        var cases = new[] { await server.DepositedAsync(title: "Lot ensemble"), await server.DepositedAsync(title: "Lot ensemble") };
        using var lead = await server.SignedInAsync("lead");
        await lead.OpenAsync("/worklist?lang=en&tab=unassigned&text=ensemble");
        var lines = lead.Page.QuerySelectorAll("input[name=chosen]").Select(i => i.GetAttribute("value")!).ToList();
        Assert.Equal(2, lines.Count);
        await server.Office.Desk.CompleteAsync(Running.Cases.As(ActorRole.Evaluator), cases[0].Id, "admissibility", "admissible");
        await lead.SendAsync("#assign", ("chosen", lines[0]), ("chosen", lines[1]), ("to", "evaluator:evaluator"));
        Assert.Contains("One task was given.", lead.Text, StringComparison.Ordinal);
        Assert.Contains("One was not:", lead.Text, StringComparison.Ordinal);
        Assert.Equal("evaluator", (await server.Office.Desk.TasksAsync(cases[1].Id))[0].Assignee);
        using var evaluator = await server.SignedInAsync("evaluator");
        await evaluator.OpenAsync("/worklist?tab=unassigned");
        Assert.Empty(evaluator.Page.QuerySelectorAll("input[name=chosen]"));
    }

    [Fact]
    public async Task The_export_is_what_the_page_shows_and_no_spreadsheet_reckons_it()
    {
        var one = await server.DepositedAsync(title: "Tableau exporté");
        await server.DepositedAsync("nord", title: "=HYPERLINK(\"http://x\")");
        using var browser = await server.SignedInAsync("evaluator");
        await browser.OpenAsync("/worklist?lang=en&tab=unit");
        var link = browser.Page.QuerySelector("a[href*='handler=Export']")!.GetAttribute("href")!;
        var text = await browser.Client.GetStringAsync(link);
        Assert.Equal(browser.Page.QuerySelectorAll("tbody tr").Count(tr => tr.QuerySelector("a[href^='/cases/']") is not null), text.Trim().Split("\r\n").Length - 1);
        Assert.Contains(one.Number!, text, StringComparison.Ordinal);
        foreach (var formula in (string[])["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r=1"])
            Assert.StartsWith("\"'", Pages.Csv.Field(formula), StringComparison.Ordinal);
        Assert.Equal("\"a \"\"b\"\"\"", Pages.Csv.Field("a \"b\""));
    }

    [Fact]
    public async Task A_filter_is_saved_for_oneself_and_a_lead_sets_what_the_unit_begins_with()
    {
        using var lead = await server.SignedInAsync("lead");
        await lead.OpenAsync("/worklist?lang=en&tab=due-soon&company=midi");
        await lead.SendAsync("button[formaction$='handler=SaveForUnit']", ("name", "<b>Bientôt</b>"), ("asDefault", "true"));
        Assert.Contains("The filter was saved.", lead.Text, StringComparison.Ordinal);
        Assert.Contains("<b>Bientôt</b>", lead.Text, StringComparison.Ordinal);
        using var evaluator = await server.SignedInAsync("evaluator");
        await evaluator.OpenAsync("/worklist");
        Assert.Equal("/worklist?tab=due-soon&company=midi", evaluator.Address);
        await evaluator.OpenAsync("/worklist?tab=mine&lang=en");
        await evaluator.SendAsync("form[action$='handler=Save']", ("name", "Le mien"), ("asDefault", "true"));
        await evaluator.OpenAsync("/worklist");
        Assert.Equal("/worklist?tab=mine", evaluator.Address);
        await evaluator.SendAsync("form[action$='handler=Save']", ("name", new string('x', 61)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, evaluator.Status);
        using var legal = await server.SignedInAsync("legal");
        await legal.OpenAsync("/worklist?tab=unit");
        Assert.DoesNotContain("Le mien", legal.Text, StringComparison.Ordinal);
        await lead.OpenAsync("/worklist?tab=unit");
        await lead.SendAsync("form[action$='handler=Forget']");
        Assert.DoesNotContain("Bientôt", lead.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_load_of_the_unit_is_drawn_with_a_table_behind_it()
    {
        await server.DepositedAsync();
        using var browser = await server.SignedInAsync("lead");
        await browser.OpenAsync("/worklist?lang=en&tab=unit");
        Assert.NotNull(browser.Page.QuerySelector("svg.chart"));
        var numbers = browser.Page.QuerySelectorAll("section[aria-labelledby=load-title] td.number").Sum(td => int.Parse(td.TextContent, CultureInfo.InvariantCulture));
        Assert.InRange(numbers, 0, 1000);
        Assert.Equal(8, browser.Page.QuerySelectorAll("section[aria-labelledby=load-title] tbody tr").Length);
    }

    private static async Task<bool> ShowsAsync(Browser browser, string tab, Case one)
    {
        await browser.OpenAsync($"/worklist?lang=en&tab={tab}");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        return browser.Page.QuerySelector($"tbody a[href='/cases/{one.Id}']") is not null;
    }
}
