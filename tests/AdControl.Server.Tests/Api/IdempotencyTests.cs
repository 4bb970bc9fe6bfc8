using System.Net;
using AdControl.Programs;
using AdControl.Server.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace AdControl.Server.Tests.Api;

/// <summary>A command with a key is carried out once, however often it is sent.</summary>
public sealed class IdempotencyTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task The_same_request_gets_the_same_answer()
    {
        using var company = await ApiClient.OfAsync(server, "company");
        var body = new { procedure = "visa-gp", dossier = new { title = "once" } };
        var first = (await company.PostAsync("cases", body, key: "one")).Good();
        var again = (await company.PostAsync("cases", body, key: "one")).Good();
        Assert.False(first.IsReplayed);
        Assert.True(again.IsReplayed);
        Assert.Equal((first.Status, first.Text, first.ETag), (again.Status, again.Text, again.ETag));
        (await company.PostAsync("cases", new { procedure = "visa-pm" }, key: "one")).Refused(HttpStatusCode.UnprocessableEntity, "idempotency-key-reused");
    }

    [Fact]
    public async Task Keys_of_others_never_meet()
    {
        using var company = await ApiClient.OfAsync(server, "company");
        using var other = await ApiClient.OfAsync(server, "other-company");
        var mine = (await company.PostAsync("cases", new { procedure = "visa-gp" }, key: "shared")).Good();
        var theirs = (await other.PostAsync("cases", new { procedure = "visa-gp" }, key: "shared")).Good();
        Assert.NotEqual((string)mine["id"]!, (string)theirs["id"]!);
    }

    [Fact]
    public async Task Twenty_at_once_start_one_case()
    {
        using var company = await ApiClient.OfAsync(server, "company");
        var body = new { procedure = "visa-gp", dossier = new { title = "twenty" } };
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => company.PostAsync("cases", body, key: "twenty")));
        Assert.All(answers, a => Assert.True(a.Status == HttpStatusCode.Created || a.Code == "request-in-progress", a.Text));
        Assert.Single(answers.Where(a => a.Status == HttpStatusCode.Created).Select(a => (string)a["id"]!).Distinct());
    }

    [Fact]
    public async Task What_was_refused_may_be_sent_again_under_its_key()
    {
        using var company = await ApiClient.OfAsync(server, "company");
        (await company.PostAsync("cases", new { procedure = "no-such" }, key: "mended")).Refused(HttpStatusCode.UnprocessableEntity, "unknown-procedure");
        (await company.PostAsync("cases", new { procedure = "visa-gp" }, key: "mended")).Good();
    }

    [Fact]
    public async Task A_form_with_another_boundary_is_the_same_request()
    {
        using var company = await ApiClient.OfAsync(server, "company");
        var id = await ProblemTests.StartAsync(company);
        var first = (await company.PostAsync($"cases/{id}/files", WholeDossierTests.Files(("advertisement", "a.txt", "un")), key: "form")).Good();
        Assert.Equal(first.Text, (await company.PostAsync($"cases/{id}/files", WholeDossierTests.Files(("advertisement", "a.txt", "un")), key: "form")).Good().Text);
        (await company.PostAsync($"cases/{id}/files", WholeDossierTests.Files(("advertisement", "a.txt", "deux")), key: "form")).Refused(HttpStatusCode.UnprocessableEntity, "idempotency-key-reused");
    }

    [Fact]
    public async Task A_claim_that_nobody_finished_is_taken_over_once_its_time_is_up()
    {
        var store = server.App.Services.GetRequiredService<AnswerStore>();
        var now = DateTimeOffset.UtcNow;
        Assert.Equal(AnswerClaimKind.Fresh, (await store.ClaimAsync("me", "lost", "h", now)).Kind);
        Assert.Equal(AnswerClaimKind.Running, (await store.ClaimAsync("me", "lost", "h", now.AddSeconds(30))).Kind);
        var later = await store.ClaimAsync("me", "lost", "h", now + AnswerStore.Lease + TimeSpan.FromSeconds(1));
        Assert.Equal(AnswerClaimKind.Abandoned, later.Kind);
        await store.SettleAsync("me", "lost", later.Claim, new KeptAnswer(200, "text/plain", new Dictionary<string, string>(), "done"u8.ToArray()));
        Assert.Equal("done"u8.ToArray(), (await store.ClaimAsync("me", "lost", "h", now.AddMinutes(5))).Answer!.Body.ToArray());
    }
}
