using System.Diagnostics;
using System.Text;
using AdControl.Cli.Shell;

namespace AdControl.Cli.Tests.Medicines;

/// <summary>A register somebody else keeps: it may be read, not written.</summary>
public sealed class ReadOnlyRegisterTests : IDisposable
{
    private const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Enterable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private readonly TemporaryFolder _folder = new();

    private string Data => _folder["register"];

    private string Database => Path.Combine(Data, "adcontrol.db");

    public void Dispose()
    {
        if (Directory.Exists(Data) && !OperatingSystem.IsWindows()) File.SetUnixFileMode(Data, Readable | Enterable | UnixFileMode.UserWrite);
        _folder.Dispose();
    }

    [SkippableFact]
    public async Task Read_only_folder_can_be_searched_and_checked_against_but_not_imported_to()
    {
        await ImportAsync();
        Protect(Readable);
        var text = _folder.Write("a.txt", "DOLUPARA. Résultat garanti.\n");

        var find = await RunAsync("medicines", "find", "dolupara");
        var check = await RunAsync("check", text, "--audience", "public", "--medicine", "90000011", "--format", "json");
        var import = await RunAsync("medicines", "import", Samples.Medicines);

        Assert.Equal((ExitCode.Success, "90000011  DOLUPARA 500 mg, comprimé\n"), (find.ExitCode, find.Out));
        Assert.Equal(ExitCode.Findings, check.ExitCode);
        Assert.Contains("\"cis\": \"90000011\"", check.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failure, import.ExitCode);
        Assert.Contains("read-only", import.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("SQLite", import.Error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Check_with_a_register_that_may_not_be_read_warns_and_checks_the_text()
    {
        await ImportAsync();
        Protect(0);
        var text = _folder.Write("a.txt", "Résultat garanti.\n");

        var find = await RunAsync("medicines", "find", "dolupara");
        var check = await RunAsync("check", text, "--audience", "public", "--medicine", "90000011", "--format", "json");

        Assert.Equal(ExitCode.Failure, find.ExitCode);
        Assert.Contains(Database, find.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, check.ExitCode);
        Assert.Contains("The text alone is checked", check.Error, StringComparison.Ordinal);
        Assert.Contains("\"rule\": \"GP-31\"", check.Out, StringComparison.Ordinal);
    }

    private async Task ImportAsync()
    {
        Skip.If(OperatingSystem.IsWindows(), "the rights of files are those of Unix");
        Assert.Equal(ExitCode.Success, (await CommandRun.OfAsync(["medicines", "import", Samples.Medicines], dataFolder: Data)).ExitCode);
    }

    private void Protect(UnixFileMode file)
    {
        if (OperatingSystem.IsWindows()) return;
        File.SetUnixFileMode(Database, file);
        File.SetUnixFileMode(Data, Readable | Enterable);
    }

    private async Task<CommandRun> RunAsync(params string[] args)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "AdControl.Cli.dll");
        string[] command = [.. Unprivileged(), "dotnet", program, .. args, "--data", Data, "--lang", "en"];
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new CommandRun(process.ExitCode, output, await error);
    }

    // The administrator may write everywhere, unless that right is taken away.
    private static string[] Unprivileged() => Environment.IsPrivilegedProcess
        ? ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-dac_override,-dac_read_search"]
        : [];
}
