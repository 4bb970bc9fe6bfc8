using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using AdControl.Accounts;
using AdControl.Cases;
using AdControl.Server.Access;
using AdControl.Server.Accounts;
using AdControl.Server.Api;
using AdControl.Server.Bulletin;
using AdControl.Server.Localization;
using AdControl.Server.Operations;
using AdControl.Server.Telemetry;
using AdControl.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.WebEncoders;

namespace AdControl.Server.Hosting;

/// <summary>The running server: what the command starts, and what tests call over HTTP.</summary>
public sealed class ServerApp : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly CaseOffice office;
    private readonly CaseDatabase database;
    private readonly WebApplication? inner;
    private readonly OtlpExport? export;

    private ServerApp(WebApplication app, CaseOffice office, CaseDatabase database, WebApplication? inner, OtlpExport? export) =>
        (this.app, this.office, this.database, this.inner, this.export) = (app, office, database, inner, export);

    /// <summary>Where it listens, with the port it got.</summary>
    public Uri Address => new(app.Urls.First());

    /// <summary>Where those who keep the system find metrics and health; null when that is not wanted.</summary>
    public Uri? InternalAddress => inner is null ? null : new(inner.Urls.First());

    /// <summary>The office its pages work in.</summary>
    public CaseOffice Office => office;

    internal IServiceProvider Services => app.Services;

    /// <summary>Opens the office, builds the application and listens.</summary>
    /// <param name="options">How.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StoreUnusableException">The database cannot be used.</exception>
    /// <exception cref="AdControl.Law.RulePackException">The rules cannot be used.</exception>
    public static async Task<ServerApp> StartAsync(ServerOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var database = options.Open();
        var office = await ServerOffice.OpenAsync(options, database);
        var export = options.OtlpEndpoint is { } collector ? new OtlpExport(collector) : null;
        var app = Build(options, office, database);
        var inner = options.InternalAddress is { } address ? InternalListener.Build(address, app.Services) : null;
        if (inner is not null) await inner.StartAsync(cancellation);
        await app.StartAsync(cancellation);
        var server = new ServerApp(app, office, database, inner, export);
        await server.Services.GetRequiredService<Greeting>().SayAsync(server.Address, cancellation);
        return server;
    }

    /// <summary>Waits until it is told to stop.</summary>
    public Task WaitAsync(CancellationToken cancellation = default) => app.WaitForShutdownAsync(cancellation);

    private static WebApplication Build(ServerOptions options, CaseOffice office, CaseDatabase database)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(ServerApp).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = "wwwroot",
            EnvironmentName = Environments.Production,
        });
        builder.WebHost.UseUrls(options.Address).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = UploadLimits.WholeRequest;
        });
        if (options.IsLogJson) builder.Logging.ClearProviders().AddConsoleFormatter<PlainLog, ConsoleFormatterOptions>().AddConsole(console => (console.FormatterName, console.LogToStandardErrorThreshold) = (PlainLog.FormatName, LogLevel.Trace));
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        AddServices(builder.Services, options, office, database);
        var app = builder.Build();
        Use(app, options);
        return app;
    }

    private static void AddServices(IServiceCollection services, ServerOptions options, CaseOffice office, CaseDatabase database)
    {
        services.AddSingleton(options).AddSingleton(office).AddSingleton(database).AddSingleton(TimeProvider.System);
        services.AddSingleton<Texts>().AddSingleton<Greeting>().AddSingleton<FirstRun>();
        services.AddSingleton<AccountStore>().AddSingleton<SessionStore>().AddSingleton<TokenStore>().AddSingleton<ProtectionKeys>();
        services.AddSingleton<AccountDesk>().AddSingleton<PasswordLinks>().AddSingleton<KnownPeople>().AddHostedService(s => s.GetRequiredService<KnownPeople>());
        services.AddSingleton<Worklist>().AddSingleton<WorklistViews>();
        services.AddSingleton<SignInDesk>().AddSingleton<VisitorReader>().AddScoped<Visitor>();
        services.Configure<HostOptions>(host => host.ShutdownTimeout = options.ShutdownTime);
        services.AddSingleton<WorkPulse>().AddSingleton<ServerMeters>().AddSingleton<ServerHealth>().AddHostedService<QueueWatch>();
        services.AddSingleton(provider => new PrometheusText(provider.GetRequiredService<IMeterFactory>()));
        services.AddHostedService<DueWork>().AddHostedService<BulletinWatch>().AddSingleton<PublicBulletin>();
        services.AddSingleton<CaseOperations>().AddSingleton<PackCases>().AddSingleton<AuditRun>();
        services.AddApi();
        services.AddRateLimiter(options.Limits.Apply);
        services.AddDataProtection().SetApplicationName("AdControl");
        services.AddOptions<KeyManagementOptions>().Configure<ProtectionKeys>((keys, store) => keys.XmlRepository = new KeyRepository(store));
        services.AddAuthentication(VisitorScheme.Name)
            .AddPolicyScheme(VisitorScheme.Name, null, scheme => scheme.ForwardDefaultSelector = VisitorScheme.Choose)
            .AddScheme<AuthenticationSchemeOptions, TokenHandler>(TokenHandler.Scheme, null)
            .AddCookie(CookieAuthenticationDefaults.AuthenticationScheme, VisitorScheme.Cookie);
        services.AddAntiforgery(forgery => (forgery.Cookie.Name, forgery.Cookie.SecurePolicy) = ("adcontrol.form", CookieSecurePolicy.SameAsRequest));
        services.AddRazorPages().AddCookieTempDataProvider(cookie => cookie.Cookie.Name = "adcontrol.said");
        services.Configure<RequestLocalizationOptions>(SetLanguages);
        services.Configure<RouteOptions>(route => (route.LowercaseUrls, route.AppendTrailingSlash) = (true, false));
        services.Configure<Microsoft.AspNetCore.Http.Features.FormOptions>(UploadLimits.Apply);
        // Accents stand as they are; what HTML gives a meaning is escaped all the same.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
    }

    private static void SetLanguages(RequestLocalizationOptions languages)
    {
        CultureInfo[] spoken = [CultureInfo.GetCultureInfo("fr-FR"), CultureInfo.GetCultureInfo("en-GB")];
        (languages.DefaultRequestCulture, languages.SupportedCultures, languages.SupportedUICultures) = (new RequestCulture(spoken[0]), spoken, spoken);
        languages.RequestCultureProviders = [new SpokenLanguage(), new AcceptLanguageHeaderRequestCultureProvider()];
        languages.ApplyCurrentCultureToResponseHeaders = true;
    }

    private static void Use(WebApplication app, ServerOptions options)
    {
        if (options.Proxies.Count > 0) app.UseForwardedHeaders(Proxies.OptionsOf(options.Proxies));
        if (options.IsLogJson) app.UseMiddleware<RequestLog>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "public, max-age=31536000, immutable" });
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseMiddleware<ApiFrame>();
        app.UseRouting();
        if (options.IsLogJson) app.Use(RequestLog.NoteAsync);
        app.UseAuthentication();
        app.UseRequestLocalization();
        app.UseRateLimiter();
        app.UseMiddleware<AccessCheck>();
        app.UseMiddleware<ApiCommands>();
        app.MapRazorPages();
        app.MapGet("/bulletin", BulletinFiles.HomeAsync);
        app.MapGet("/bulletin/{**path}", BulletinFiles.FileAsync);
        ApiRoutes.Map(app);
        app.MapGet("/health/live", () => Results.Text("alive"));
        app.MapGet("/health/ready", InternalListener.ReadyAsync);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        if (inner is not null) await inner.DisposeAsync();
        await app.DisposeAsync();
        export?.Dispose();
        office.Dispose();
        await database.DisposeAsync();
    }
}
