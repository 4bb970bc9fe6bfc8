using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using AdControl.Workflows.Hosting;
using AdControl.Workflows.Values;

namespace AdControl.Requests;

/// <summary>Makes the requests of workflows: to listed hosts only, bounded in time and size, with an idempotency key.</summary>
/// <remarks>
/// A redirection is followed to another listed host only. What a name resolves to is checked when the connection is made, so that a name cannot be pointed at the operator's own network.
/// No proxy and no cookies are used, nothing is remembered between two requests.
/// </remarks>
public sealed class RequestSender : IDisposable
{
    private const int MostRedirections = 5;

    private static readonly string[] s_ours = ["Host", "Transfer-Encoding", "Idempotency-Key"];

    private readonly IReadOnlyList<AllowedHost> _hosts;
    private readonly TimeSpan _timeout;
    private readonly int _largest;
    private readonly HttpClient _client;

    /// <param name="hosts">The hosts that may be reached; none is, when the list is empty.</param>
    /// <param name="timeout">How long a request may take, redirections included; null means 20 s.</param>
    /// <param name="largest">How many bytes a body may have, sent or received.</param>
    public RequestSender(IEnumerable<AllowedHost> hosts, TimeSpan? timeout = null, int largest = 1 << 20)
    {
        (_hosts, _timeout, _largest) = ([.. hosts], timeout ?? TimeSpan.FromSeconds(20), largest);
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.All, ConnectCallback = ConnectAsync, MaxResponseHeadersLength = 64 };
        _client = new(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Makes a request; to be given to <see cref="WorkflowHost.SendHttp"/>.</summary>
    public async ValueTask<HttpReply> SendAsync(HttpCall call, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_timeout);
        try
        {
            return await FollowAsync(call, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return HttpReply.TimedOut($"'{call.Url.Host}' did not answer within {_timeout.TotalSeconds:0} s.");
        }
        catch (HttpRequestException problem) when (problem.InnerException is RefusedAddressException refused)
        {
            return HttpReply.Refused(refused.Message);
        }
        catch (HttpRequestException problem)
        {
            return HttpReply.NotConnected($"'{call.Url.Host}' cannot be reached: {problem.Message}");
        }
        catch (FormatException problem)
        {
            return HttpReply.Refused(problem.Message);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private async ValueTask<HttpReply> FollowAsync(HttpCall call, CancellationToken cancellation)
    {
        var (address, method) = (call.Url, call.Method);
        for (var n = 0; n <= MostRedirections; n++)
        {
            if (!_hosts.Any(h => h.Matches(address))) return OffTheList(call, address, isRedirected: n > 0);
            using var request = Request(call, address, method);
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (Redirection(response, address) is not { } next) return await ReplyAsync(response, call, cancellation);
            if (response.StatusCode is HttpStatusCode.SeeOther || (response.StatusCode is HttpStatusCode.Moved or HttpStatusCode.Found && method == "POST")) method = "GET";
            address = next;
        }
        return HttpReply.Refused($"'{call.Url.Host}' redirects more than {MostRedirections} times.");
    }

    private static HttpReply OffTheList(HttpCall call, Uri address, bool isRedirected)
    {
        var where = address.GetLeftPart(UriPartial.Authority);
        return HttpReply.Refused(isRedirected
            ? $"'{call.Url.Host}' redirects to '{where}', which is not on the list of allowed hosts."
            : $"Requests to '{where}' are not allowed: it is not on the list of allowed hosts.");
    }

    private static Uri? Redirection(HttpResponseMessage response, Uri from) =>
        (int)response.StatusCode is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } location ? new Uri(from, location) : null;

    private HttpRequestMessage Request(HttpCall call, Uri address, string method)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), address) { Content = method is "GET" or "HEAD" ? null : Body(call) };
        foreach (var (name, value) in call.Headers.Members) Add(request, name, value);
        // Credentials are for the host that was named, not for where it redirects.
        var isNamed = address.Authority == call.Url.Authority;
        if (isNamed && call.Authorization is { Length: > 0 } authorization && !request.Headers.TryAddWithoutValidation("Authorization", authorization))
            throw new FormatException("The authorization is no header.");
        request.Headers.TryAddWithoutValidation("Idempotency-Key", call.Key);
        return request;
    }

    private static void Add(HttpRequestMessage request, string name, WorkflowValue value)
    {
        if (s_ours.Contains(name, StringComparer.OrdinalIgnoreCase)) throw new FormatException($"The header '{name}' is not for workflows to set.");
        string[] texts = value.Items.Count > 0 ? [.. value.Items.Select(i => i.ToString())] : [value.ToString()];
        if (texts.Any(t => t.AsSpan().IndexOfAny('\r', '\n', '\0') >= 0)) throw new FormatException($"The value of the header '{name}' has a line break.");
        if (!request.Headers.TryAddWithoutValidation(name, texts) && request.Content?.Headers.TryAddWithoutValidation(name, texts) != true) throw new FormatException($"'{name}' is no header of a request.");
    }

    private ByteArrayContent? Body(HttpCall call)
    {
        if (call.Content.IsNullish) return null;
        var bytes = Encoding.UTF8.GetBytes(call.Content.AsText() ?? call.Content.ToJson());
        if (bytes.Length > _largest) throw new FormatException($"The request has {bytes.Length} bytes, more than {_largest}.");
        if (!MediaTypeHeaderValue.TryParse(call.ContentType ?? "application/json", out var type)) throw new FormatException($"'{call.ContentType}' is no content type.");
        return new(bytes) { Headers = { ContentType = type } };
    }

    private async ValueTask<HttpReply> ReplyAsync(HttpResponseMessage response, HttpCall call, CancellationToken cancellation)
    {
        var headers = response.Headers.Concat(response.Content.Headers).Select(h => KeyValuePair.Create(h.Key, WorkflowValue.Of(string.Join(", ", h.Value))));
        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        var buffer = new ArrayBufferWriter<byte>();
        while (await stream.ReadAsync(buffer.GetMemory(16 << 10), cancellation) is var count and > 0)
        {
            buffer.Advance(count);
            if (buffer.WrittenCount > _largest) return HttpReply.Refused($"The response of '{call.Url.Host}' has more than {_largest} bytes.");
        }
        return HttpReply.Of((int)response.StatusCode, WorkflowValue.Of(headers), Content(response.Content.Headers.ContentType, buffer.WrittenSpan));
    }

    private static WorkflowValue Content(MediaTypeHeaderValue? type, ReadOnlySpan<byte> bytes)
    {
        var media = type?.MediaType ?? "";
        var isJson = media.EndsWith("/json", StringComparison.OrdinalIgnoreCase) || media.EndsWith("+json", StringComparison.OrdinalIgnoreCase);
        if (bytes.IsEmpty || !(isJson || media.StartsWith("text/", StringComparison.OrdinalIgnoreCase) || media.EndsWith("xml", StringComparison.OrdinalIgnoreCase))) return WorkflowValue.Null;
        var text = (type?.CharSet?.Trim('"').Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase) == true ? Encoding.Latin1 : Encoding.UTF8).GetString(bytes);
        return isJson ? Parsed(text) : WorkflowValue.Of(text);
    }

    private static WorkflowValue Parsed(string text)
    {
        try
        {
            return WorkflowValue.FromJson(text);
        }
        catch (FormatException)
        {
            return WorkflowValue.Of(text);
        }
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var isPrivate = _hosts.Any(h => h.IsPrivate && h.Port == context.DnsEndPoint.Port && string.Equals(h.Host, context.DnsEndPoint.Host.Trim('[', ']'), StringComparison.OrdinalIgnoreCase));
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellation);
        if (!isPrivate && addresses.Any(PrivateAddresses.Contains)) throw new RefusedAddressException($"'{context.DnsEndPoint.Host}' stands in a private network; list it with 'private' to allow that.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed class RefusedAddressException(string message) : Exception(message);
}
