using System.Net;
using System.Text.Json;
using AdControl.Server.Hosting;
using AdControl.Server.Tests.Running;

namespace AdControl.Server.Tests.Telemetry;

/// <summary>A server with an address for those who keep it.</summary>
public sealed class WatchedServer : RunningServer
{
    internal override ServerOptions With(ServerOptions options) => options with { InternalAddress = "http://127.0.0.1:0", Proxies = ["127.0.0.1"] };
}

public sealed class InternalListenerTests(WatchedServer server) : IClassFixture<WatchedServer>, IDisposable
{
    private readonly HttpClient http = new();

    [Fact]
    public async Task Metrics_atTheInternalAddress_countRequestsByRouteAndShowTheQueue()
    {
        using var browser = server.Browser();
        await browser.OpenAsync("/sign-in");
        await http.GetAsync(new Uri(server.App.InternalAddress!, "/health/ready"));
        var answer = await http.GetAsync(new Uri(server.App.InternalAddress!, "/metrics"));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal("text/plain", answer.Content.Headers.ContentType!.MediaType);
        Assert.Matches("http_server_request_duration_seconds_count\\{[^}]*http_route=\"sign-in\"[^}]*\\} [1-9]", text);
        Assert.Contains("adcontrol_queue{kind=\"messages\"} ", text, StringComparison.Ordinal);
        Assert.Contains("adcontrol_worker_quiet_seconds ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Checks_areMeasured()
    {
        await server.DepositedAsync();
        var text = await http.GetStringAsync(new Uri(server.App.InternalAddress!, "/metrics"));
        Assert.Matches("adcontrol_check_duration_seconds_count [1-9]", text);
    }

    [Fact]
    public async Task Ready_atTheInternalAddress_saysWhatWasLookedAt()
    {
        var report = JsonDocument.Parse(await http.GetStringAsync(new Uri(server.App.InternalAddress!, "/health/ready"))).RootElement;
        Assert.Equal("ready", report.GetProperty("status").GetString());
        Assert.Equal(["database", "worker", "disk"], report.GetProperty("checks").EnumerateArray().Select(check => check.GetProperty("name").GetString()));
    }

    [Theory]
    [InlineData("/metrics")]
    [InlineData("/Metrics/")]
    [InlineData("//metrics")]
    public async Task Metrics_atThePublicAddress_areNotThereWhateverTheHost(string path)
    {
        foreach (var host in (string[])[server.App.Address.Authority, server.App.InternalAddress!.Authority, "localhost"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, server.App.Address.GetLeftPart(UriPartial.Authority) + path);
            request.Headers.Host = host;
            request.Headers.Add("X-Forwarded-Host", server.App.InternalAddress!.Authority);
            var answer = await http.SendAsync(request);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.DoesNotContain("http_server", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Pages_atTheInternalAddress_areNotThere() =>
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(new Uri(server.App.InternalAddress!, "/sign-in"))).StatusCode);

    [Fact]
    public async Task Cookies_behindAProxyThatSpeaksHttps_areSecure()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.App.Address, "/sign-in"));
        request.Headers.Add("X-Forwarded-Proto", "https");
        var answer = await http.SendAsync(request);
        Assert.All(Given(answer), cookie => Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase));
        Assert.True(answer.Headers.Contains("Strict-Transport-Security"));
    }

    // What is taken back has no content that could leak.
    private static List<string> Given(HttpResponseMessage answer)
    {
        List<string> given = [.. answer.Headers.GetValues("Set-Cookie").Where(cookie => !cookie.Contains("1970", StringComparison.Ordinal))];
        Assert.NotEmpty(given);
        return given;
    }

    public void Dispose() => http.Dispose();
}

public sealed class UnwatchedServerTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public void InternalAddress_unlessAskedFor_isOff() => Assert.Null(server.App.InternalAddress);

    [Fact]
    public async Task Cookies_whenAStrangerClaimsHttps_areAsTheConnectionIs()
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.App.Address, "/sign-in"));
        request.Headers.Add("X-Forwarded-Proto", "https");
        var answer = await http.SendAsync(request);
        Assert.All(answer.Headers.GetValues("Set-Cookie"), cookie => Assert.DoesNotContain("secure", cookie, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Ready_atThePublicAddress_isOneWord()
    {
        using var http = new HttpClient();
        Assert.Equal("ready", await http.GetStringAsync(new Uri(server.App.Address, "/health/ready")));
    }
}
