using System.Globalization;
using System.Text;
using AdControl.Cases;
using AdControl.Documents;
using AdControl.Server.Hosting;
using AdControl.Server.Localization;
using AdControl.Server.Pages.Shared;

namespace AdControl.Server.Pages.Dossiers;

/// <summary>Takes files that people send: what they are is judged by their content, their names are made harmless.</summary>
internal static class Uploads
{
    private const int LongestName = 120;

    /// <summary>Reads files of a form; what is wrong with them is noted at the field.</summary>
    /// <returns>The files that are good.</returns>
    public static async Task<IReadOnlyList<SuppliedFile>> ReadAsync(AppPage page, IReadOnlyList<IFormFile> sent, FileRole role, string field, CancellationToken cancellation)
    {
        var files = new List<SuppliedFile>();
        if (sent.Count > UploadLimits.Files)
        {
            page.ModelState.AddModelError(field, page.T["At most {0} files at once; these are {1}.", UploadLimits.Files, sent.Count]);
            return files;
        }
        foreach (var file in sent)
            if (await ReadAsync(page, file, role, field, cancellation) is { } good) files.Add(good);
        return files;
    }

    private static async Task<SuppliedFile?> ReadAsync(AppPage page, IFormFile file, FileRole role, string field, CancellationToken cancellation)
    {
        var name = SafeName(file.FileName);
        if (file.Length == 0) return Wrong(page.T["“{0}” is empty.", name]);
        if (file.Length > UploadLimits.OneFile) return Wrong(page.T["“{0}” has {1} MB; a file may have {2} MB.", name, (file.Length >> 20) + 1, UploadLimits.OneFile >> 20]);
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancellation);
        try
        {
            DocumentReader.Recognise(bytes.ToArray(), name);
        }
        catch (DocumentUnreadableException problem)
        {
            return Wrong($"{page.T["“{0}” is not taken:", name]} {problem.MessageIn(Texts.Code)} {problem.MendIn(Texts.Code)}");
        }
        return new SuppliedFile(role, name, bytes.ToArray());

        SuppliedFile? Wrong(string why)
        {
            page.ModelState.AddModelError(field, why);
            return null;
        }
    }

    /// <summary>A name without folders, control characters, characters that turn the direction of writing, or signs that mean something to file systems; short enough for all of them.</summary>
    public static string SafeName(string? sent)
    {
        var last = (sent ?? "").Replace('\\', '/').Split('/')[^1];
        var clean = new StringBuilder();
        foreach (var rune in last.EnumerateRunes())
            clean.Append(Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator || "<>:\"|?*".Contains(rune.ToString(), StringComparison.Ordinal) ? "_" : rune.ToString());
        var name = clean.ToString().Normalize(NormalizationForm.FormC).Trim(' ', '.');
        if (name.Trim('_').Length == 0) return "file";
        if (name.Length <= LongestName) return name;
        var extension = Path.GetExtension(name);
        if (extension.Length > 10) extension = "";
        return new StringInfo(name[..(LongestName - extension.Length)]).String + extension;
    }
}
