using System.Net;
using System.Text.Json.Nodes;
using AdControl.Cases;
using AdControl.Server.Tests.Running;

namespace AdControl.Server.Tests.Cases;

public sealed class TimelineTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Script = "<script>alert(1)</script><img src=x onerror=alert(2)>";

    [Fact]
    public async Task The_story_stands_newest_first_with_who_did_it_and_what_was_automatic()
    {
        var one = await server.UnderReviewAsync();
        using var browser = await server.SignedInAsync("evaluator");
        await browser.OpenAsync($"/cases/{one.Id}?lang=en");
        var events = browser.Page.QuerySelectorAll(".timeline li").Select(li => li.GetAttribute("data-event")).ToList();
        Assert.Equal("started", events[^1]);
        Assert.Contains("deposited", events);
        Assert.True(events.IndexOf("deposited") > events.IndexOf("checked"));
        Assert.Contains("automatic", browser.Page.QuerySelector("li[data-event=checked]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("evaluator (evaluator)", browser.Page.QuerySelector("li[data-event=task]")!.TextContent, StringComparison.Ordinal);
        var last = (await server.Office.Workflows.JournalAsync(one.Id, default))[^1].Hash;
        Assert.Equal(last, browser.Page.QuerySelector("[data-hash]")!.TextContent);
    }

    [Fact]
    public async Task The_story_is_narrowed_by_kind_in_the_address()
    {
        var one = await server.DepositedAsync();
        using var browser = await server.SignedInAsync("evaluator");
        await browser.OpenAsync($"/cases/{one.Id}?Kind=clock");
        Assert.NotEmpty(browser.Page.QuerySelectorAll(".timeline li"));
        Assert.All(browser.Page.QuerySelectorAll(".timeline li"), li => Assert.Contains(li.GetAttribute("data-event"), (string[])["clock", "clock-stopped", "silence", "warned", "delay"]));
        await browser.OpenAsync($"/cases/{one.Id}?Kind=decision");
        Assert.NotNull(browser.Page.QuerySelector("p.empty"));
    }

    [Fact]
    public async Task The_clock_says_its_dates_its_parameter_and_what_an_answer_would_change()
    {
        var one = await server.DepositedAsync();
        using var browser = await server.SignedInAsync("evaluator");
        await browser.OpenAsync($"/cases/{one.Id}?lang=en&answered=2026-04-01");
        var clock = browser.Page.QuerySelector("#clock-title")!.ParentElement!;
        Assert.Contains("visa.delay", clock.TextContent, StringComparison.Ordinal);
        Assert.Contains("CSP:", clock.TextContent, StringComparison.Ordinal);
        Assert.Contains("does not move the due date", clock.TextContent, StringComparison.Ordinal);
        await browser.OpenAsync($"/cases/{one.Id}?lang=en&answered=%3Cscript%3E");
        Assert.Contains("That is no day", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_is_taken_given_back_and_done_and_a_second_person_is_told()
    {
        var one = await server.DepositedAsync();
        await server.AddAsync("evaluator-two", new AdControl.Accounts.AccountRole(ActorRole.Evaluator));
        using var first = await server.SignedInAsync("evaluator");
        using var second = await server.SignedInAsync("evaluator-two");
        await first.OpenAsync($"/cases/{one.Id}?lang=en");
        await first.SendAsync("form[action$='handler=Claim']");
        Assert.Contains("The task is yours.", first.Text, StringComparison.Ordinal);
        await second.OpenAsync($"/cases/{one.Id}?lang=en");
        Assert.Null(second.Page.QuerySelector("form[action$='handler=Complete']"));
        await first.SendAsync("form[action$='handler=Release']");
        await second.OpenAsync($"/cases/{one.Id}?lang=en");
        await first.OpenAsync($"/cases/{one.Id}?lang=en");
        await first.SendAsync("input[name=outcome][value=admissible]");
        Assert.Equal(HttpStatusCode.OK, first.Status);
        Assert.Equal(CaseState.UnderReview, (await server.Office.Desk.FindAsync(one.Id)).State);
        await second.SendAsync("input[name=outcome][value=admissible]");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.Status);
        Assert.NotNull(second.Page.QuerySelector(".errors"));
        Assert.Single((await server.Office.Desk.FindAsync(one.Id)).Done, d => d.Task == "admissibility");
    }

    [Fact]
    public async Task What_was_typed_in_a_form_that_is_refused_stands_there_again_and_does_nothing()
    {
        var one = await server.UnderReviewAsync();
        using var browser = await server.SignedInAsync("evaluator");
        await browser.OpenAsync($"/cases/{one.Id}?lang=en");
        await browser.SendAsync("input[name=outcome][value=ask-opinion]", ("data.question", Script), ("data.to", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains("<script>alert(1)</script>", browser.Page.QuerySelector("textarea[name='data.question']")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(browser.Page.QuerySelectorAll("main script, main img[onerror]"));
    }

    [Fact]
    public async Task An_opinion_is_asked_for_and_given_by_whom_it_was_asked_of_only()
    {
        var one = await server.UnderReviewAsync();
        await server.AddAsync("expert-two", new AdControl.Accounts.AccountRole(ActorRole.Expert));
        using var evaluator = await server.SignedInAsync("evaluator");
        await evaluator.OpenAsync($"/cases/{one.Id}?lang=en");
        await evaluator.SendAsync("input[name=outcome][value=ask-opinion]", ("data.question", "Question <script>alert(1)</script><img src=x onerror=alert(2)>"), ("data.to", "expert:expert"), ("data.deadline", "2026-04-01"));
        Assert.True(evaluator.Status == HttpStatusCode.OK, evaluator.Page.QuerySelector(".errors")?.TextContent);
        Assert.Contains("Opinions: 0 of 1", evaluator.Text, StringComparison.Ordinal);
        using var other = await server.SignedInAsync("expert-two");
        await other.OpenAsync($"/cases/{one.Id}");
        Assert.Equal(HttpStatusCode.NotFound, other.Status);
        using var expert = await server.SignedInAsync("expert");
        await expert.OpenAsync($"/cases/{one.Id}?lang=en");
        Assert.Contains("Question <script>", expert.Text, StringComparison.Ordinal);
        Assert.Empty(expert.Page.QuerySelectorAll("main script, main img[onerror]"));
        await expert.SendAsync("input[name=outcome][value=given]", ("data.opinion", "Rien à redire."));
        Assert.Equal("Rien à redire.", (await server.Office.Desk.FindAsync(one.Id)).Opinions[0].Text);
        await evaluator.OpenAsync($"/cases/{one.Id}?lang=en");
        Assert.Contains("Opinions: 1 of 1", evaluator.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_confidential_opinion_is_read_by_those_who_decide_and_by_nobody_else()
    {
        var one = await server.AskedAsync(await server.UnderReviewAsync(), "Question très discrète", isConfidential: true);
        await server.Office.Desk.GiveOpinionAsync(Running.Cases.As(ActorRole.Expert), one.Id, new JsonObject { ["opinion"] = "Réponse très discrète" }, [new(FileRole.Other, "piece-discrete.txt", "x"u8.ToArray())]);
        foreach (var (name, sees) in new[] { ("evaluator", true), ("signatory", true), ("legal", true), ("expert", true), ("publisher", false), ("inspector", false), ("admin", false), ("company", false) })
        {
            using var browser = await server.SignedInAsync(name);
            await browser.OpenAsync($"/cases/{one.Id}?lang=en");
            Assert.Equal(HttpStatusCode.OK, browser.Status);
            Assert.True(sees == browser.Text.Contains("très discrète", StringComparison.Ordinal), $"{name}: {browser.Text}");
            Assert.True(sees == browser.Text.Contains("piece-discrete.txt", StringComparison.Ordinal), name);
        }
    }

    [Fact]
    public async Task A_company_sees_what_was_sent_to_it_and_nothing_of_the_agencys_own_work()
    {
        var one = await server.AskedAsync(await server.UnderReviewAsync(), "Question interne");
        await server.Office.Desk.GiveOpinionAsync(Running.Cases.As(ActorRole.Expert), one.Id, new JsonObject { ["opinion"] = "Avis interne" });
        if (one.Review.Count > 0) await server.Office.Desk.DismissAsync(Running.Cases.As(ActorRole.Evaluator), one.Id, one.Review[0].Id, "Motif interne");
        one = await server.Office.Desk.CompleteAsync(Running.Cases.As(ActorRole.Evaluator), one.Id, "evaluation", "grant");
        using var company = await server.SignedInAsync("company");
        await company.OpenAsync($"/cases/{one.Id}?lang=en");
        Assert.Equal(HttpStatusCode.OK, company.Status);
        foreach (var hidden in (string[])["interne", "Opinion", "The draft", "drafted", "finding", "legal check", "opinion requested", "Hash of"])
            Assert.DoesNotContain(hidden, company.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("under review", company.Text, StringComparison.Ordinal);
        Assert.All(company.Page.QuerySelectorAll(".timeline li").Select(li => li.GetAttribute("data-event")), name => Assert.DoesNotContain(name, (string[])["checked", "opinion-asked", "opinion-given", "drafted", "dismiss", "claimed", "signed"]));
        var draft = (await server.Office.Desk.FindAsync(one.Id)).Acts[^1].Id;
        Assert.Equal(HttpStatusCode.NotFound, (await company.OpenAsync($"/cases/{one.Id}/acts/{draft}")).Status);
    }

    [Fact]
    public async Task A_file_is_handed_out_as_it_came_under_its_own_name_and_never_of_another_case()
    {
        var one = await server.DepositedAsync();
        var file = one.Files[0];
        using var browser = await server.SignedInAsync("evaluator");
        using var answer = await browser.Client.GetAsync($"/cases/{one.Id}/files/{file.Sha256}");
        Assert.Equal(server.Office.Vault.Get(file.Sha256), await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType!.MediaType);
        foreach (var forged in (string[])["0000", "..%2f..%2fcases.db", new string('a', 64)])
            Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync($"/cases/{one.Id}/files/{forged}")).Status);
        using var other = await server.SignedInAsync("other-company");
        Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync($"/cases/{one.Id}/files/{file.Sha256}")).Status);
    }

    [Fact]
    public async Task A_forged_task_of_another_case_is_refused()
    {
        var one = await server.DepositedAsync();
        var other = await server.DepositedAsync();
        var foreign = (await server.Office.Desk.TasksAsync(other.Id))[0];
        using var browser = await server.SignedInAsync("evaluator");
        await browser.OpenAsync($"/cases/{one.Id}?lang=en");
        await browser.SendAsync("input[name=outcome][value=admissible]", ("task", foreign.Id));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Equal(CaseState.Submitted, (await server.Office.Desk.FindAsync(other.Id)).State);
    }

    [Fact]
    public async Task A_lead_gives_a_task_to_somebody()
    {
        var one = await server.DepositedAsync();
        using var browser = await server.SignedInAsync("lead");
        await browser.OpenAsync($"/cases/{one.Id}?lang=en");
        await browser.SendAsync("form[action$='handler=Assign']", ("to", "evaluator:evaluator"));
        Assert.Equal("evaluator", (await server.Office.Desk.TasksAsync(one.Id))[0].Assignee);
        await browser.SendAsync("form[action$='handler=Assign']", ("to", "expert:expert"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
    }
}
