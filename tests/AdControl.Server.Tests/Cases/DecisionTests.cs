using System.Net;
using AdControl.Cases;
using AdControl.Server.Tests.Running;

namespace AdControl.Server.Tests.Cases;

public sealed class DecisionTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Script = "<script>alert(1)</script><img src=x onerror=alert(2)>";

    [Fact]
    public async Task A_decision_goes_from_the_evaluator_by_legal_check_and_signature_to_its_notification()
    {
        var one = await server.UnderReviewAsync();
        using var evaluator = await server.SignedInAsync("evaluator");
        await evaluator.OpenAsync($"/cases/{one.Id}?lang=en");
        await evaluator.SendAsync("input[name=outcome][value=grant]", ("data.conditions", "Première condition.\nDeuxième condition."));
        await evaluator.OpenAsync($"/cases/{one.Id}/decision?lang=en");
        Assert.Contains("Première condition", evaluator.Page.QuerySelector(".act")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Single(evaluator.Page.QuerySelectorAll("h1"));
        await evaluator.SendAsync("input[name=outcome][value=to-legal-check]");
        using var legal = await server.SignedInAsync("legal");
        await legal.OpenAsync($"/cases/{one.Id}/decision?lang=en");
        await legal.SendAsync("input[name=outcome][value=approve]");
        Assert.Equal(CaseState.ToSign, (await server.Office.Desk.FindAsync(one.Id)).State);

        using var signatory = await server.SignedInAsync("signatory");
        await signatory.OpenAsync($"/cases/{one.Id}/decision?lang=en");
        var shown = signatory.Page.QuerySelector("[data-hash]")!.TextContent;
        await signatory.SendAsync("form[action$='handler=Sign']", ("read", "true"), ("password", "not the password"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, signatory.Status);
        Assert.Equal(CaseState.ToSign, (await server.Office.Desk.FindAsync(one.Id)).State);
        await signatory.SendAsync("form[action$='handler=Sign']", ("password", RunningServer.Password));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, signatory.Status);
        await signatory.SendAsync("form[action$='handler=Sign']", ("read", "true"), ("password", RunningServer.Password), ("sha256", new string('0', 64)));
        Assert.Contains("no longer the one you were shown", signatory.Text, StringComparison.Ordinal);
        await signatory.OpenAsync($"/cases/{one.Id}/decision?lang=en");
        await signatory.SendAsync("form[action$='handler=Sign']", ("read", "true"), ("password", RunningServer.Password));
        Assert.Equal(HttpStatusCode.OK, signatory.Status);
        var signed = (await server.Office.Desk.FindAsync(one.Id)).Acts.Single(a => a.Signature is not null);
        Assert.Equal(shown, signed.Sha256);
        Assert.Contains(signed.Sha256!, signatory.Text, StringComparison.Ordinal);
        Assert.Contains(signed.Reference, signatory.Text, StringComparison.Ordinal);

        using var company = await server.SignedInAsync("company");
        Assert.Equal(HttpStatusCode.NotFound, (await company.OpenAsync($"/cases/{one.Id}/acts/{signed.Id}")).Status);
        await evaluator.OpenAsync($"/cases/{one.Id}/decision?lang=en");
        await evaluator.SendAsync("input[name=outcome][value=notified]");
        Assert.Equal(HttpStatusCode.OK, evaluator.Status);
        Assert.NotNull((await server.Office.Desk.FindAsync(one.Id)).Acts.Single(a => a.Id == signed.Id).NotifiedAt);
        Assert.Equal(HttpStatusCode.OK, (await company.OpenAsync($"/cases/{one.Id}/acts/{signed.Id}")).Status);
    }

    [Fact]
    public async Task Whoever_evaluated_a_case_cannot_sign_it_in_any_quality()
    {
        var one = await server.ToSignAsync();
        await server.AddAsync("evaluator-and-signatory", new AdControl.Accounts.AccountRole(ActorRole.Signatory));
        var both = new Actor(ActorRole.Evaluator, "evaluator-and-signatory");
        var mine = await server.DepositedAsync();
        await server.Office.Desk.CompleteAsync(both, mine.Id, "admissibility", "admissible");
        await server.Office.Desk.CompleteAsync(both, mine.Id, "evaluation", "grant");
        await server.Office.Desk.CompleteAsync(both, mine.Id, "draft-decision", "to-legal-check");
        await server.Office.Desk.CompleteAsync(Running.Cases.As(ActorRole.Legal), mine.Id, "legal-check", "approve");
        using var person = await server.SignedInAsync("evaluator-and-signatory");
        await person.OpenAsync($"/cases/{mine.Id}/decision?lang=en");
        Assert.Null(person.Page.QuerySelector("form[action$='handler=Sign']"));
        Assert.Contains("cannot sign", person.Text, StringComparison.Ordinal);
        await person.OpenAsync($"/cases/{one.Id}/decision?lang=en");
        Assert.NotNull(person.Page.QuerySelector("form[action$='handler=Sign']"));
    }

    [Fact]
    public async Task A_sentence_is_changed_added_and_taken_out_and_every_change_is_shown_with_its_words_spoken()
    {
        var one = await server.DraftedAsync();
        var sentence = one.Acts[^1].Document.LegalBases[^1];
        using var browser = await server.SignedInAsync("evaluator");
        await browser.OpenAsync($"/cases/{one.Id}/decision?lang=en");
        var form = $"form:has(input[name=sentence][value='{sentence.Id}'])";
        await browser.SendAsync(form, ("words", $"Vu {Script} ;"));
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Empty(browser.Page.QuerySelectorAll("main script, main img[onerror]"));
        Assert.Contains(browser.Page.QuerySelectorAll("li del"), del => del.TextContent.StartsWith("removed:", StringComparison.Ordinal));
        Assert.NotNull(browser.Page.QuerySelector("ins"));
        await browser.SendAsync($"{form} button[formaction$='handler=Insert']", ("words", "Vu une phrase ajoutée ;"));
        Assert.Contains("une phrase ajoutée", browser.Page.QuerySelector(".act")!.TextContent, StringComparison.Ordinal);
        await browser.SendAsync(form, ("words", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        await browser.SendAsync(form, ("sentence", "no-such-sentence"), ("words", "x"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Equal(2, (await server.Office.Desk.FindAsync(one.Id)).Acts[^1].Edits.Count);
        using var signatory = await server.SignedInAsync("signatory");
        await signatory.OpenAsync($"/cases/{one.Id}/decision");
        Assert.Null(signatory.Page.QuerySelector("form[action$='handler=Edit']"));
    }

    [Theory]
    [InlineData("html", "text/html")]
    [InlineData("txt", "text/plain")]
    [InlineData("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("akn", "application/xml")]
    public async Task An_act_is_handed_out_in_each_of_its_formats(string format, string type)
    {
        var one = await server.DraftedAsync();
        using var browser = await server.SignedInAsync("legal");
        using var answer = await browser.Client.GetAsync($"/cases/{one.Id}/acts/{one.Acts[^1].Id}?format={format}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync($"/cases/{one.Id}/acts/{one.Acts[^1].Id}?format=exe")).Status);
    }

    [Fact]
    public async Task What_was_granted_is_withdrawn_by_a_case_of_its_own()
    {
        var one = await server.ToSignAsync();
        await server.Office.Desk.SignAsync(Running.Cases.As(ActorRole.Signatory), one.Id);
        using var browser = await server.SignedInAsync("evaluator");
        await browser.OpenAsync($"/cases/{one.Id}/decision?lang=en");
        await browser.SendAsync("form[action$='handler=Withdraw']", ("words", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        await browser.SendAsync("form[action$='handler=Withdraw']", ("words", $"Faits {Script}"));
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.NotEqual($"/cases/{one.Id}", browser.Address);
        Assert.Equal(one.Id, (await server.Office.Desk.FindAsync(browser.Address.Split('/')[2])).Dossier.About);
    }
}
