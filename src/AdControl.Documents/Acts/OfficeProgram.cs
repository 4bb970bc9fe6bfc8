using System.Diagnostics;
using AdControl.Documents.Programs;

namespace AdControl.Documents.Acts;

/// <summary>One run of LibreOffice in a folder and with a profile that only it uses.</summary>
internal sealed class OfficeProgram : IDisposable
{
    private const string PdfA2 = "pdf:writer_pdf_Export:{\"SelectPdfVersion\":{\"type\":\"long\",\"value\":\"2\"},\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"true\"},\"ExportBookmarks\":{\"type\":\"boolean\",\"value\":\"true\"}}";

    private readonly TemporaryFolder folder = new();
    private readonly string program;
    private readonly TimeSpan limit;

    private OfficeProgram(string program, TimeSpan limit) => (this.program, this.limit) = (program, limit);

    /// <exception cref="ActPdfException">The program is not there.</exception>
    public static OfficeProgram Open(ActPdfOptions options) => new(
        Find(options.Program) ?? throw new ActPdfException("program-missing",
            $"A PDF needs LibreOffice, and the program \"{options.Program ?? "soffice"}\" is not installed.", $"Install the Debian package: apt-get install {ActPdf.Package}"),
        options.TimeLimit);

    public static string? Find(string? program)
    {
        if (program is not null) return File.Exists(program) ? program : null;
        return ExternalProgram.Find("soffice");
    }

    public string Add(string name, byte[] bytes) => folder.Write(name, bytes);

    /// <exception cref="ActPdfException">It failed or took too long.</exception>
    public async Task ConvertAsync(IReadOnlyList<string> files, CancellationToken cancellation)
    {
        using var process = new Process { StartInfo = Start(files) };
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        stop.CancelAfter(limit);
        process.Start();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(stop.Token), process.StandardError.ReadToEndAsync(stop.Token));
        try
        {
            await process.WaitForExitAsync(stop.Token).ConfigureAwait(false);
            await Task.WhenAll(output, errors).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new ActPdfException("timeout", $"LibreOffice did not make the PDF within {limit.TotalSeconds:0} s.", "Try again when the machine is less busy, or allow more time.");
        }
        finally
        {
            ExternalProgram.Kill(process);
        }
        if (process.ExitCode != 0 || files.Any(f => !File.Exists(Pdf(f)))) throw Failed(process.ExitCode, await errors.ConfigureAwait(false));
    }

    public static byte[] Converted(string file) => File.ReadAllBytes(Pdf(file));

    public void Dispose() => folder.Dispose();

    private static string Pdf(string file) => Path.ChangeExtension(file, ".pdf");

    private static ActPdfException Failed(int exitCode, string errors)
    {
        var first = ProgramResult.FirstLine(errors) ?? $"exit code {exitCode}";
        return new ActPdfException("program-failed", $"LibreOffice did not make the PDF: {first}", $"Check that \"soffice --version\" runs and that the package {ActPdf.Package} is whole.");
    }

    private ProcessStartInfo Start(IReadOnlyList<string> files)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, CreateNoWindow = true };
        var profile = new Uri(folder.PathOf("profile")).AbsoluteUri;
        foreach (var argument in new[] { $"-env:UserInstallation={profile}", "--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck", "--convert-to", PdfA2, "--outdir", folder.PathOf("") })
            start.ArgumentList.Add(argument);
        foreach (var file in files) start.ArgumentList.Add(file);
        start.Environment["HOME"] = folder.PathOf("");
        return start;
    }
}
