using System.Text;
using AdControl.Documents.Acts;

namespace AdControl.Documents.Tests.Acts;

public sealed class ActPdfTests
{
    [SkippableFact]
    public async Task WriteAll_acts_are_tagged_archive_files()
    {
        Office.Need();
        var files = await ActPdf.WriteAllAsync([SampleActs.Refusal, SampleActs.Letter]);
        Assert.Equal(2, files.Count);
        foreach (var file in files)
        {
            var raw = Encoding.Latin1.GetString(file);
            Assert.StartsWith("%PDF-1.", raw, StringComparison.Ordinal);
            Assert.Contains("<pdfaid:part>2</pdfaid:part>", raw, StringComparison.Ordinal);
            Assert.Contains("<pdfaid:conformance>B</pdfaid:conformance>", raw, StringComparison.Ordinal);
            Assert.Contains("/MarkInfo<</Marked true>>", raw, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Write_without_the_program_names_the_package()
    {
        var options = new ActPdfOptions { Program = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N")) };
        Assert.False(ActPdf.IsAvailable(options));
        var error = await Assert.ThrowsAsync<ActPdfException>(() => ActPdf.WriteAsync(SampleActs.Letter, options));
        Assert.Equal("program-missing", error.Code);
        Assert.Contains("libreoffice-writer-nogui", error.Mend, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Write_beyond_its_time_ends_the_program()
    {
        Office.Need();
        var error = await Assert.ThrowsAsync<ActPdfException>(() => ActPdf.WriteAsync(SampleActs.Letter, new ActPdfOptions { TimeLimit = TimeSpan.FromMilliseconds(50) }));
        Assert.Equal("timeout", error.Code);
    }

    [SkippableFact]
    public async Task Write_cancelled_by_the_caller_is_cancelled()
    {
        Office.Need();
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ActPdf.WriteAsync(SampleActs.Letter, null, stop.Token));
    }

    [SkippableFact]
    public async Task Write_program_that_fails_is_told()
    {
        Skip.If(OperatingSystem.IsWindows(), "needs a program that fails by itself: /bin/false");
        var error = await Assert.ThrowsAsync<ActPdfException>(() => ActPdf.WriteAsync(SampleActs.Letter, new ActPdfOptions { Program = "/bin/false" }));
        Assert.Equal("program-failed", error.Code);
    }
}
