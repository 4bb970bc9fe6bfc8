using System.Diagnostics;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace AdControl.Tests.Bulletin;

/// <summary>A real browser without a window, that shows a file and hands back what the page became.</summary>
internal static class Browser
{
    private const string Program = "/usr/bin/chromium";

    private static readonly string[] s_quiet =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
        "--window-size=1200,900", "--virtual-time-budget=20000", "--dump-dom",
    ];

    public static void SkipUnlessInstalled()
    {
        if (!File.Exists(Program) && Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail("chromium is not installed, and CI=true: eng/setup.sh does it.");
        Skip.IfNot(File.Exists(Program), "chromium is not installed: eng/setup.sh does it.");
    }

    public static IHtmlDocument Show(string file, string query = "", params string[] options)
    {
        var profile = Directory.CreateTempSubdirectory("adcontrol-chromium-");
        try
        {
            using var process = Process.Start(new ProcessStartInfo(Program, [.. s_quiet, $"--user-data-dir={profile.FullName}", .. options, new Uri(file).AbsoluteUri + query]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var errors = process.StandardError.ReadToEndAsync();
            var page = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(page.Length > 0, errors.GetAwaiter().GetResult());
            return new HtmlParser().ParseDocument(page);
        }
        finally
        {
            profile.Delete(recursive: true);
        }
    }
}
