using System.Net;
using System.Text.Json.Nodes;
using AdControl.Cases;
using AdControl.Server.Tests.Running;

namespace AdControl.Server.Tests.Cases;

public sealed class CompareTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Theory]
    [InlineData("a\nb\nc", "a\nB\nc", "b>B")]
    [InlineData("a\nb", "a\nb\nc", ">c")]
    [InlineData("a\nb\nc", "a\nc", "b>")]
    [InlineData("", "a", ">a")]
    [InlineData("a\nb", "a\nb", "")]
    public void Lines_that_changed_in_one_place_stand_beside_each_other(string before, string after, string expected) =>
        Assert.Equal(expected, string.Join(' ', Pages.TextDifference.Of(before, after).Where(l => !l.IsSame).Select(l => $"{l.Before}>{l.After}")));

    [Fact]
    public async Task A_new_version_is_compared_with_words_for_what_was_added_and_removed()
    {
        var one = await server.UnderReviewAsync();
        using var browser = await server.SignedInAsync("evaluator");
        await browser.OpenAsync($"/cases/{one.Id}/compare?lang=en");
        Assert.Contains("only one version", browser.Text, StringComparison.Ordinal);
        await server.Office.Desk.CompleteAsync(Running.Cases.As(ActorRole.Evaluator), one.Id, "evaluation", "ask-information", new JsonObject { ["question"] = "Corrigez." });
        var text = System.Text.Encoding.UTF8.GetString(server.Office.Vault.Get(one.Advertisement!.Sha256));
        await server.Office.Desk.AnswerAsync(
            Running.Cases.As(ActorRole.Company), one.Id, new JsonObject { ["answer"] = "Voici." },
            [new(FileRole.Advertisement, "v2.txt", System.Text.Encoding.UTF8.GetBytes(text + "\n\n<b>Sans danger</b>, garanti.\n"))]);
        foreach (var side in (string[])["true", "false"])
        {
            await browser.OpenAsync($"/cases/{one.Id}/compare?lang=en&Side={side}");
            Assert.Equal(HttpStatusCode.OK, browser.Status);
            Assert.Contains("added: <b>Sans danger</b>", browser.Page.QuerySelector("ins")!.TextContent, StringComparison.Ordinal);
            Assert.Null(browser.Page.QuerySelector("main b"));
            Assert.NotNull(browser.Page.QuerySelector("#change-1"));
            Assert.Contains("Findings gained:", browser.Text, StringComparison.Ordinal);
        }
        await browser.OpenAsync($"/cases/{one.Id}/compare?lang=en&With=deposited");
        Assert.NotNull(browser.Page.QuerySelector("ins"));
        await browser.OpenAsync($"/cases/{one.Id}/compare?lang=en&With=authorised");
        Assert.Contains("No earlier authorisation", browser.Text, StringComparison.Ordinal);
    }
}
