using System.Text.Json.Nodes;
using AdControl.Cases;
using AdControl.Server.Pages.Shared;
using AdControl.Workflows.Tasks;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Pages.Dossiers;

/// <summary>Answers what the agency asked: information, or observations on what it plans.</summary>
internal sealed class AnswerPage : AppPage
{
    [BindProperty]
    public string? Answer { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    [BindProperty]
    public bool Confirmed { get; set; }

    /// <summary>The task the answer was written for: an answer to one question never answers another.</summary>
    [BindProperty]
    public string? Task { get; set; }

    /// <summary>What files of an answer may be.</summary>
    public static IReadOnlyList<FileRole> Roles { get; } = [FileRole.Other, FileRole.Advertisement, FileRole.Reference, FileRole.ProductInformation, FileRole.Leaflet, FileRole.FeeReceipt];

    /// <summary>What is asked; null when nothing is.</summary>
    public WorkTask? Open { get; private set; }

    /// <summary>The question, in the agency's words.</summary>
    public InformationRequest? Question => Open?.Name == "information" ? Case.Requests.LastOrDefault(r => r.Answer is null) : null;

    /// <summary>What the task's form asks besides: yes or no.</summary>
    public IEnumerable<(string Name, string Label)> Boxes => (Open?.Payload["form"].Items ?? []).Where(f => f["type"].AsText() is "boolean" or "bool")
        .Select(f => (f["name"].AsText() ?? "", T.Of(new AdControl.Law.LocalText(f["label"]["fr"].AsText() ?? "", f["label"]["en"].AsText()))));

    public Task OnGetAsync() => PrepareAsync();

    private async Task PrepareAsync() => Open = (await Office.Desk.TasksAsync(Case.Id, Gone)).Where(t => t.Name is "observations" or "information").OrderBy(t => t.Name == "information").FirstOrDefault();

    public async Task<IActionResult> OnPostAsync()
    {
        await PrepareAsync();
        if (Open is null || Open.Id != Task)
        {
            Say(T["This was answered already, or is no longer asked."]);
            return Redirect($"/cases/{Case.Id}/dossier");
        }
        if (string.IsNullOrWhiteSpace(Answer)) ModelState.AddModelError("Answer", T["Write the answer."]);
        if (Answer?.Length > DossierBounds.Text) ModelState.AddModelError("Answer", T["At most {0} characters.", DossierBounds.Text]);
        if (!Confirmed) ModelState.AddModelError("Confirmed", T["Tick that the answer may be sent: it cannot be changed afterwards."]);
        var role = FileRole.Other;
        if (Files.Count > 0 && (!AdControl.Law.WireNames.TryParse(Role, out role) || !Roles.Contains(role))) ModelState.AddModelError("Role", T["Choose from the list what the files are."]);
        var files = await Uploads.ReadAsync(this, Files, role, "Files", Gone);
        return await ActAsync(() => SendAsync(files), () => System.Threading.Tasks.Task.CompletedTask);
    }

    private async Task<IActionResult> SendAsync(IReadOnlyList<SuppliedFile> files)
    {
        var data = new JsonObject { ["answer"] = Entered.Text(Answer) };
        foreach (var (name, _) in Boxes) data[name] = Request.Form[name].Contains("true");
        await Office.Desk.AnswerAsync(Visitor.Actor, Case.Id, data, files, Gone);
        Say(T["The answer was sent."]);
        return Redirect($"/cases/{Case.Id}/dossier");
    }
}
