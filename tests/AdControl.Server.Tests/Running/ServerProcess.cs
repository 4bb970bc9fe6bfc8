using System.Diagnostics;
using System.Globalization;

namespace AdControl.Server.Tests.Running;

/// <summary>The server as its users start it: a process of its own, which can be told to stop, and killed.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process process;

    private ServerProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Everything it wrote on standard error so far.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>Starts one and waits until it listens.</summary>
    public static async Task<ServerProcess> StartAsync(string dataFolder, params string[] more)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "AdControl.Server.dll"), "--data", dataFolder, "--address", "http://127.0.0.1:0", .. more])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        const string Said = "AdControl listens on ";
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith(Said, StringComparison.Ordinal)) continue;
            var server = new ServerProcess(process, new Uri(line[Said.Length..]));
            _ = process.StandardOutput.ReadToEndAsync();
            process.ErrorDataReceived += (_, said) => server.Hear(said.Data);
            process.BeginErrorReadLine();
            return server;
        }
        throw new InvalidOperationException($"The server does not start: {await process.StandardError.ReadToEndAsync()}");
    }

    private void Hear(string? line)
    {
        lock (Errors)
            if (line is not null) Errors.Add(line);
    }

    /// <summary>Tells it to stop, as systemd does.</summary>
    public async Task TerminateAsync() => await Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]).WaitForExitAsync();

    /// <summary>Ends it as a power failure does.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Waits until it has ended.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> EndAsync()
    {
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        return process.ExitCode;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
