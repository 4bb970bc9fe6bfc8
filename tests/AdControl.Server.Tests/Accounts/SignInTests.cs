using System.Net;
using AdControl.Accounts;
using AdControl.Cases;
using AdControl.Server.Accounts;
using AdControl.Server.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace AdControl.Server.Tests.Accounts;

public sealed class SignInTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task A_wrong_password_is_refused_without_saying_what_is_wrong()
    {
        using var browser = server.Browser();
        await browser.OpenAsync("/sign-in?lang=en");
        await browser.SendAsync("form[action='/sign-in']", ("Name", "evaluator"), ("Password", "not the password"));
        var wrongPassword = browser.Text;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        await browser.SendAsync("form[action='/sign-in']", ("Name", "nobody-at-all"), ("Password", "not the password"));
        Assert.Equal(wrongPassword, browser.Text);
    }

    [Fact]
    public async Task After_five_failures_the_account_rests_even_for_the_right_password()
    {
        await server.AddAsync("often-wrong", new AccountRole(ActorRole.Legal));
        using var browser = server.Browser();
        await browser.OpenAsync("/sign-in?lang=en");
        for (var i = 0; i < SignInDesk.MostFailures; i++) await browser.SendAsync("form[action='/sign-in']", ("Name", "often-wrong"), ("Password", "wrong"));
        await browser.SendAsync("form[action='/sign-in']", ("Name", "often-wrong"), ("Password", RunningServer.Password));
        Assert.Equal(HttpStatusCode.TooManyRequests, browser.Status);
        Assert.Contains("quarter of an hour", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_factor_is_asked_for_and_serves_once()
    {
        await server.AddAsync("two-factors", new AccountRole(ActorRole.Signatory));
        var accounts = server.App.Services.GetRequiredService<AccountStore>();
        var secret = Totp.NewSecret();
        await accounts.UpdateAsync((await accounts.FindByNameAsync("two-factors"))! with { SecondFactor = server.App.Services.GetRequiredService<SignInDesk>().Protect(secret) });
        using var browser = server.Browser();
        await browser.OpenAsync("/sign-in?lang=en");
        await browser.SendAsync("form[action='/sign-in']", ("Name", "two-factors"), ("Password", RunningServer.Password));
        Assert.Contains("authenticator", browser.Page.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        var code = Totp.Code(secret, Totp.StepOf(DateTimeOffset.UtcNow));
        await browser.SendAsync("form[action='/sign-in']", ("Name", "two-factors"), ("Password", RunningServer.Password), ("Code", code));
        Assert.NotNull(browser.Page.QuerySelector("form[action='/sign-out']"));
        using var second = server.Browser();
        await second.OpenAsync("/sign-in?lang=en");
        await second.SendAsync("form[action='/sign-in']", ("Name", "two-factors"), ("Password", RunningServer.Password), ("Code", code));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.Status);
    }

    [Fact]
    public async Task A_session_that_is_ended_elsewhere_no_longer_counts()
    {
        await server.AddAsync("two-browsers", new AccountRole(ActorRole.Lead));
        using var one = await server.SignedInAsync("two-browsers");
        var account = (await server.App.Services.GetRequiredService<AccountStore>().FindByNameAsync("two-browsers"))!;
        await server.App.Services.GetRequiredService<SessionStore>().EndOthersAsync(account.Id, "");
        await one.OpenAsync("/");
        Assert.Equal("/sign-in", one.Address);
    }

    [Fact]
    public async Task Signing_in_never_leads_to_another_server()
    {
        using var browser = server.Browser();
        await browser.OpenAsync("/sign-in?return=https%3A%2F%2Fexample.org%2F");
        await browser.SendAsync("form[action='/sign-in']", ("Name", "expert"), ("Password", RunningServer.Password));
        Assert.Equal("/", browser.Address);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var browser = await server.SignedInAsync("evaluator");
        using var answer = await browser.Client.PostAsync("/sign-out", new FormUrlEncodedContent([]));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("court", AccountRefusal.PasswordTooShort)]
    [InlineData("motdepasse123456", AccountRefusal.PasswordKnown)]
    [InlineData("azertyazerty", AccountRefusal.PasswordKnown)]
    [InlineData("1234567890123", AccountRefusal.PasswordKnown)]
    [InlineData("anna-lefevre1", AccountRefusal.PasswordKnown)]
    [InlineData("la girafe lit lentement", AccountRefusal.None)]
    public void Passwords_are_judged_by_length_and_a_list(string password, AccountRefusal expected) =>
        Assert.Equal(expected, PasswordRules.Check(password, "anna-lefevre"));

    // The values of RFC 6238, appendix B, for SHA-1: its eight digits end in ours.
    [Theory]
    [InlineData(59L, "287082")]
    [InlineData(1111111109L, "081804")]
    [InlineData(1111111111L, "050471")]
    [InlineData(1234567890L, "005924")]
    [InlineData(2000000000L, "279037")]
    [InlineData(20000000000L, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Totp.Code("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Totp.StepOf(DateTimeOffset.FromUnixTimeSeconds(seconds))));
}
