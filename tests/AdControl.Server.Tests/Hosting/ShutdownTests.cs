using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using AdControl.Server.Tests.Running;

namespace AdControl.Server.Tests.Hosting;

/// <summary>A server that is told to stop.</summary>
public sealed class ShutdownTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("adcontrol-stop-");

    [Fact]
    public async Task Terminate_duringASlowRequest_answersItAndEndsWell()
    {
        using var server = await ServerProcess.StartAsync(folder.FullName, "--log", "json");
        using var connection = new TcpClient();
        await connection.ConnectAsync(server.Address.Host, server.Address.Port);
        await using var stream = connection.GetStream();
        const int Length = 60;
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST /sign-in HTTP/1.1\r\nHost: {server.Address.Authority}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {Length}\r\nConnection: close\r\n\r\nName="));
        using (var http = new HttpClient()) await http.GetAsync(new Uri(server.Address, "/health/live"));
        await server.TerminateAsync();

        // A slow client: longer than the two seconds a command line would be given.
        var began = Stopwatch.GetTimestamp();
        for (var sent = "Name=".Length; sent < Length; sent++)
        {
            await stream.WriteAsync("a"u8.ToArray());
            await Task.Delay(60);
        }
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync();

        Assert.True(Stopwatch.GetElapsedTime(began) > TimeSpan.FromSeconds(2.5));
        Assert.StartsWith("HTTP/1.1 400", answer, StringComparison.Ordinal);
        Assert.Contains("</html>", answer, StringComparison.Ordinal);
        Assert.Equal(0, await server.EndAsync());
        lock (server.Errors)
        {
            var lines = server.Errors.ConvertAll(line => JsonDocument.Parse(line).RootElement);
            Assert.Contains(lines, line => line.TryGetProperty("route", out var route) && route.GetString() == "sign-in" && line.GetProperty("method").GetString() == "POST" && line.GetProperty("status").GetInt32() == 400);
            Assert.DoesNotContain(lines, line => line.GetRawText().Contains("aaaa", StringComparison.Ordinal));
        }
    }

    public void Dispose() => folder.Delete(recursive: true);
}
