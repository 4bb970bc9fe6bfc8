using System.Net;
using System.Text.RegularExpressions;
using AdControl.Cases;
using AdControl.Law;
using AdControl.Server.Access;
using AdControl.Server.Tests.Running;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AdControl.Server.Tests.Access;

/// <summary>Walks every address by every method in every quality, on a case of one's own and on one of others, and compares with the table of rights.</summary>
public sealed partial class AccessTableTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task Every_address_has_a_row_and_every_row_an_address()
    {
        var served = (await ServedAsync()).Order(StringComparer.Ordinal).ToList();
        var rows = AccessTable.Rows.Select(row => row.Key).Order(StringComparer.Ordinal).ToList();
        Assert.Equal([], served.Except(rows, StringComparer.OrdinalIgnoreCase));
        Assert.Equal([], rows.Except(served, StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Every_address_answers_every_role_as_the_table_says()
    {
        var own = await CaseOfAsync("midi");
        var others = await CaseOfAsync("nord");
        var wrong = new List<string>();
        foreach (var role in RunningServer.Roles())
        {
            using var browser = await server.SignedInAsync(RunningServer.NameOf(role));
            foreach (var row in AccessTable.Rows)
                foreach (var one in row.NamesCase ? new[] { own, others } : [own])
                    await CompareAsync(browser.Client, row, role.Role, one, wrong);
        }
        Assert.Equal([], wrong);
    }

    [Fact]
    public async Task Nobody_signed_in_sees_only_what_is_open()
    {
        var own = await CaseOfAsync("midi");
        var wrong = new List<string>();
        using var browser = server.Browser();
        foreach (var row in AccessTable.Rows) await CompareAsync(browser.Client, row, null, own, wrong);
        Assert.Equal([], wrong);
    }

    [Fact]
    public async Task An_unknown_address_is_not_found_for_anybody()
    {
        using var browser = await server.SignedInAsync("admin");
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync("/no/such/page")).Status);
    }

    private static async Task CompareAsync(HttpClient client, AccessRow row, ActorRole? role, Case one, List<string> wrong)
    {
        // Signing out ends what the walk needs.
        if (row.Key == "POST /sign-out") return;
        var address = Address(row, one);
        using var request = new HttpRequestMessage(new HttpMethod(row.Method), address);
        if (row.Method != "GET") request.Content = row.Route.StartsWith("api/", StringComparison.Ordinal) ? new StringContent("{}", System.Text.Encoding.UTF8, "application/json") : new FormUrlEncodedContent([]);
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var found = Kind(answer, row);
        var expected = Expected(row, role, one);
        // Behind the door a page may still find the request wanting; that is no matter of rights.
        if (found == "not found" && expected == "open" && MayLack(row)) return;
        if (found != expected) wrong.Add($"{role?.WireName() ?? "nobody"} {row.Key} ({one.Dossier.Company}): {expected} expected, {found} found ({(int)answer.StatusCode})");
    }

    // What an address names that is no case may not be there: that too is an answer to somebody who may ask.
    private static string Kind(HttpResponseMessage answer, AccessRow row) => answer.StatusCode switch
    {
        HttpStatusCode.Unauthorized => "sign in",
        HttpStatusCode.Redirect when answer.Headers.Location!.ToString().Contains("/sign-in?return=", StringComparison.Ordinal) => "sign in",
        HttpStatusCode.Forbidden => "forbidden",
        HttpStatusCode.NotFound when !row.NamesCase && row.Route.Contains('{', StringComparison.Ordinal) => "open",
        HttpStatusCode.NotFound => "not found",
        >= HttpStatusCode.InternalServerError => "fault",
        _ => "open",
    };

    private static string Expected(AccessRow row, ActorRole? role, Case one)
    {
        if (row.Route.StartsWith("error/", StringComparison.Ordinal)) return "open";
        if (row.Roles is { } roles)
        {
            if (role is null) return "sign in";
            if (!roles.Contains(role.Value)) return "forbidden";
        }
        // An expert is asked about neither.
        if (row.NamesCase && role is ActorRole.Expert) return "not found";
        var isTheirs = role is not (ActorRole.Company or ActorRole.Pharmacist) || one.Dossier.Company == "midi";
        return row.NamesCase && !isTheirs ? "not found" : "open";
    }

    // What stands for each parameter of a route, a line for each.
    internal static Dictionary<string, string> Values(Case one) => new()
    {
        ["{case}"] = one.Id,
        ["{status:int}"] = "418",
        ["{file}"] = one.Files[0].Sha256,
        ["{act}"] = "receipt",
        ["{**path}"] = "",
        ["{number}"] = "2026-001",
        ["{id}"] = "GP-31",
        ["{code}"] = "visa-gp",
        ["{account}"] = "none",
    };

    private static string Address(AccessRow row, Case one)
    {
        var path = Values(one).Aggregate(row.Route, (route, value) => route.Replace(value.Key, value.Value, StringComparison.Ordinal));
        if (MayLack(row)) path = Item().Replace(path, "none");
        Assert.False(path.Contains('{', StringComparison.Ordinal), $"{row.Key} has a parameter the walk does not know.");
        return $"/{path}{(row.Handler.Length == 0 ? "" : $"?handler={row.Handler}")}";
    }

    // Programs ask for things within a case or a list; whoever may ask is told that there is no such thing.
    private static bool MayLack(AccessRow row) => row.Route == "cases/{case}/explain/{finding}" || row.Route.StartsWith("api/v1/", StringComparison.Ordinal) && (row.Route.EndsWith("/decision", StringComparison.Ordinal) || Item().IsMatch(row.Route.Replace("{case}", "", StringComparison.Ordinal)));

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Item();

    private Task<Case> CaseOfAsync(string company) => server.DepositedAsync(company);

    private async Task<List<string>> ServedAsync()
    {
        var served = new List<string>();
        var pages = server.App.Services.GetRequiredService<PageLoader>();
        foreach (var endpoint in server.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var route = endpoint.RoutePattern.RawText!.Trim('/');
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                var handlers = (await pages.LoadAsync(page, endpoint.Metadata)).HandlerMethods ?? [];
                if (handlers.Count == 0) served.Add(AccessRow.KeyOf("GET", route, ""));
                foreach (var handler in handlers) served.Add(AccessRow.KeyOf(handler.HttpMethod.ToUpperInvariant(), route, handler.Name ?? ""));
            }
            else
                foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])
                    served.Add(AccessRow.KeyOf(method, route, ""));
        }
        return [.. served.Distinct(StringComparer.OrdinalIgnoreCase)];
    }
}
