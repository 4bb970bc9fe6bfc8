using System.Net;
using AdControl.Cases;
using AdControl.Server.Tests.Running;

namespace AdControl.Server.Tests.Cases;

public sealed class ReviewTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Bad = "\n\nDOLUPARA est sans danger et sans effet secondaire.\n\nGuérison garantie : 100 % efficace, recommandé par les médecins.\n";
    private const string Script = "<script>alert(1)</script><img src=x onerror=alert(2)>";

    [Fact]
    public async Task The_text_stands_whole_with_a_mark_for_each_passage_and_the_findings_beside_it()
    {
        var one = await server.UnderReviewAsync(more: Bad);
        var item = one.Review.First(i => i.Passages.Count > 0);
        using var browser = await server.SignedInAsync("evaluator");
        await browser.OpenAsync($"/cases/{one.Id}/review?lang=en");
        var text = browser.Page.QuerySelector(".document")!.TextContent;
        Assert.All(one.Review.SelectMany(i => i.Passages), passage => Assert.Contains(string.Join(' ', passage.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal));
        Assert.NotEmpty(browser.Page.QuerySelectorAll("mark"));
        Assert.All(browser.Page.QuerySelectorAll("mark a"), link => Assert.NotNull(browser.Page.QuerySelector(link.GetAttribute("href")!)));
        Assert.All(browser.Page.QuerySelectorAll("article.finding blockquote a"), link => Assert.NotNull(browser.Page.QuerySelector(link.GetAttribute("href")!)));
        Assert.Equal(one.Review.Count, browser.Page.QuerySelectorAll("article.finding").Length);
        Assert.Contains(item.Id, browser.Text, StringComparison.Ordinal);
        Assert.Empty(browser.Page.QuerySelectorAll("[style], main script"));
        Assert.Single(browser.Page.QuerySelectorAll("h1"));
    }

    [Fact]
    public async Task A_finding_is_confirmed_dismissed_with_a_reason_rewritten_and_commented_by_plain_forms()
    {
        var one = await server.UnderReviewAsync(more: Bad);
        var (first, second) = (one.Review[0], one.Review[1]);
        using var browser = await server.SignedInAsync("evaluator");
        await browser.OpenAsync($"/cases/{one.Id}/review?lang=en");
        await SendOnAsync(browser, "Confirm", first.Id);
        await SendOnAsync(browser, "Dismiss", second.Id, ("words", $"Motif {Script}"));
        await SendOnAsync(browser, "Recital", first.Id, ("words", "l’annonce promet la guérison"));
        await SendOnAsync(browser, "Comment", first.Id, ("words", $"À revoir {Script}"));
        Assert.Empty(browser.Page.QuerySelectorAll("main script, main img[onerror]"));
        Assert.Contains($"Motif {Script}", browser.Text, StringComparison.Ordinal);
        one = await server.Office.Desk.FindAsync(one.Id);
        Assert.Equal((ReviewState.Confirmed, "l’annonce promet la guérison"), (one.Review.Single(i => i.Id == first.Id).State, one.Review.Single(i => i.Id == first.Id).Recital));
        Assert.Equal(ReviewState.Dismissed, one.Review.Single(i => i.Id == second.Id).State);
        Assert.Single(one.Review.Single(i => i.Id == first.Id).Comments);
        await SendOnAsync(browser, "Dismiss", first.Id, ("words", "  "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
    }

    [Fact]
    public async Task With_a_script_only_the_list_of_findings_is_sent_back()
    {
        var one = await server.UnderReviewAsync(more: Bad);
        using var browser = await server.SignedInAsync("evaluator");
        await browser.OpenAsync($"/cases/{one.Id}/review?lang=en");
        var token = browser.Page.QuerySelector("form[action$='handler=Confirm'] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/cases/{one.Id}/review?handler=Confirm");
        request.Headers.Add("HX-Request", "true");
        request.Content = new FormUrlEncodedContent([new("finding", one.Review[0].Id), new("__RequestVerificationToken", token)]);
        using var answer = await browser.Client.SendAsync(request);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("<html", html, StringComparison.Ordinal);
        Assert.Contains("data-say", html, StringComparison.Ordinal);
        Assert.Equal(ReviewState.Confirmed, (await server.Office.Desk.FindAsync(one.Id)).Review[0].State);
    }

    [Fact]
    public async Task A_finding_is_added_on_a_passage_that_stands_in_the_text_and_on_no_other()
    {
        var one = await server.UnderReviewAsync();
        using var browser = await server.SignedInAsync("evaluator");
        await browser.OpenAsync($"/cases/{one.Id}/review?lang=en");
        await browser.SendAsync("form[action$='handler=Add']", ("article", "R5122-4 2°"), ("passage", "Ces mots n’y sont pas"), ("words", "à tort"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains("à tort", browser.Page.QuerySelector("#add-words")!.TextContent, StringComparison.Ordinal);
        await browser.SendAsync("form[action$='handler=Add']", ("article", "R5122-4 2°"), ("passage", "DOLUPARA"), ("words", "à tort"));
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Contains("M-1", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Questions_are_answered_and_others_only_read()
    {
        var one = await server.UnderReviewAsync();
        Assert.NotEmpty(one.Checklist);
        using var legal = await server.SignedInAsync("legal");
        await legal.OpenAsync($"/cases/{one.Id}/review");
        Assert.Empty(legal.Page.QuerySelectorAll("form[action$='handler=Answer'], form[action$='handler=Confirm']"));
        using var browser = await server.SignedInAsync("evaluator");
        await browser.OpenAsync($"/cases/{one.Id}/review?lang=en");
        await browser.SendAsync("form[action$='handler=Answer']", ("good", "yes"), ("words", Script));
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Empty(browser.Page.QuerySelectorAll("main script, main img[onerror]"));
        Assert.Contains((await server.Office.Desk.FindAsync(one.Id)).Checklist, q => q.IsGood == true);
    }

    [Fact]
    public async Task What_no_longer_stands_in_a_new_version_is_an_orphan_and_never_guessed()
    {
        var one = await server.UnderReviewAsync();
        one = await server.Office.Desk.AddFindingAsync(Running.Cases.As(ActorRole.Evaluator), one.Id, "R5122-4 2°", "DOLUPARA", "à tort");
        // As a check of a new version leaves it: its words are elsewhere, or nowhere.
        var orphan = one.Review.Single(i => i.Rule.Length == 0) with { IsOrphan = true };
        var blocks = Pages.MarkedBlock.Of(server.Office.DocumentOf(one.Advertisement), [orphan with { Passages = [orphan.Passages[0] with { Start = orphan.Passages[0].Start + 1 }] }]);
        Assert.All(blocks.SelectMany(b => b.Parts), part => Assert.Empty(part.Items));
    }

    [Fact]
    public async Task Neither_company_nor_expert_opens_the_review()
    {
        var one = await server.AskedAsync(await server.UnderReviewAsync(), "Question");
        foreach (var (name, page) in new[] { ("company", "review"), ("pharmacist", "review"), ("expert", "review"), ("company", "decision"), ("expert", "decision") })
        {
            using var browser = await server.SignedInAsync(name);
            await browser.OpenAsync($"/cases/{one.Id}/{page}");
            Assert.Equal(HttpStatusCode.Forbidden, browser.Status);
            await browser.OpenAsync($"/cases/{one.Id}");
            Assert.Null(browser.Page.QuerySelector($"a[href$='/{page}']"));
        }
    }

    private static Task<Browser> SendOnAsync(Browser browser, string handler, string finding, params (string, string)[] values)
    {
        var form = browser.Page.QuerySelectorAll($"form[action$='handler={handler}']").First(f => f.QuerySelector("input[name=finding]")!.GetAttribute("value") == finding);
        form.SetAttribute("id", "chosen-form");
        foreach (var other in browser.Page.QuerySelectorAll("#chosen-form").Where(f => f != form)) other.RemoveAttribute("id");
        return browser.SendAsync("#chosen-form", values);
    }
}
