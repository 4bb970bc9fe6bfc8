using AdControl.Server.Tests.Running;
using AdControl.Tests.Shared;
using Microsoft.Playwright;

namespace AdControl.Server.Tests.Chromium;

/// <summary>One real browser for all tests that look at pages as people do, and one server with something on every screen.</summary>
public sealed class ChromiumFixture : IAsyncLifetime
{
    /// <summary>The name of the collection whose tests share it.</summary>
    public const string Name = "chromium";

    private const string Program = "/usr/bin/chromium";

    private static readonly string[] s_quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>The server.</summary>
    public FilledServer Server { get; } = new();

    /// <summary>Where pictures of the screens are laid, to be looked at; git ignores it.</summary>
    public static string Screens { get; } = Path.Combine(SharedData.SolutionRoot, "artifacts", "screens");

    private static string AxeFile => Path.Combine(SharedData.SolutionRoot, "eng", "node", "node_modules", "axe-core", "axe.min.js");

    /// <summary>Skips a test where the browser or axe-core is missing; with <c>CI=true</c> it fails.</summary>
    public static void SkipUnlessInstalled()
    {
        Need(File.Exists(Program), "chromium is not installed: eng/setup.sh does it.");
        Need(File.Exists(AxeFile), "eng/node is not installed: eng/test.sh does it.");
    }

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        if (!File.Exists(Program) || !File.Exists(AxeFile)) return;
        await Server.InitializeAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = s_quiet });
        Directory.CreateDirectory(Screens);
    }

    /// <summary>A window's worth of cookies, nobody signed in.</summary>
    /// <param name="server">What it looks at.</param>
    /// <param name="hasScript">Whether pages may run scripts.</param>
    public async Task<IBrowserContext> OpenAsync(RunningServer server, bool hasScript = true)
    {
        ArgumentNullException.ThrowIfNull(server);
        var context = await browser!.NewContextAsync(new() { BaseURL = server.App.Address.ToString(), JavaScriptEnabled = hasScript, ViewportSize = new() { Width = 1280, Height = 900 }, ReducedMotion = ReducedMotion.Reduce });
        context.SetDefaultTimeout(60_000);
        if (hasScript) await context.AddInitScriptAsync(scriptPath: AxeFile);
        return context;
    }

    /// <summary>The same, with somebody signed in.</summary>
    public async Task<IBrowserContext> SignedInAsync(RunningServer server, string name, bool hasScript = true)
    {
        var context = await OpenAsync(server, hasScript);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/sign-in");
        await page.FillAsync("#Name", name);
        await page.FillAsync("#Password", RunningServer.Password);
        await page.ClickAsync("main button.primary");
        await page.WaitForSelectorAsync("form[action='/sign-out']");
        await page.CloseAsync();
        return context;
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (browser is null) return;
        await browser.DisposeAsync();
        playwright!.Dispose();
        await Server.DisposeAsync();
    }

    private static void Need(bool isThere, string message)
    {
        if (!isThere && Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail($"{message} CI=true: nothing is skipped.");
        Skip.IfNot(isThere, message);
    }
}
