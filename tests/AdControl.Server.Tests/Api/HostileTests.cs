using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using AdControl.Server.Tests.Running;

namespace AdControl.Server.Tests.Api;

/// <summary>What strangers send.</summary>
public sealed class HostileTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task A_gigabyte_is_refused_before_it_came()
    {
        using var company = await ApiClient.OfAsync(server, "company");
        var id = await ProblemTests.StartAsync(company);
        using var socket = await ConnectAsync();
        var token = company.Http.DefaultRequestHeaders.Authorization!.Parameter;
        await WriteAsync(socket, $"POST /api/v1/cases/{id}/files HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {token}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 1073741824\r\n\r\n--b\r\n");
        var answer = await ReadToEndAsync(socket);
        Assert.StartsWith("HTTP/1.1 413", answer, StringComparison.Ordinal);
        Assert.Contains("too-large", answer, StringComparison.Ordinal);
        Assert.Contains("Connection: close", answer, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Many_words_are_refused_too()
    {
        using var company = await ApiClient.OfAsync(server, "company");
        (await company.PostAsync("check", new { text = new string('a', 9 << 20), audience = "public" })).Refused(HttpStatusCode.RequestEntityTooLarge, "too-large");
    }

    [Fact]
    public async Task Whoever_sends_a_byte_now_and_then_is_cut_off()
    {
        using var company = await ApiClient.OfAsync(server, "company");
        using var socket = await ConnectAsync();
        var token = company.Http.DefaultRequestHeaders.Authorization!.Parameter;
        await WriteAsync(socket, $"POST /api/v1/check HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{{\"text\"");
        Assert.StartsWith("HTTP/1.1 408", await ReadToEndAsync(socket), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no boundary at all", "multipart/form-data")]
    [InlineData("--b\r\nContent-Disposition: form-data; name=\"advertisement\"; filename=\"a.txt\"\r\n\r\nhalf", "multipart/form-data; boundary=b")]
    [InlineData("--c\r\n\r\n--c--", "multipart/form-data; boundary=b")]
    [InlineData("--b\r\nno header\r\n\r\nx\r\n--b--\r\n", "multipart/form-data; boundary=b")]
    public async Task A_broken_form_is_a_bad_request(string body, string type)
    {
        using var company = await ApiClient.OfAsync(server, "company");
        var id = await ProblemTests.StartAsync(company);
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } };
        var answer = await company.SendAsync(HttpMethod.Post, $"cases/{id}/files", content);
        Assert.True((int)answer.Status is 400 or 422, $"{answer.Status}: {answer.Text}");
        Assert.Empty((await company.GetAsync($"cases/{id}/files")).Good().Json!.AsArray());
    }

    [Fact]
    public async Task Ten_thousand_files_are_too_many()
    {
        using var company = await ApiClient.OfAsync(server, "company");
        var id = await ProblemTests.StartAsync(company);
        var form = WholeDossierTests.Files([.. Enumerable.Range(0, 10_000).Select(n => ("reference", $"{n}.txt", "x"))]);
        (await company.PostAsync($"cases/{id}/files", form)).Refused(HttpStatusCode.RequestEntityTooLarge, "too-large");
    }

    [Theory]
    [InlineData("../../../etc/passwd", "passwd")]
    [InlineData("..\\..\\windows\\win.ini", "win.ini")]
    [InlineData("a\u202Etxt.exe", "atxt.exe")]
    [InlineData("..", "file")]
    [InlineData("C:evil\u0007.txt", "C:evil.txt")]
    public async Task Names_of_files_lead_nowhere(string given, string kept)
    {
        using var company = await ApiClient.OfAsync(server, "company");
        var id = await ProblemTests.StartAsync(company);
        var boundary = "b";
        var bytes = Encoding.UTF8.GetBytes($"--{boundary}\r\nContent-Disposition: form-data; name=\"reference\"; filename*=UTF-8''{Uri.EscapeDataString(given)}\r\n\r\n{given}\r\n--{boundary}--\r\n");
        var content = new ByteArrayContent(bytes) { Headers = { ContentType = MediaTypeHeaderValue.Parse($"multipart/form-data; boundary={boundary}") } };
        var file = (await company.SendAsync(HttpMethod.Post, $"cases/{id}/files", content)).Good()["files"][0]!;
        Assert.Equal(kept, (string)file["name"]!);
        using var fetched = await company.Http.GetAsync($"/api/v1/cases/{id}/files/{file["sha256"]}");
        Assert.Equal("attachment", fetched.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("application/octet-stream", fetched.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", fetched.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task Script_and_control_characters_stay_text_or_are_refused()
    {
        using var company = await ApiClient.OfAsync(server, "company");
        const string script = "<script>alert(1)</script>'\"--";
        var started = (await company.PostAsync("cases", new { procedure = "visa-gp", dossier = new { title = script } })).Good();
        Assert.Equal(script, (string)started["dossier"]["title"]!);
        Assert.Equal("application/json", started.MediaType);
        (await company.PostAsync("cases", new { procedure = "visa-gp", dossier = new { title = "a\u0000b" } })).Refused(HttpStatusCode.UnprocessableEntity, "unfit-text");
        (await company.PostAsync("cases", new { procedure = "visa-gp", dossier = new { title = new string('x', 100_000) } })).Refused(HttpStatusCode.UnprocessableEntity, "too-long");
    }

    private async Task<Socket> ConnectAsync()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveTimeout = 30_000 };
        await socket.ConnectAsync(IPAddress.Loopback, server.App.Address.Port);
        return socket;
    }

    private static async Task WriteAsync(Socket socket, string text) => await socket.SendAsync(Encoding.ASCII.GetBytes(text));

    // Until the server closes the connection.
    private static async Task<string> ReadToEndAsync(Socket socket)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var text = new StringBuilder();
        var buffer = new byte[8192];
        try
        {
            while (await socket.ReceiveAsync(buffer, limit.Token) is var count and > 0) text.Append(Encoding.UTF8.GetString(buffer, 0, count));
        }
        catch (SocketException)
        {
            // Cut off is closed too.
        }
        return text.ToString();
    }
}
