using System.Net;
using System.Text;
using AdControl.Server.Tests.Running;

namespace AdControl.Server.Tests.Api;

/// <summary>What is refused, and how it is said: always a problem with a stable code, never a page.</summary>
public sealed class ProblemTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task Without_a_token_that_counts_nothing_is_told()
    {
        using var nobody = ApiClient.Of(server);
        (await nobody.GetAsync("cases")).Refused(HttpStatusCode.Unauthorized, "not-signed-in");
        nobody.Http.DefaultRequestHeaders.Add("Authorization", "Bearer adc_" + new string('0', 64));
        (await nobody.GetAsync("cases")).Refused(HttpStatusCode.Unauthorized, "not-signed-in");
        (await nobody.GetAsync("no/such/address")).Refused(HttpStatusCode.NotFound, "no-such-address");
    }

    [Fact]
    public async Task A_scope_or_role_that_is_missing_is_forbidden()
    {
        using var reader = await ApiClient.OfAsync(server, "company", "read");
        (await reader.PostAsync("cases", new { procedure = "visa-gp" })).Refused(HttpStatusCode.Forbidden, "forbidden");
        (await reader.PostAsync("check", new { text = "x", audience = "public" })).Refused(HttpStatusCode.Forbidden, "forbidden");
        using var company = await ApiClient.OfAsync(server, "company");
        var id = await StartAsync(company);
        (await company.PostAsync($"cases/{id}/findings/GP-31/confirm")).Refused(HttpStatusCode.Forbidden, "forbidden");
        (await company.PostAsync($"cases/{id}/decision/sign", new { password = RunningServer.Password })).Refused(HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task The_case_of_another_company_is_not_there()
    {
        using var company = await ApiClient.OfAsync(server, "company");
        using var other = await ApiClient.OfAsync(server, "other-company");
        var id = await StartAsync(company);
        foreach (var address in new[] { $"cases/{id}", $"cases/{id}/timeline", $"cases/{id}/tasks", $"cases/{id}/files", $"cases/{id}/decision" })
            (await other.GetAsync(address)).Refused(HttpStatusCode.NotFound, "no-such-address");
        (await other.PatchAsync($"cases/{id}", new { title = "mine" }, "*")).Refused(HttpStatusCode.NotFound, "no-such-address");
        (await other.PostAsync($"cases/{id}/deposit")).Refused(HttpStatusCode.NotFound, "no-such-address");
        Assert.DoesNotContain(id, (await other.GetAsync("cases?limit=200&company=midi")).Good().Text, StringComparison.Ordinal);
        (await other.GetAsync("cases/..%2f..%2fcases")).Refused(HttpStatusCode.NotFound, "no-such-address");
    }

    [Fact]
    public async Task A_revision_that_is_old_or_not_said_is_refused()
    {
        using var company = await ApiClient.OfAsync(server, "company");
        var started = (await company.PostAsync("cases", new { procedure = "visa-gp" })).Good();
        var address = $"cases/{started["id"]}";
        (await company.PatchAsync(address, new { title = "a" }, null)).Refused((HttpStatusCode)428, "revision-needed");
        var saved = (await company.PatchAsync(address, new { title = "a" }, started.ETag)).Good();
        Assert.Equal("a", (string)saved["dossier"]["title"]!);
        (await company.PatchAsync(address, new { title = "b" }, started.ETag)).Refused(HttpStatusCode.PreconditionFailed, "changed-meanwhile");
        (await company.PostAsync($"{address}/deposit", ifMatch: started.ETag)).Refused(HttpStatusCode.PreconditionFailed, "changed-meanwhile");
        (await company.PostAsync($"{address}/deposit")).Refused(HttpStatusCode.Conflict, "not-signed-off");
    }

    [Theory]
    [InlineData("{", "unreadable-request")]
    [InlineData("""{"procedure": 7}""", "unreadable-request")]
    [InlineData("""{"procedure": "visa-gp", "dossier": {"titel": "x"}}""", "unreadable-request")]
    [InlineData("""{"procedure": "visa-gp", "dossier": {"audience": "martians"}}""", "unreadable-request")]
    [InlineData("null", "unreadable-request")]
    public async Task A_body_that_cannot_be_read_is_told_with_its_place(string body, string code)
    {
        using var company = await ApiClient.OfAsync(server, "company");
        (await company.SendAsync(HttpMethod.Post, "cases", new StringContent(body, Encoding.UTF8, "application/json"))).Refused(HttpStatusCode.BadRequest, code);
    }

    [Fact]
    public async Task Refusals_speak_the_language_that_is_asked_for()
    {
        using var company = await ApiClient.OfAsync(server, "company");
        (await company.PostAsync("cases", new { procedure = "no-such" })).Refused(HttpStatusCode.UnprocessableEntity, "unknown-procedure");
        var french = await company.PostAsync("cases?lang=fr", new { procedure = "no-such" });
        Assert.Equal("procédure inconnue", (string)french["title"]!);
        var english = await company.PostAsync("cases?lang=en", new { procedure = "no-such" });
        Assert.Equal("unknown procedure", (string)english["title"]!);
    }

    [Fact]
    public async Task Every_code_has_its_French_title()
    {
        using var nobody = ApiClient.Of(server);
        foreach (var problem in (await nobody.GetAsync("problems?lang=fr")).Good().Json!.AsArray())
            Assert.NotEqual((string)problem!["code"]!, (string)problem["title"]!);
    }

    [Fact]
    public async Task A_browser_must_show_that_its_command_is_not_forged()
    {
        using var browser = await server.SignedInAsync("company");
        using var content = new StringContent("""{"procedure": "visa-gp"}""", Encoding.UTF8, "application/json");
        var forged = await browser.Client.PostAsync("/api/v1/cases", content);
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.Contains("forged-request", await forged.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var token = (await browser.OpenAsync("/help")).Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var again = new HttpRequestMessage(HttpMethod.Post, "/api/v1/cases") { Content = new StringContent("""{"procedure": "visa-gp"}""", Encoding.UTF8, "application/json") };
        again.Headers.Add("RequestVerificationToken", token);
        Assert.Equal(HttpStatusCode.Created, (await browser.Client.SendAsync(again)).StatusCode);
    }

    internal static async Task<string> StartAsync(ApiClient company) => (string)(await company.PostAsync("cases", new { procedure = "visa-gp", dossier = new { title = "Affiche" } })).Good()["id"]!;
}
