using System.Net;
using System.Text.Json.Nodes;
using AdControl.Server.Tests.Running;

namespace AdControl.Server.Tests.Api;

/// <summary>Programs follow what changes: only what they may see, and none is missed over a break.</summary>
public sealed class EventsTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task A_list_has_the_changes_of_ones_own_cases_page_by_page()
    {
        using var company = await ApiClient.OfAsync(server, "company");
        using var other = await ApiClient.OfAsync(server, "other-company");
        var mine = new[] { await ProblemTests.StartAsync(company), await ProblemTests.StartAsync(company), await ProblemTests.StartAsync(company) };
        var theirs = await ProblemTests.StartAsync(other);
        var found = new List<string>();
        for (var next = "/api/v1/events?limit=2"; next is not null;)
        {
            var page = (await company.GetAsync(next)).Good();
            found.AddRange(page["items"].AsArray().Select(e => (string)e!["case"]!["id"]!));
            next = (string?)page.Json!["next"];
        }
        Assert.Superset(mine.ToHashSet(), found.ToHashSet());
        Assert.Equal(found.Count, found.Distinct().Count());
        Assert.DoesNotContain(theirs, found);
        (await company.GetAsync("events?after=nowhere")).Refused(HttpStatusCode.BadRequest, "unreadable-request");
    }

    [Fact]
    public async Task A_stream_tells_of_changes_and_is_resumed_where_it_broke_off()
    {
        using var company = await ApiClient.OfAsync(server, "company");
        using var other = await ApiClient.OfAsync(server, "other-company");
        await ProblemTests.StartAsync(company);
        string last;
        using (var stream = await FollowAsync(company, null))
        {
            await ProblemTests.StartAsync(other);
            var first = await ProblemTests.StartAsync(company);
            var told = await NextAsync(stream);
            Assert.Equal(first, (string)told["case"]!["id"]!);
            last = (string)told["id"]!;
        }
        var second = await ProblemTests.StartAsync(company);
        using var resumed = await FollowAsync(company, last);
        var heard = new HashSet<string>();
        while (!heard.Contains(second)) heard.Add((string)(await NextAsync(resumed))["case"]!["id"]!);
        // A little of what came before may be told again, what others did never.
        foreach (var id in heard) Assert.Equal("midi", (await server.Office.Desk.FindAsync(id)).Dossier.Company);
    }

    private static async Task<StreamReader> FollowAsync(ApiClient client, string? last)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/events");
        request.Headers.Accept.ParseAdd("text/event-stream");
        if (last is not null) request.Headers.Add("Last-Event-ID", last);
        var answer = await client.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
        var reader = new StreamReader(await answer.Content.ReadAsStreamAsync());
        Assert.Equal(": open", await reader.ReadLineAsync());
        return reader;
    }

    private static async Task<JsonNode> NextAsync(StreamReader stream)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await stream.ReadLineAsync(limit.Token) is { } line)
            if (line.StartsWith("data: ", StringComparison.Ordinal)) return JsonNode.Parse(line[6..])!;
        throw new InvalidOperationException("The stream ended.");
    }
}
