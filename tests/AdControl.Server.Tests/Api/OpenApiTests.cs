using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AdControl.Server.Access;
using AdControl.Server.Tests.Running;
using AdControl.Tests.Shared;

namespace AdControl.Server.Tests.Api;

/// <summary>The OpenAPI document: a change of it is a change of what programs of others rest on, and is reviewed as a diff.</summary>
public sealed class OpenApiTests(RunningServer server) : IClassFixture<RunningServer>
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task The_document_is_as_verified() => Verified.Check((await DocumentAsync()).ToJsonString(s_indented) + "\n", "tests/AdControl.Server.Tests/Api/openapi");

    [Fact]
    public async Task The_document_has_every_address_of_programs_with_its_scope()
    {
        var document = await DocumentAsync();
        Assert.StartsWith("3.1", (string)document["openapi"]!, StringComparison.Ordinal);
        foreach (var row in AccessTable.Rows.Where(r => r.Route.StartsWith("api/v1/", StringComparison.Ordinal) && r.Route != "api/v1/openapi.json"))
        {
            var operation = document["paths"]![$"/{row.Route.Replace("{*", "{", StringComparison.Ordinal)}"]?[row.Method.ToLowerInvariant()];
            Assert.True(operation is not null, $"{row.Key} is not in the document.");
            Assert.NotNull(operation["summary"]);
            Assert.Equal(row.Roles is not null, operation["security"] is not null);
            if (row.Roles is not null) Assert.Contains($"Scope: {row.TokenScope}.", (string)operation["description"]!, StringComparison.Ordinal);
        }
    }

    private async Task<JsonObject> DocumentAsync()
    {
        using var nobody = ApiClient.Of(server);
        return (await nobody.GetAsync("openapi.json")).Good().Json!.AsObject();
    }
}
