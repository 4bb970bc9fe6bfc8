using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace AdControl.Server.Api;

/// <summary>The addresses of programs.</summary>
internal static class ApiRoutes
{
    /// <summary>What all of them begin with.</summary>
    public const string Root = "/api/v1";

    /// <summary>Maps them.</summary>
    public static void Map(WebApplication app)
    {
        var api = app.MapGroup(Root);
        CasesApi.Map(api);
        TasksApi.Map(api);
        FindingsApi.Map(api);
        FilesApi.Map(api);
        DecisionsApi.Map(api);
        MedicinesApi.Map(api);
        CheckApi.Map(api);
        RulesApi.Map(api);
        CalendarApi.Map(api);
        BulletinApi.Map(api);
        EventsApi.Map(api);
        ProblemsApi.Map(api);
        app.MapOpenApi($"{Root}/openapi.json");
    }

    /// <summary>The address of what follows in a list: the same filters, after a key.</summary>
    public static string Next(HttpContext http, string key)
    {
        var query = QueryHelpers.ParseQuery(http.Request.QueryString.Value);
        query["after"] = key;
        return http.Request.Path + QueryString.Create(query);
    }

    /// <summary>How many entries a part of a list has.</summary>
    public static int Limit(int? asked) => Math.Clamp(asked ?? 50, 1, ListPage<object>.Most);

    /// <summary>Reads a body that no parameter of a handler takes.</summary>
    public static async Task<T> ReadAsync<T>(HttpContext http)
        where T : class
    {
        if (!http.Request.HasJsonContentType()) throw new BadHttpRequestException("The body is JSON: say so by Content-Type.", StatusCodes.Status415UnsupportedMediaType);
        return await JsonSerializer.DeserializeAsync<T>(http.Request.Body, ApiJson.Options, http.RequestAborted) ?? throw new BadHttpRequestException("The body is null.");
    }

    /// <summary>Marks an endpoint as a command: it changes something, and takes a key against doing it twice.</summary>
    public static RouteHandlerBuilder Command(this RouteHandlerBuilder endpoint, string summary) =>
        endpoint.WithSummary(summary).WithMetadata(CommandMark.One).Refuses(400, 409, 422);

    /// <summary>Says with which statuses an endpoint refuses, beside those that all have.</summary>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, params int[] statuses)
    {
        foreach (var status in statuses) endpoint.Produces<Problem>(status, Problem.MediaType);
        return endpoint;
    }
}
