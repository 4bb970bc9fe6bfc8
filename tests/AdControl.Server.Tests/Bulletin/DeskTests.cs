using System.Net;
using AdControl.Cases.Scenarios;
using AdControl.Server.Tests.Running;
using AdControl.Tests.Shared;

namespace AdControl.Server.Tests.Bulletin;

/// <summary>The publisher's way from a notified act to the public page, and what everybody sees then.</summary>
public sealed class DeskTests(DeskTests.InJanuary server) : IClassFixture<DeskTests.InJanuary>
{
    /// <summary>A server on the day the scenario begins.</summary>
    public sealed class InJanuary : RunningServer
    {
        protected override DateTimeOffset Begins => new(2026, 1, 20, 9, 0, 0, TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task A_notified_act_is_handed_over_published_and_read_by_anybody()
    {
        await PlayToNotifiedAsync();
        using var publisher = await server.SignedInAsync("publisher");
        await publisher.OpenAsync("/desk?lang=en");
        var link = publisher.Page.QuerySelector("a[href^='/desk/cases/']")!.GetAttribute("href")!;
        await publisher.OpenAsync(link);
        await publisher.SendAsync("form[data-guard]");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, publisher.Status);
        Assert.Contains("looked at every line", publisher.Page.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        await publisher.SendAsync("form[data-guard]", ("Looked", "true"));
        Assert.Equal("/desk", publisher.Address);
        await publisher.SendAsync("form[action='/desk/issue']");
        await publisher.SendAsync("form.narrow", ("Sure", "true"), ("Number", "2026-042"));
        Assert.Equal("/desk/issues/2026-042", publisher.Address);
        var address = publisher.Page.QuerySelector("a[href^='/bulletin/']")!.GetAttribute("href")!;
        using var anybody = server.Browser();
        await anybody.OpenAsync(address);
        Assert.Equal(HttpStatusCode.OK, anybody.Status);
        Assert.Contains("Article 1", anybody.Page.Body!.TextContent, StringComparison.Ordinal);
        await anybody.OpenAsync("/bulletin");
        Assert.Equal(("/bulletin/", HttpStatusCode.OK), (anybody.Address, anybody.Status));
        await publisher.OpenAsync("/desk/proof?lang=en");
        Assert.Contains("Authentic", publisher.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/bulletin/../adcontrol.db")]
    [InlineData("/bulletin/%2e%2e/adcontrol.db")]
    [InlineData("/bulletin/..%2fadcontrol.db")]
    [InlineData("/bulletin/..%5cadcontrol.db")]
    [InlineData("/bulletin/%00")]
    public async Task Nothing_outside_the_site_is_shown(string address)
    {
        using var anybody = server.Browser();
        Assert.NotEqual(HttpStatusCode.OK, (await anybody.Client.GetAsync(address)).StatusCode);
    }

    // A complaint leads to a ban, which is published after its notification: the scenario is played up to there.
    private async Task PlayToNotifiedAsync()
    {
        var folder = Path.Combine(SharedData.SolutionRoot, "tests", "AdControl.Tests", "Scenarios");
        var path = Path.Combine(folder, "method-ban-prohibition.json");
        var scenario = ScenarioReader.Read(await File.ReadAllTextAsync(path), path);
        var published = scenario.Steps.ToList().FindLastIndex(step => step.Do == "publish");
        Assert.True(published > 0);
        var result = await new ScenarioRunner(server.Office, server.Clock, folder).RunAsync(scenario with { Medicines = null, Steps = [.. scenario.Steps.Take(published)] });
        Assert.Null(result.Failure);
    }
}
