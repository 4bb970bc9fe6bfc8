using System.Diagnostics;
using System.Text;

namespace AdControl.Cli.Tests;

/// <summary>The program itself, as a shell starts it.</summary>
public sealed class ProcessTests
{
    private static readonly string s_program = Path.Combine(AppContext.BaseDirectory, "AdControl.Cli.dll");

    [Fact]
    public async Task Program_writes_plain_UTF8_when_it_is_redirected()
    {
        var (exitCode, output, _) = await RunAsync("Résultat garanti.\n", "check", "-", "--audience", "public", "--lang", "fr");

        Assert.Equal(1, exitCode);
        Assert.DoesNotContain('\u001b', output);
        Assert.Contains("│ Résultat garanti.", output, StringComparison.Ordinal);
        Assert.Contains("NON CONFORME", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Program_with_wrong_usage_writes_to_standard_error_and_ends_with_2()
    {
        var (exitCode, output, error) = await RunAsync("", "check", "--lang", "en");

        Assert.Equal(2, exitCode);
        Assert.Empty(output);
        Assert.Contains("no file to check", error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Program_that_gets_an_interrupt_stops_cleanly_with_130()
    {
        Skip.If(OperatingSystem.IsWindows(), "signals are sent by kill");
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", "Résultat garanti.\n");
        using var process = Start("check", "--batch", "-", "--audience", "public", "--lang", "en");
        var error = process.StandardError.ReadToEndAsync();
        // One line is answered, then the program waits for the next: this is when Ctrl-C comes.
        var line = $"{{\"file\":\"{folder["a.txt"]}\"}}\n";
        await process.StandardInput.WriteAsync(string.Concat(Enumerable.Repeat(line, 40)));
        await process.StandardInput.FlushAsync();
        var first = await process.StandardOutput.ReadLineAsync();

        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync();
        var rest = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(130, process.ExitCode);
        foreach (var written in rest.Split('\n', StringSplitOptions.RemoveEmptyEntries).Prepend(first!))
            using (System.Text.Json.JsonDocument.Parse(written)) Assert.NotEmpty(written);
        Assert.DoesNotContain("   at ", await error, StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Out, string Error)> RunAsync(string input, params string[] args)
    {
        using var process = Start(args);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    private static Process Start(params string[] args) => Process.Start(new ProcessStartInfo("dotnet", [s_program, .. args])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardInputEncoding = new UTF8Encoding(false),
        StandardOutputEncoding = Encoding.UTF8,
        Environment = { ["ADCONTROL_DATA"] = Path.Combine(Path.GetTempPath(), "adcontrol-no-register") },
    })!;
}
