using AdControl.Cases;
using AdControl.Law;
using AdControl.Server.Hosting;

namespace AdControl.Server.Api;

/// <summary>Files of a case: listed, brought, fetched.</summary>
internal static class FilesApi
{
    public static void Map(RouteGroupBuilder api)
    {
        var files = api.MapGroup("/cases/{case}/files").WithTags("Files");
        files.MapGet("", (Caller caller) => Results.Json(Readable(caller))).WithSummary("Every version of every file the caller may read").Produces<IReadOnlyList<CaseFile>>();
        files.MapPost("", AddAsync).Command("Brings files to a dossier that is not deposited (multipart/form-data; the name of each part is the file's role, such as advertisement)")
            .Produces<CaseView>(StatusCodes.Status201Created).Refuses(412, 413, 415).DisableAntiforgery();
        files.MapGet("/{sha256}", FetchAsync).WithSummary("The bytes of a file, by their SHA-256").Produces<byte[]>(StatusCodes.Status200OK, "application/octet-stream").Refuses(404);
    }

    private static IReadOnlyList<CaseFile> Readable(Caller caller) => Disclosure.For(caller.Actor, caller.Case).Files;

    private static async Task<IResult> AddAsync(Caller caller)
    {
        caller.CheckRevision();
        if (!caller.Http.Request.HasFormContentType) throw new BadHttpRequestException("Files are sent as multipart/form-data.", StatusCodes.Status415UnsupportedMediaType);
        var form = await caller.Http.Request.ReadFormAsync(caller.Gone);
        if (form.Files.Count == 0) throw new ApiRefusedException(RefusalCode.Missing, caller.T["The form has no file."]);
        if (form.Files.Count > UploadLimits.Files) throw new ApiRefusedException(ProblemCode.TooLarge, caller.T["{0} files came at once; at most {1} may.", form.Files.Count, UploadLimits.Files]);
        var brought = new List<SuppliedFile>();
        foreach (var file in form.Files) brought.Add(await ReadAsync(file, caller));
        var after = await caller.Desk.SaveDraftAsync(caller.Actor, caller.Case.Id, dossier => dossier, brought, caller.Gone);
        caller.Http.Response.StatusCode = StatusCodes.Status201Created;
        return caller.Answer(after);
    }

    private static async Task<SuppliedFile> ReadAsync(IFormFile file, Caller caller)
    {
        if (!WireNames.TryParse<FileRole>(file.Name, out var role))
            throw new ApiRefusedException(RefusalCode.Missing, caller.T["No file has the role '{0}': {1}.", file.Name, string.Join(", ", WireNames.All<FileRole>())]);
        if (file.Length > UploadLimits.OneFile) throw new ApiRefusedException(ProblemCode.TooLarge, caller.T["'{0}' has {1} bytes; a file may have {2}.", FileNames.Shown(file.FileName), file.Length, UploadLimits.OneFile]);
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, caller.Gone);
        return new SuppliedFile(role, FileNames.Safe(file.FileName), bytes.ToArray());
    }

    // Whatever it holds, a browser saves it and does not show it. The desk notes who read what was given in confidence.
    private static async Task<IResult> FetchAsync(string sha256, Caller caller)
    {
        if (Readable(caller).All(f => f.Sha256 != sha256)) throw new ApiRefusedException(RefusalCode.NotFound, caller.T["The case has no file with this hash, or none you may read."]);
        var (file, bytes) = await caller.Desk.ReadFileAsync(caller.Actor, caller.Case, sha256, caller.Gone);
        caller.Http.Response.Headers.ETag = $"\"{file.Sha256}\"";
        return Results.File(bytes, "application/octet-stream", file.Name);
    }
}
