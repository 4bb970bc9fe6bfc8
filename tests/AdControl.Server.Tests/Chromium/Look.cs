using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace AdControl.Server.Tests.Chromium;

/// <summary>Looks at pages: what axe-core finds, what the console says, what failed to load, what is wider than a small screen.</summary>
internal sealed class Look
{
    private const int Narrow = 360;

    // Nothing else would end a check that never comes back.
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(2);

    // The result is a text: what crosses from the page is read once, here.
    private const string RunAxe = """
        async () => {
          const found = await axe.run(document, { runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } });
          return JSON.stringify({ passes: found.passes.length, violations: found.violations.flatMap(v => v.nodes.map(n => `${v.id} ${n.target}: ${n.failureSummary} ${n.html.slice(0, 160)}`)) });
        }
        """;

    private const string TooWide = """
        wide => {
          const found = document.scrollingElement.scrollWidth;
          if (found <= wide) return "";
          const inner = e => { for (let p = e.parentElement; p; p = p.parentElement) if (getComputedStyle(p).overflowX !== "visible") return true; return false; };
          const guilty = [...document.body.querySelectorAll("*")].filter(e => e.getBoundingClientRect().right > wide + 1 && !inner(e));
          return `${found} pixels wide: ${guilty.slice(-3).map(e => e.outerHTML.slice(0, 160)).join(" | ")}`;
        }
        """;

    private readonly ConcurrentBag<string> complaints = [];

    /// <summary>Fails with all that was wrong, in order.</summary>
    public void IsGood() => Assert.True(complaints.IsEmpty, string.Join('\n', complaints.Distinct().Order(StringComparer.Ordinal)));

    /// <summary>How many pages were looked at.</summary>
    public int Count => count;

    private int count;

    /// <summary>Looks at addresses in both languages, two at a time.</summary>
    /// <param name="context">Who looks.</param>
    /// <param name="addresses">What at: a name for complaints and pictures, and the address.</param>
    /// <param name="who">What the names of pictures begin with; null takes none.</param>
    public async Task AtAsync(IBrowserContext context, IEnumerable<(string Name, string Address)> addresses, string? who = null)
    {
        var shown = new ConcurrentQueue<(string Name, string Address)>(addresses);
        await Task.WhenAll(Enumerable.Range(0, 2).Select(async _ =>
        {
            var page = await context.NewPageAsync();
            while (shown.TryDequeue(out var next))
            {
                if (!await IsPageAsync(context, next)) continue;
                foreach (var language in (string[])["fr", "en"])
                    await AtAsync(page, next.Name, $"{next.Address}{(next.Address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={language}", language == "fr" ? who : null);
            }
            await page.CloseAsync();
        }));
    }

    private async Task AtAsync(IPage page, string name, string address, string? who)
    {
        using var ears = new Ears(page);
        await page.SetViewportSizeAsync(1280, 900);
        var answer = await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
        if (answer!.Status >= 400) complaints.Add($"{name} {address}: status {answer.Status}");
        await ShownAsync(page, name, who);
        foreach (var heard in ears.Heard) complaints.Add($"{name}: {heard}");
    }

    /// <summary>Looks at what a page shows now, large and small.</summary>
    public async Task ShownAsync(IPage page, string name, string? who = null)
    {
        Interlocked.Increment(ref count);
        var language = await page.EvaluateAsync<string>("() => document.documentElement.lang");
        await AxeAsync(page, $"{name} ({language})");
        await PictureAsync(page, name, who, 1280);
        await page.SetViewportSizeAsync(Narrow, 740);
        var wide = await page.EvaluateAsync<string>(TooWide, Narrow);
        if (wide.Length > 0) complaints.Add($"{name} ({language}): {wide}");
        await PictureAsync(page, name, who, Narrow);
    }

    private async Task AxeAsync(IPage page, string name)
    {
        using var result = JsonDocument.Parse(await page.EvaluateAsync<string>(RunAxe).WaitAsync(s_longest));
        // A check that looked at nothing would find nothing.
        if (result.RootElement.GetProperty("passes").GetInt32() < 5) complaints.Add($"{name}: axe-core has looked at almost nothing");
        foreach (var violation in result.RootElement.GetProperty("violations").EnumerateArray()) complaints.Add($"{name}: {violation.GetString()}");
    }

    private static async Task PictureAsync(IPage page, string name, string? who, int width)
    {
        if (who is null) return;
        var file = string.Concat($"{who}-{name}".Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Trim('-');
        await page.ScreenshotAsync(new() { Path = Path.Combine(ChromiumFixture.Screens, $"{file}-{width}.png"), FullPage = true });
    }

    // Files are not looked at; that they are handed out is. Nor is a document shown in a sandbox, where no timer of axe-core ever fires.
    private async Task<bool> IsPageAsync(IBrowserContext context, (string Name, string Address) asked)
    {
        var answer = await context.APIRequest.GetAsync(asked.Address);
        var isSandboxed = answer.Headers.GetValueOrDefault("content-security-policy", "").Contains("sandbox", StringComparison.Ordinal);
        if (!isSandboxed && answer.Headers.GetValueOrDefault("content-type", "").StartsWith("text/html", StringComparison.Ordinal) && !answer.Headers.ContainsKey("content-disposition")) return true;
        if (answer.Status >= 400) complaints.Add($"{asked.Name} {asked.Address}: status {answer.Status}");
        return false;
    }
}
