using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace AdControl.Server.Tests.Chromium;

/// <summary>Listens to a page: errors and warnings of its console, exceptions of its scripts, requests that failed.</summary>
internal sealed class Ears : IDisposable
{
    private readonly IPage page;
    private readonly ConcurrentQueue<string> heard = [];

    /// <summary>Begins.</summary>
    public Ears(IPage page)
    {
        this.page = page;
        page.Console += OnConsole;
        page.PageError += OnError;
        page.RequestFailed += OnFailed;
        page.Response += OnResponse;
    }

    /// <summary>What was heard.</summary>
    public IReadOnlyList<string> Heard => [.. heard];

    private void OnConsole(object? sender, IConsoleMessage message)
    {
        // That a page came with a refusal is an answer, not a fault; what it loads is told by its status.
        if (message.Type is "error" or "warning" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)) heard.Enqueue($"console: {message.Text}");
    }

    private void OnError(object? sender, string error) => heard.Enqueue($"script: {error}");

    private void OnFailed(object? sender, IRequest request) => heard.Enqueue($"not loaded: {request.Url} {request.Failure}");

    private void OnResponse(object? sender, IResponse response)
    {
        if (response.Status >= 400 && !response.Request.IsNavigationRequest) heard.Enqueue($"status {response.Status}: {response.Url}");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        page.Console -= OnConsole;
        page.PageError -= OnError;
        page.RequestFailed -= OnFailed;
        page.Response -= OnResponse;
    }
}
