using AdControl.Cases;
using AdControl.Law;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Pages.Dossiers;

/// <summary>Files of a dossier: those that are there, more of them, fewer of them.</summary>
internal abstract class FilesFormPage : DossierFormPage
{
    /// <summary>The roles of the files this page is about.</summary>
    public abstract IReadOnlyList<FileRole> Roles { get; }

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    /// <summary>What is taken out: role and name, with a slash between them.</summary>
    [BindProperty]
    public string? Remove { get; set; }

    public IEnumerable<CaseFile> Known => Case.CurrentFiles.Where(f => Roles.Contains(f.Role));

    protected override void Fill(Dossier dossier) => Role = Roles[0].WireName();

    protected override Dossier Apply(Dossier dossier) => dossier;

    public override async Task<IActionResult> OnPostAsync()
    {
        if (Remove?.Split('/', 2) is [var role, var name] && WireNames.TryParse<FileRole>(role, out var removed)) return await RemoveAsync(removed, name);
        if (!WireNames.TryParse<FileRole>(Role, out var chosen) || !Roles.Contains(chosen)) ModelState.AddModelError("Role", T["Choose from the list what the files are."]);
        if (Files.Count == 0) ModelState.AddModelError("Files", T["Choose at least one file."]);
        var files = await Uploads.ReadAsync(this, Files, chosen, "Files", Gone);
        return await ActAsync(
            async () =>
            {
                await Office.Desk.SaveDraftAsync(Visitor.Actor, Case.Id, d => d, files, Gone);
                Say(T.Count(files.Count, "One file was added.", "{0} files were added."));
                return Redirect(Request.Path);
            },
            PrepareAsync);
    }

    private Task<IActionResult> RemoveAsync(FileRole role, string name) => ActAsync(
        async () =>
        {
            await Office.Desk.RemoveDraftFileAsync(Visitor.Actor, Case.Id, role, name, Gone);
            Say(T["The file “{0}” was taken out.", name]);
            return Redirect(Request.Path);
        },
        PrepareAsync);
}
