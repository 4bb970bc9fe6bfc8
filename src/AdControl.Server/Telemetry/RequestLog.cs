using System.Diagnostics;

namespace AdControl.Server.Telemetry;

/// <summary>One entry of the log for each request: the route, not the address, for that may name a case or what somebody looked for.</summary>
internal sealed partial class RequestLog(RequestDelegate next, ILogger<RequestLog> log)
{
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
            var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(none)";
            var took = (long)Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            Answered(context.Request.Method, route, context.Response.StatusCode, took);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Route} {Status} in {Milliseconds} ms.")]
    private partial void Answered(string method, string route, int status, long milliseconds);
}
