using System.Text.Json.Nodes;
using AdControl.Advertising;
using AdControl.Law;
using AdControl.Server.Access;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace AdControl.Server.Api;

/// <summary>What the framework cannot know of the OpenAPI document: who may, what a key is, how days and classes are written.</summary>
internal static class ApiDocument
{
    private const string Token = "token";

    /// <summary>Describes it.</summary>
    public static void Describe(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = description => description.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer(Whole);
        options.AddOperationTransformer(Operation);
        options.AddSchemaTransformer(Schema);
    }

    private static Task Whole(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        document.Info = new OpenApiInfo { Title = "AdControl", Version = "1", Description = "The control of advertising of medicines, for programs. Every refusal is a problem (RFC 9457) with a stable code." };
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Token] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A token of an account (adc_…), which acts in one quality and within its scopes." },
        };
        return Task.CompletedTask;
    }

    private static Task Operation(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var row = AccessTable.Find(context.Description.HttpMethod ?? "", RouteOf(context.Description), "");
        if (row?.Roles is { } roles)
        {
            operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Token, context.Document)] = [row.TokenScope ?? ""] }];
            operation.Description = $"Roles: {string.Join(", ", roles.Select(role => role.WireName()))}. Scope: {row.TokenScope}.";
        }
        AddPath(operation, context.Description);
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<CommandMark>().Any()) AddHeaders(operation);
        return Task.CompletedTask;
    }

    private static string RouteOf(ApiDescription description) =>
        (description.RelativePath ?? "").Trim('/').Replace("{address}", "{*address}", StringComparison.Ordinal);

    private static void AddHeaders(OpenApiOperation operation)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(Header(ApiCommands.Header, "A key of the caller's own: the same request under it is carried out once, and answered alike for a week."));
        operation.Parameters.Add(Header("If-Match", "The ETag of the case as the caller knows it."));
    }

    // What a handler takes from the request itself is part of the address all the same.
    private static void AddPath(OpenApiOperation operation, ApiDescription description)
    {
        foreach (var name in RouteOf(description).Split('/').Where(part => part.StartsWith('{')).Select(part => part.Trim('{', '}', '*')))
        {
            if (operation.Parameters?.Any(p => p.Name == name) == true) continue;
            operation.Parameters ??= [];
            operation.Parameters.Insert(0, new OpenApiParameter { Name = name, In = ParameterLocation.Path, Required = true, Description = name == "case" ? "The id of the case, or its number." : null, Schema = new OpenApiSchema { Type = JsonSchemaType.String } });
        }
    }

    private static OpenApiParameter Header(string name, string description) =>
        new() { Name = name, In = ParameterLocation.Header, Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };

    private static Task Schema(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type == typeof(DeviceClass))
        {
            schema.Type = JsonSchemaType.String;
            schema.Enum = [.. WireNames.All<DeviceClass>().Select(name => (JsonNode)name!)];
        }
        if (type == typeof(Products.Cis))
        {
            schema.Type = JsonSchemaType.String;
            schema.Properties?.Clear();
            schema.Pattern = "^[0-9]{8}$";
        }
        return Task.CompletedTask;
    }
}
