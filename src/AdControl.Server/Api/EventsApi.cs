using System.Collections.Concurrent;
using System.Text.Json;
using AdControl.Cases;
using AdControl.Programs;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Api;

/// <summary>What changes: as a list, or as a stream that goes on.</summary>
internal static class EventsApi
{
    private const int StreamsOfOne = 5;
    private const string Stream = "text/event-stream";
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);
    private static readonly ConcurrentDictionary<string, int> s_streams = new(StringComparer.Ordinal);

    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/events", EventsAsync).WithTags("Events")
            .WithSummary("Cases that changed, in the order they were stored, as far as the caller may read them: a list, or with Accept: text/event-stream a stream that goes on (resumed by Last-Event-ID; after that something may come twice)")
            .Produces<ListPage<EventView>>(StatusCodes.Status200OK, "application/json", Stream).Refuses(400, 429);

    private static async Task<IResult> EventsAsync(Caller caller, CaseChanges changes, IHostApplicationLifetime life, [FromQuery] string? after, [FromQuery] int? limit)
    {
        var resumed = caller.Http.Request.Headers["Last-Event-ID"].ToString();
        var from = resumed.Length > 0 ? resumed : after;
        (DateTimeOffset At, string Case)? place = string.IsNullOrEmpty(from) ? null : EventView.PlaceOf(from) ?? throw new ApiRefusedException(ProblemCode.Unreadable, caller.T["'{0}' is no place in the order of events.", from.Length > 80 ? from[..80] : from]);
        if (!caller.Http.Request.Headers.Accept.ToString().Contains(Stream, StringComparison.OrdinalIgnoreCase)) return await ListAsync(caller, changes, place, ApiRoutes.Limit(limit));
        var person = $"{caller.Visitor.Account!.Id}";
        if (s_streams.AddOrUpdate(person, 1, (_, n) => n + 1) > StreamsOfOne)
        {
            Close(person);
            throw new ApiRefusedException(ProblemCode.TooMany, caller.T["{0} streams are open already.", StreamsOfOne]) { RetryAfter = 10 };
        }
        try
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(caller.Gone, life.ApplicationStopping);
            await FollowAsync(caller, changes, place, stop.Token);
        }
        catch (OperationCanceledException)
        {
            // Whoever followed is gone, or the server stops: the stream is resumed elsewhere.
        }
        finally
        {
            Close(person);
        }
        return Results.Empty;
    }

    private static async Task<IResult> ListAsync(Caller caller, CaseChanges changes, (DateTimeOffset At, string Case)? place, int most)
    {
        var read = await changes.AfterAsync(place?.At ?? DateTimeOffset.MinValue, place?.Case ?? "", most + 1, caller.Gone);
        var next = read.Count > most ? ApiRoutes.Next(caller.Http, EventView.Of(read[most - 1], caller.Actor).Id) : null;
        return Results.Json(new ListPage<EventView>([.. read.Take(most).Where(one => Rights.MayRead(caller.Actor, one)).Select(one => EventView.Of(one, caller.Actor))], next));
    }

    private static async Task FollowAsync(Caller caller, CaseChanges changes, (DateTimeOffset At, string Case)? place, CancellationToken stop)
    {
        var response = caller.Http.Response;
        response.ContentType = Stream;
        response.Headers["X-Accel-Buffering"] = "no";
        var last = place?.At ?? caller.Office.Clock.GetUtcNow();
        // What was there before somebody began to follow is not news.
        var seen = place is null ? (await ReadAsync(changes, last, stop)).ToDictionary(one => one.Id, one => one.Revision, StringComparer.Ordinal) : [];
        await response.WriteAsync(": open\n\n", stop);
        await response.Body.FlushAsync(stop);
        using var timer = new PeriodicTimer(s_pause);
        for (var quiet = 0; ; quiet++)
        {
            foreach (var one in await ReadAsync(changes, last, stop))
            {
                if (one.UpdatedAt > last) last = one.UpdatedAt;
                if (seen.TryGetValue(one.Id, out var revision) && revision >= one.Revision) continue;
                seen[one.Id] = one.Revision;
                if (!Rights.MayRead(caller.Actor, one)) continue;
                var told = EventView.Of(one, caller.Actor);
                await response.WriteAsync($"id: {told.Id}\nevent: {told.Event}\ndata: {JsonSerializer.Serialize(told, ApiJson.Options)}\n\n", stop);
                quiet = 0;
            }
            // A line now and then tells proxies, and us, that the other side is still there.
            if (quiet % 15 == 14) await response.WriteAsync(": still here\n\n", stop);
            await response.Body.FlushAsync(stop);
            await timer.WaitForNextTickAsync(stop);
        }
    }

    private static async Task<List<Case>> ReadAsync(CaseChanges changes, DateTimeOffset last, CancellationToken stop)
    {
        var all = new List<Case>();
        var (at, id) = (last - CaseChanges.Overlap, "");
        while (await changes.AfterAsync(at, id, ListPage<object>.Most, stop) is { Count: > 0 } page)
        {
            all.AddRange(page);
            (at, id) = (page[^1].UpdatedAt, page[^1].Id);
        }
        return all;
    }

    private static void Close(string person)
    {
        if (s_streams.AddOrUpdate(person, 0, (_, n) => n - 1) <= 0) s_streams.TryRemove(KeyValuePair.Create(person, 0));
    }
}
