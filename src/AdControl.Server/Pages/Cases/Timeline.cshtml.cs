using AdControl.Accounts;
using AdControl.Cases;
using AdControl.Law;
using AdControl.Server.Accounts;
using AdControl.Server.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Pages;

/// <summary>A case: its story newest first, its clock, what waits on it, what was asked and answered, its files and acts.</summary>
internal sealed class TimelinePage(AccountStore accounts) : CasePage
{
    /// <summary>The kind of events asked for; null for all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    /// <summary>The day of the what-if question.</summary>
    [BindProperty(SupportsGet = true, Name = "answered")]
    public string? AnsweredOn { get; set; }

    public IReadOnlyList<CaseEvent> Events { get; private set; } = [];

    /// <summary>The kinds of which there is something.</summary>
    public IReadOnlyList<(string Kind, string Text)> Kinds { get; private set; } = [];

    /// <summary>The hash of the last entry of the chain; null for a reader who is not shown the whole chain.</summary>
    public string? LastHash { get; private set; }

    public TasksModel Tasks { get; private set; } = new("", [], new Dictionary<ActorRole, IReadOnlyList<Account>>(), new Dictionary<string, string>(), "");

    /// <summary>The answer to the what-if question.</summary>
    public string? WhatIfAnswer { get; private set; }

    /// <summary>The articles the delay of the clock rests on.</summary>
    public LawSource? DelaySource => Shown.Clock is { } clock ? Office.Pack.Parameters.Find(clock.DelayParameter)?.Source : null;

    private Dictionary<string, string> typed = [];
    private string refused = "";

    public Task OnGetAsync() => ShowAsync();

    public Task<IActionResult> OnPostClaimAsync(string task) => ActAsync(async () =>
    {
        await Office.Desk.ClaimAsync(Visitor.Actor, Case.Id, task ?? "", Gone);
        Say(T["The task is yours."]);
        return Redirect(Address);
    }, ShowAsync);

    public Task<IActionResult> OnPostReleaseAsync(string task) => ActAsync(async () =>
    {
        await Office.Desk.ReleaseAsync(Visitor.Actor, Case.Id, task ?? "", Gone);
        Say(T["The task was given back."]);
        return Redirect(Address);
    }, ShowAsync);

    public Task<IActionResult> OnPostAssignAsync(string task, string to) => ActAsync(async () =>
    {
        if (!Actor.TryParse(to, out var person)) throw new CaseRefusedException(RefusalCode.Missing, T["Choose who is to have the task."]);
        await Office.Desk.AssignAsync(Visitor.Actor, Case.Id, task ?? "", person, Gone);
        Say(T["The task was given to {0}.", person.Name]);
        return Redirect(Address);
    }, ShowAsync);

    public Task<IActionResult> OnPostCompleteAsync(string task, string outcome, string key, IReadOnlyList<IFormFile> files) => ActAsync(async () =>
    {
        (refused, typed) = ($"{task}/{outcome}", Request.Form.Where(f => f.Key.StartsWith(TaskForm.Prefix, StringComparison.Ordinal)).ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.Ordinal));
        var open = await Office.Workflows.TaskAsync(task ?? "", Gone);
        if (open is null || open.InstanceId != Case.Id) throw new CaseRefusedException(RefusalCode.NotFound, T["The task is not one of this case."]);
        if (open.Name == TaskForm.Signature) throw new CaseRefusedException(RefusalCode.NotAllowed, T["An act is signed on the page of the decision, with your password."]);
        var after = await Office.Desk.CompleteAsync(Visitor.Actor, Case.Id, open.Id, outcome, TaskForm.DataOf(open, outcome ?? "", Request.Form), await SuppliedAsync(files), key, Gone);
        Say(T["Done. The case is now “{0}”.", T.Of(Disclosure.StateFor(Visitor.Actor, after.State))]);
        return Redirect(Rights.MayRead(Visitor.Actor, after) ? Address : "/");
    }, ShowAsync);

    private async Task<IReadOnlyList<SuppliedFile>> SuppliedAsync(IReadOnlyList<IFormFile>? files)
    {
        var supplied = new List<SuppliedFile>();
        foreach (var file in files ?? [])
        {
            if (file.Length > Hosting.UploadLimits.OneFile) throw new CaseRefusedException(RefusalCode.UnreadableFile, T["A file may have 50 MB, and all files of one form 120 MB together."]);
            using var bytes = new MemoryStream((int)file.Length);
            await file.CopyToAsync(bytes, Gone);
            supplied.Add(new SuppliedFile(FileRole.Other, Typed.Line(file.FileName) is { Length: > 0 } name ? name : "file", bytes.ToArray()));
        }
        return supplied;
    }

    private async Task ShowAsync()
    {
        var chain = await Office.Workflows.JournalAsync(Case.Id, Gone);
        LastHash = Visitor.Actor.IsApplicant || chain.Count == 0 ? null : chain[^1].Hash;
        var events = Disclosure.For(Visitor.Actor, Case, CaseEvents.Of(chain)).ToList();
        Kinds = [.. EventWords.Kinds.IntersectBy(events.Select(EventWords.KindOf), kind => kind.Kind)];
        Events = [.. events.Where(e => string.IsNullOrEmpty(Kind) || EventWords.KindOf(e) == Kind).Reverse()];
        if (!string.IsNullOrEmpty(AnsweredOn))
            WhatIfAnswer = DateOnly.TryParseExact(AnsweredOn, "yyyy-MM-dd", out var day) ? T.Of(WhatIf.Answered(Office, Case, day)) : T["That is no day: choose one, such as 2026-04-01."];
        var forms = (await Office.Desk.TasksAsync(Case.Id, Gone)).Where(t => TaskForm.IsShown(t, Visitor.Actor)).Select(t => TaskForm.Of(t, Visitor.Actor)).ToList();
        Tasks = new TasksModel(Case.Id, forms, await PeopleAsync(forms), typed, refused);
    }

    // Whom a lead may give a task to, and whom an evaluator may ask.
    private async Task<IReadOnlyDictionary<ActorRole, IReadOnlyList<Account>>> PeopleAsync(IReadOnlyList<TaskForm> forms)
    {
        var roles = new HashSet<ActorRole>();
        if (forms.Any(f => f.Outcomes.Any(o => o.Fields.Any(field => field.Type == "expert")))) roles.Add(ActorRole.Expert);
        if (Navigation.MayDo(Visitor, "cases/{case}", "Assign"))
            foreach (var form in forms)
                if (form.Role is { } role) roles.Add(role);
        var people = new Dictionary<ActorRole, IReadOnlyList<Account>>();
        foreach (var role in roles) people[role] = await accounts.InRoleAsync(role, Gone);
        return people;
    }
}
