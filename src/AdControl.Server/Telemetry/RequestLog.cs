using System.Diagnostics;

namespace AdControl.Server.Telemetry;

/// <summary>One entry of the log for each request: the route, not the address, for that may name a case or what somebody looked for.</summary>
internal sealed partial class RequestLog(RequestDelegate next, ILogger<RequestLog> log)
{
    private static readonly object s_route = new();

    /// <summary>Notes the route that was asked for: what shows an error in its place has another one.</summary>
    public static Task NoteAsync(HttpContext context, RequestDelegate next)
    {
        context.Items.TryAdd(s_route, (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText);
        return next(context);
    }

    /// <summary>Goes on, and says how it ended.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            var route = context.Items[s_route] as string ?? "(none)";
            var took = (long)Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            Answered(context.Request.Method, route, context.Response.StatusCode, took);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Route} {Status} in {Milliseconds} ms.")]
    private partial void Answered(string method, string route, int status, long milliseconds);
}
