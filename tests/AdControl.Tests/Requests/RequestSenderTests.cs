using System.Net;
using System.Net.Sockets;
using System.Text;
using AdControl.Requests;
using AdControl.Storage;
using AdControl.Workflows.Definitions;
using AdControl.Workflows.Hosting;
using AdControl.Workflows.Running;
using AdControl.Workflows.Values;

namespace AdControl.Tests.Requests;

public sealed class RequestSenderTests : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly List<string> _received = [];
    private readonly Task _serving;
    private Func<string, string> _answer = _ => Ok("{\"n\":1}");

    public RequestSenderTests()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    private int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Stop();
        _serving.Wait();
        _stop.Dispose();
    }

    // A host that reads one request a connection and gives the answer of the test.
    private async Task ServeAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                var stream = client.GetStream();
                var buffer = new byte[64 << 10];
                var text = "";
                do text += Encoding.UTF8.GetString(buffer, 0, await stream.ReadAsync(buffer, _stop.Token));
                while (!IsWhole(text));
                lock (_received) _received.Add(text);
                await stream.WriteAsync(Encoding.UTF8.GetBytes(_answer(text)), _stop.Token);
            }
            catch (Exception problem) when (problem is OperationCanceledException or SocketException or IOException or ObjectDisposedException)
            {
                // The client, or the test, is gone.
            }
        }
    }

    private static bool IsWhole(string text)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0) return text.Length == 0;
        var length = text.Split("\r\n").FirstOrDefault(l => l.StartsWith("Content-Length: ", StringComparison.Ordinal));
        return length is null || Encoding.UTF8.GetByteCount(text[(end + 4)..]) >= int.Parse(length[16..], System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string Ok(string body, string type = "application/json") => $"HTTP/1.1 200 OK\r\nContent-Type: {type}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}";

    private string Here(string path = "/x") => $"http://127.0.0.1:{Port}{path}";

    private async Task<WorkflowValue> Send(string url, WorkflowValue content = default, string method = "GET", string[]? allowed = null, TimeSpan? timeout = null, WorkflowValue headers = default, string? authorization = null, int largest = 1 << 20)
    {
        using var sender = new RequestSender((allowed ?? [$"http://127.0.0.1:{Port} private"]).Select(AllowedHost.Parse), timeout, largest);
        return (await sender.SendAsync(new("k-1", new(url), method, headers, authorization, content, null), default)).Payload;
    }

    [Fact]
    public async Task Send_posts_the_content_with_key_and_headers_and_reads_the_answer()
    {
        var reply = await Send(Here(), WorkflowValue.FromJson("{\"é\":[1]}"), "POST", headers: WorkflowValue.Map(("X-A", WorkflowValue.Of("b"))), authorization: "Bearer t");

        Assert.Equal((200.0, "{\"n\":1}"), (reply["statusCode"].AsNumber(), reply["content"].ToJson()));
        var request = Assert.Single(_received);
        foreach (var part in new[] { "POST /x HTTP/1.1\r\n", "Idempotency-Key: k-1\r\n", "X-A: b\r\n", "Authorization: Bearer t\r\n", "Content-Type: application/json\r\n", "\r\n\r\n{\"é\":[1]}" }) Assert.Contains(part, request, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/plain", "\"{}\"")]
    [InlineData("application/octet-stream", "null")]
    [InlineData("application/problem+json", "{}")]
    public async Task Send_reads_content_by_its_type(string type, string content)
    {
        _answer = _ => Ok("{}", type);

        Assert.Equal(content, (await Send(Here()))["content"].ToJson());
    }

    [Fact]
    public async Task Send_to_a_host_off_the_list_asks_nobody()
    {
        Assert.Contains("not on the list", (await Send(Here(), allowed: []))["refused"].AsText(), StringComparison.Ordinal);
        Assert.Contains("not on the list", (await Send(Here(), allowed: [$"https://127.0.0.1:{Port} private"]))["refused"].AsText(), StringComparison.Ordinal);
        Assert.Contains("not on the list", (await Send(Here(), allowed: [$"http://127.0.0.1:{Port + 1} private"]))["refused"].AsText(), StringComparison.Ordinal);
        Assert.Empty(_received);
    }

    [Fact]
    public async Task Send_to_a_private_address_that_is_not_listed_as_such_asks_nobody()
    {
        Assert.Contains("private network", (await Send(Here(), allowed: [$"http://127.0.0.1:{Port}"]))["refused"].AsText(), StringComparison.Ordinal);
        Assert.Contains("private network", (await Send($"http://localhost:{Port}/", allowed: [$"http://localhost:{Port}"]))["refused"].AsText(), StringComparison.Ordinal);
        Assert.Empty(_received);
    }

    [Fact]
    public async Task Redirection_is_followed_on_the_list_and_refused_off_it()
    {
        _answer = request => request.StartsWith("GET /x ", StringComparison.Ordinal) ? "HTTP/1.1 302 Found\r\nLocation: /y\r\nContent-Length: 0\r\nConnection: close\r\n\r\n" : Ok("\"there\"");
        Assert.Equal("there", (await Send(Here()))["content"].AsText());
        _answer = _ => "HTTP/1.1 301 Moved\r\nLocation: http://other.example.org/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        Assert.Contains("redirects to 'http://other.example.org'", (await Send(Here()))["refused"].AsText(), StringComparison.Ordinal);
        _answer = _ => "HTTP/1.1 307 Again\r\nLocation: /x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        Assert.Contains("more than 5 times", (await Send(Here()))["refused"].AsText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bodies_are_bounded_both_ways()
    {
        _answer = _ => Ok($"\"{new string('x', 2000)}\"");

        Assert.Contains("more than 1000 bytes", (await Send(Here(), largest: 1000))["refused"].AsText(), StringComparison.Ordinal);
        Assert.Contains("more than 1000", (await Send(Here(), WorkflowValue.Of(new string('x', 1001)), "POST", largest: 1000))["refused"].AsText(), StringComparison.Ordinal);
        Assert.Single(_received);
    }

    [Fact]
    public async Task Silence_is_a_timeout_and_a_closed_port_no_connection()
    {
        _answer = _ =>
        {
            _stop.Token.WaitHandle.WaitOne(TimeSpan.FromSeconds(30));
            return "";
        };
        Assert.NotNull((await Send(Here(), timeout: TimeSpan.FromMilliseconds(300)))["timeout"].AsText());
        _stop.Cancel();
        _listener.Stop();
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();
        Assert.NotNull((await Send($"http://127.0.0.1:{port}/", allowed: [$"http://127.0.0.1:{port} private"]))["failed"].AsText());
    }

    [Fact]
    public async Task Workflow_in_a_database_asks_a_listed_host_and_goes_on_with_its_answer()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var json = $$"""
                { "definitionId": "w", "id": "w-v1", "version": 1, "variables": [{ "id": "G", "name": "G", "typeName": "Object", "storageDriverTypeName": "Elsa.Workflows.WorkflowInstanceStorageDriver, Elsa.Workflows.Core" }],
                  "root": { "id": "s", "type": "Elsa.Sequence", "version": 1, "activities": [{ "id": "get", "type": "Elsa.SendHttpRequest", "version": 1, "url": "{{Here()}}", "parsedContent": { "typeName": "Object", "memoryReference": { "id": "G" } } }] } }
                """;
            var library = new WorkflowLibrary();
            library.Add(WorkflowDefinition.Read(json, "w.json").Definition!);
            await using var database = CaseDatabase.Sqlite(folder.FullName);
            await database.MigrateAsync();
            using var sender = new RequestSender([AllowedHost.Parse($"http://127.0.0.1:{Port} private")]);
            var host = new WorkflowHost(library, database.WorkflowStore()) { SendHttp = sender.SendAsync };
            var started = await host.StartAsync("w", WorkflowValue.Map(), "ann", instanceId: "i1");

            Assert.Equal((WorkflowSubStatus.Finished, "{\"n\":1}"), (started.Instance!.SubStatus, started.Instance.Variables.Single().Value.ToJson()));
            Assert.Contains("Idempotency-Key: i1.2\r\n", Assert.Single(_received), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("Host", "x")]
    [InlineData("X-A", "a\r\nX-B: c")]
    public async Task Header_that_could_change_the_request_is_refused(string name, string value)
    {
        Assert.NotNull((await Send(Here(), headers: WorkflowValue.Map((name, WorkflowValue.Of(value)))))["refused"].AsText());
        Assert.Empty(_received);
    }

    [Theory]
    [InlineData("")]
    [InlineData("*.example.org")]
    [InlineData("https://example.org/path")]
    [InlineData("https://user@example.org")]
    [InlineData("ftp://example.org")]
    [InlineData("example.org public")]
    public void Parse_text_that_names_no_single_host_is_refused(string text) => Assert.Throws<FormatException>(() => AllowedHost.Parse(text));

    [Theory]
    [InlineData("10.1.2.3", true)]
    [InlineData("172.31.0.1", true)]
    [InlineData("169.254.169.254", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:192.168.1.1", true)]
    [InlineData("fd00::1", true)]
    [InlineData("8.8.8.8", false)]
    [InlineData("172.32.0.1", false)]
    [InlineData("2606:4700::1111", false)]
    public void Private_addresses_are_known(string address, bool isPrivate) => Assert.Equal(isPrivate, PrivateAddresses.Contains(IPAddress.Parse(address)));
}
