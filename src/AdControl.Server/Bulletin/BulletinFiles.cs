using Microsoft.AspNetCore.StaticFiles;

namespace AdControl.Server.Bulletin;

/// <summary>Shows the public site below <c>/bulletin/</c>, a file for an address.</summary>
internal static class BulletinFiles
{
    private static readonly FileExtensionContentTypeProvider s_types = new(new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json; charset=utf-8",
        [".jsonld"] = "application/ld+json; charset=utf-8",
        [".xml"] = "application/xml; charset=utf-8",
        [".akn"] = "application/akn+xml; charset=utf-8",
        [".atom"] = "application/atom+xml; charset=utf-8",
        [".txt"] = "text/plain; charset=utf-8",
        [".pem"] = "application/x-pem-file",
        [".sig"] = "application/octet-stream",
        [".pdf"] = "application/pdf",
        [".docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    });

    /// <summary>The first page of the site. Its links are relative: the address without its slash leads to the one with it.</summary>
    public static Task<IResult> HomeAsync(PublicBulletin bulletin, HttpContext context, CancellationToken cancellation) => context.Request.Path.Value!.EndsWith('/')
        ? FileAsync("", bulletin, context, cancellation)
        : Task.FromResult(Results.Redirect("/bulletin/"));

    /// <summary>A file of the site; a folder shows its first page.</summary>
    public static async Task<IResult> FileAsync(string? path, PublicBulletin bulletin, HttpContext context, CancellationToken cancellation)
    {
        if (bulletin.Report is null) await bulletin.RefreshAsync(cancellation);
        if (Locate(bulletin.Folder, path ?? "") is not { } file) return Results.NotFound();
        context.Response.Headers.CacheControl = "public, max-age=60";
        return Results.File(file, s_types.TryGetContentType(file, out var type) ? type : "application/octet-stream", enableRangeProcessing: true, lastModified: File.GetLastWriteTimeUtc(file));
    }

    // Only what lies in the site's folder, whatever the address says.
    private static string? Locate(string folder, string path)
    {
        if (path.Contains('\0', StringComparison.Ordinal) || path.Split('/', '\\').Any(part => part is ".." or ".")) return null;
        var full = Path.GetFullPath(Path.Combine(folder, path));
        if (full != folder && !full.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)) return null;
        if (Directory.Exists(full)) full = Path.Combine(full, "index.html");
        return File.Exists(full) ? full : null;
    }
}
