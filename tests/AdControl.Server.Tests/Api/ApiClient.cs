using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AdControl.Accounts;
using AdControl.Server.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace AdControl.Server.Tests.Api;

/// <summary>A client as a company would write it from the OpenAPI document: it knows addresses and members, nothing of the server's own classes.</summary>
public sealed class ApiClient : IDisposable
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip };

    private ApiClient(HttpClient http) => Http = http;

    public HttpClient Http { get; }

    /// <summary>A client with a token of an account.</summary>
    public static async Task<ApiClient> OfAsync(RunningServer server, string account, params string[] scopes)
    {
        var services = server.App.Services;
        var owner = (await services.GetRequiredService<AccountStore>().FindByNameAsync(account))!;
        var now = DateTimeOffset.UtcNow;
        var secret = await services.GetRequiredService<TokenStore>().AddAsync(
            new AccountToken(Guid.NewGuid().ToString("N"), owner.Id, "test", owner.Roles[0], scopes.Length == 0 ? ["read", "check", "write"] : scopes, now, now.AddDays(1), null));
        var http = new HttpClient { BaseAddress = server.App.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        return new ApiClient(http);
    }

    /// <summary>Nobody in particular.</summary>
    public static ApiClient Of(RunningServer server) => new(new HttpClient { BaseAddress = server.App.Address });

    public async Task<Answer> GetAsync(string address) => await SendAsync(HttpMethod.Get, address, null);

    public async Task<Answer> PostAsync(string address, object? body = null, string? key = null, string? ifMatch = null) => await SendAsync(HttpMethod.Post, address, Content(body), key, ifMatch);

    public async Task<Answer> PatchAsync(string address, object body, string? ifMatch, string? key = null) => await SendAsync(HttpMethod.Patch, address, Content(body), key, ifMatch);

    public async Task<Answer> SendAsync(HttpMethod method, string address, HttpContent? content, string? key = null, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, address.StartsWith('/') ? address : $"/api/v1/{address}") { Content = content };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        using var answer = await Http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        var isJson = answer.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true;
        return new Answer(answer.StatusCode, isJson && text.Length > 0 ? JsonNode.Parse(text) : null, text, answer.Headers.ETag?.ToString(), answer.Content.Headers.ContentType?.MediaType ?? "", answer.Headers.Contains("Idempotency-Replayed"), answer.Headers);
    }

    private static HttpContent Content(object? body) => body as HttpContent ?? JsonContent.Create(body ?? new { }, options: s_json);

    public void Dispose() => Http.Dispose();

    /// <summary>What the server answered.</summary>
    public sealed record Answer(HttpStatusCode Status, JsonNode? Json, string Text, string? ETag, string MediaType, bool IsReplayed, HttpResponseHeaders Headers)
    {
        public JsonNode this[string name] => Json![name]!;

        public string? Code => Json is JsonObject one ? (string?)one["code"] : null;

        /// <summary>The answer, once it was a success.</summary>
        public Answer Good()
        {
            Assert.True((int)Status < 400, $"{(int)Status}: {Text}");
            return this;
        }

        /// <summary>The answer, once it refused with a status and a code.</summary>
        public Answer Refused(HttpStatusCode status, string code)
        {
            Assert.True(Status == status && Code == code, $"{(int)status} {code} expected, got {(int)Status}: {Text}");
            Assert.Equal("application/problem+json", MediaType);
            Assert.Equal($"/api/v1/problems/{code}", (string?)Json!["type"]);
            Assert.NotEmpty((string?)Json!["title"] ?? "");
            return this;
        }
    }
}
