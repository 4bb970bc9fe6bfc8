using System.Net;
using AdControl.Accounts;
using AdControl.Cases;
using AdControl.Server.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace AdControl.Server.Tests.Accounts;

/// <summary>What people set for themselves, and administrators for others.</summary>
public sealed class ProfileTests(RunningServer server) : IClassFixture<RunningServer>
{
    private AccountStore Store => server.App.Services.GetRequiredService<AccountStore>();

    private async Task<Browser> NewAsync(string name, params AccountRole[] roles)
    {
        await server.AddAsync(name, roles.Length == 0 ? [new AccountRole(ActorRole.Evaluator)] : roles);
        var browser = await server.SignedInAsync(name);
        return await browser.OpenAsync("/profile?lang=en");
    }

    [Fact]
    public async Task A_name_stays_text_and_is_known_to_acts_and_letters()
    {
        const string hostile = "<script>alert(1)</script>";
        using var browser = await NewAsync("renamed");
        await browser.SendAsync("button[value=save]", ("FullName", hostile), ("Email", "renamed@example.org"), ("Speech", "fr"), ("Keys", "false"));
        Assert.Contains(hostile, browser.Page.QuerySelector(".person")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(browser.Page.QuerySelectorAll(".person script, main script"));
        Assert.Equal("off", browser.Page.DocumentElement.GetAttribute("data-keys"));
        Assert.Equal("fr", browser.Page.DocumentElement.GetAttribute("lang"));
        var person = server.Office.People.Of("evaluator:renamed");
        Assert.Equal((hostile, "renamed@example.org"), (person.Name, person.Email));
        await browser.SendAsync("button[value=save]", ("FullName", ""), ("Email", "nowhere"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Equal(2, browser.Page.QuerySelectorAll(".errors li a").Length);
    }

    [Fact]
    public async Task A_password_is_changed_with_the_old_one_and_ends_other_sessions()
    {
        using var browser = await NewAsync("changer");
        using var other = await server.SignedInAsync("changer");
        await browser.SendAsync("button[value=password]", ("Password", "not this one"), ("NewPassword", "la girafe lit lentement"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        await browser.SendAsync("button[value=password]", ("Password", RunningServer.Password), ("NewPassword", "court"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        await browser.SendAsync("button[value=password]", ("Password", RunningServer.Password), ("NewPassword", "la girafe lit lentement"));
        Assert.Equal("/profile", browser.Address);
        Assert.Equal("/sign-in?return=%2Fprofile", (await other.OpenAsync("/profile")).Address, ignoreCase: true);
        using var again = server.Browser();
        await again.SignInAsync("changer", "la girafe lit lentement");
    }

    [Fact]
    public async Task A_second_factor_is_turned_on_with_its_code_and_off_with_password_and_code()
    {
        using var browser = await NewAsync("factored");
        var secret = browser.Page.QuerySelector("#factor")!.TextContent;
        await browser.SendAsync("button[value=factor-on]", ("Password", RunningServer.Password), ("Code", "000000"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Equal(secret, browser.Page.QuerySelector("#factor")!.TextContent);
        var step = Totp.StepOf(DateTimeOffset.UtcNow);
        await browser.SendAsync("button[value=factor-on]", ("Password", RunningServer.Password), ("Code", Totp.Code(secret, step)));
        Assert.NotNull((await Store.FindByNameAsync("factored"))!.SecondFactor);
        await browser.SendAsync("button[value=factor-off]", ("Password", RunningServer.Password), ("Code", "000000"));
        Assert.NotNull((await Store.FindByNameAsync("factored"))!.SecondFactor);
        await browser.SendAsync("button[value=factor-off]", ("Password", RunningServer.Password), ("Code", Totp.Code(secret, step + 1)));
        Assert.Null((await Store.FindByNameAsync("factored"))!.SecondFactor);
    }

    [Fact]
    public async Task A_token_is_shown_once_in_a_role_of_ones_own_for_a_year_at_most()
    {
        using var browser = await NewAsync("programmer");
        await browser.SendAsync("button[value=token-add]", ("TokenName", "outil"), ("TokenRole", "admin"), ("Scopes", "read"), ("Days", "366"), ("Password", RunningServer.Password));
        Assert.Equal(2, browser.Page.QuerySelectorAll(".errors li a").Length);
        await browser.SendAsync("button[value=token-add]", ("TokenName", "outil"), ("TokenRole", "evaluator"), ("Scopes", "read"), ("Days", "30"), ("Password", RunningServer.Password));
        var secret = browser.Page.QuerySelector("#token")!.TextContent;
        Assert.NotNull(await server.App.Services.GetRequiredService<TokenStore>().FindAsync(secret, DateTimeOffset.UtcNow));
        await browser.OpenAsync("/profile");
        Assert.DoesNotContain(secret, browser.Text, StringComparison.Ordinal);
        await browser.SendAsync("button[value=token-remove]");
        Assert.Null(await server.App.Services.GetRequiredService<TokenStore>().FindAsync(secret, DateTimeOffset.UtcNow));
    }

    [Fact]
    public async Task An_administrator_makes_an_account_whose_link_serves_once_and_all_stands_in_the_journal()
    {
        using var admin = await server.SignedInAsync("admin");
        await admin.OpenAsync("/accounts?lang=en");
        await admin.SendAsync("#FullName", ("Name", "zoe"), ("FullName", "Zoé <b>Neuve</b>"), ("Roles", "evaluator\npilot"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, admin.Status);
        await admin.SendAsync("#FullName", ("Name", "zoe"), ("FullName", "Zoé <b>Neuve</b>"), ("Roles", "evaluator\ncompany:midi"));
        Assert.Empty(admin.Page.QuerySelectorAll("main b"));
        await admin.SendAsync("button[value=link]");
        var link = new Uri(admin.Page.QuerySelector("#link")!.TextContent).PathAndQuery;
        using var zoe = server.Browser();
        await zoe.OpenAsync(link);
        await zoe.SendAsync("#Password", ("Password", "la girafe lit lentement"));
        await zoe.SignInAsync("zoe", "la girafe lit lentement");
        using var thief = server.Browser();
        await thief.OpenAsync(link);
        Assert.Null(thief.Page.QuerySelector("#Password"));

        await admin.SendAsync("button[value=close]");
        Assert.Equal(HttpStatusCode.OK, admin.Status);
        Assert.StartsWith("/sign-in", (await zoe.OpenAsync("/profile")).Address, StringComparison.Ordinal);
        await admin.SendAsync("button[value=reopen]");
        Assert.Null((await Store.FindByNameAsync("zoe"))!.ClosedAt);
        var told = (await server.Office.Workflows.JournalAsync("~accounts", default)).Select(e => e.Detail).ToList();
        foreach (var act in new[] { "account-created", "password-link-made", "account-closed", "account-reopened" })
            Assert.Contains(told, detail => detail.Contains(act, StringComparison.Ordinal) && detail.Contains("admin:admin", StringComparison.Ordinal) && detail.Contains("zoe", StringComparison.Ordinal));
        Assert.DoesNotContain(told, detail => detail.Contains("Neuve", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_administrator_cannot_lock_themselves_out()
    {
        using var admin = await server.SignedInAsync("admin");
        await admin.OpenAsync($"/accounts/{(await Store.FindByNameAsync("admin"))!.Id}");
        await admin.SendAsync("button[value=close]");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, admin.Status);
        await admin.SendAsync("button[value=save]", ("Roles", "evaluator"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, admin.Status);
        Assert.Null((await Store.FindByNameAsync("admin"))!.ClosedAt);
    }
}
