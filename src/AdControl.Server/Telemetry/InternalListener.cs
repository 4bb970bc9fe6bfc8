namespace AdControl.Server.Telemetry;

/// <summary>An address for those who keep the system, beside the public one: metrics and health with their details.</summary>
/// <remarks>A listener with an application of its own: no route of it exists at the public address, whatever a request says of its host.</remarks>
internal static class InternalListener
{
    /// <summary>Makes it; it is not started.</summary>
    /// <param name="address">Where it listens, such as <c>http://127.0.0.1:9464</c>.</param>
    /// <param name="services">The services of the server.</param>
    public static WebApplication Build(string address, IServiceProvider services)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = Environments.Production });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 0;
        });
        // The server's signals stop the server; it stops this listener last, so that the health of a server that is stopping can be asked for.
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        var app = builder.Build();
        var health = services.GetRequiredService<ServerHealth>();
        var metrics = services.GetRequiredService<PrometheusText>();
        app.MapGet("/health/live", () => Results.Text("alive"));
        app.MapGet("/health/ready", async (CancellationToken cancellation) => Answer(await health.AskAsync(cancellation)));
        app.MapGet("/metrics", () => Results.Text(metrics.Write(), PrometheusText.MediaType));
        return app;
    }

    /// <summary>The health of the server in one word, for the public address.</summary>
    public static async Task<IResult> ReadyAsync(ServerHealth health, CancellationToken cancellation) =>
        (await health.AskAsync(cancellation)).IsReady ? Results.Text("ready") : Results.Text("not ready", statusCode: StatusCodes.Status503ServiceUnavailable);

    private static IResult Answer(HealthReport report) => Results.Json(
        new { status = report.IsReady ? "ready" : "not ready", checks = report.Checks.Select(check => new { name = check.Name, good = check.IsGood, detail = check.Detail }) },
        statusCode: report.IsReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);

    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
