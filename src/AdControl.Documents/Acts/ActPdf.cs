namespace AdControl.Documents.Acts;

/// <summary>Writes acts as PDF/A-2b, tagged, from their Word form, through LibreOffice.</summary>
/// <remarks>ISO 19005-2, level B. Each call has a LibreOffice profile of its own, so that calls do not wait for each other or for a person's own LibreOffice.</remarks>
public static class ActPdf
{
    /// <summary>The media type of the file.</summary>
    public const string MediaType = "application/pdf";

    /// <summary>The Debian package that has the program.</summary>
    public const string Package = "libreoffice-writer-nogui";

    /// <summary>Whether the program is there.</summary>
    public static bool IsAvailable(ActPdfOptions? options = null) => OfficeProgram.Find(options?.Program) is not null;

    /// <summary>The file of one act.</summary>
    /// <exception cref="ActPdfException">LibreOffice is missing, failed or took too long.</exception>
    public static async Task<byte[]> WriteAsync(ActDocument act, ActPdfOptions? options = null, CancellationToken cancellation = default) =>
        (await WriteAllAsync([act], options, cancellation).ConfigureAwait(false))[0];

    /// <summary>The files of many acts, in their order, in one run of the program: beginning it is most of the time.</summary>
    /// <exception cref="ActPdfException">LibreOffice is missing, failed or took too long.</exception>
    public static async Task<IReadOnlyList<byte[]>> WriteAllAsync(IReadOnlyList<ActDocument> acts, ActPdfOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new ActPdfOptions();
        using var office = OfficeProgram.Open(options);
        var files = new List<string>(acts.Count);
        for (var i = 0; i < acts.Count; i++) files.Add(office.Add($"act-{i}.docx", ActDocx.Write(acts[i])));
        if (files.Count == 0) return [];
        await office.ConvertAsync(files, cancellation).ConfigureAwait(false);
        return [.. files.Select(OfficeProgram.Converted)];
    }
}
