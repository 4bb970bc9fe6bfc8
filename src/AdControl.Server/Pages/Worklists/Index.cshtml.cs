using AdControl.Accounts;
using AdControl.Cases;
using AdControl.Law;
using AdControl.Server.Localization;
using AdControl.Server.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace AdControl.Server.Pages;

/// <summary>The work list of the unit: what stands in its address is what it shows.</summary>
internal sealed class WorklistPage(Worklist worklist, WorklistViews views, AccountStore accounts) : AppPage
{
    /// <summary>The parts, as their tabs are called.</summary>
    public static IReadOnlyList<(WorklistTab Tab, string Text)> Tabs { get; } =
    [
        (WorklistTab.Unassigned, /*T*/ "Unassigned"), (WorklistTab.Mine, /*T*/ "Mine"), (WorklistTab.Unit, /*T*/ "The unit"),
        (WorklistTab.Waiting, /*T*/ "Waiting for the company"), (WorklistTab.DueSoon, /*T*/ "Due soon"), (WorklistTab.Done, /*T*/ "Done"),
    ];

    private static readonly string[] s_filters = ["tab", "procedure", "company", "product", "text", "due"];

    [BindProperty(SupportsGet = true)] public string? Tab { get; set; }

    [BindProperty(SupportsGet = true)] public string? Procedure { get; set; }

    [BindProperty(SupportsGet = true)] public string? Company { get; set; }

    [BindProperty(SupportsGet = true)] public string? Product { get; set; }

    [BindProperty(SupportsGet = true, Name = "text")] public string? Words { get; set; }

    [BindProperty(SupportsGet = true)] public string? Due { get; set; }

    [BindProperty(SupportsGet = true)] public string? After { get; set; }

    public WorklistTab Chosen { get; private set; }

    public WorklistLines Lines { get; private set; } = new([], null);

    public IReadOnlyList<WorklistView> Views { get; private set; } = [];

    public IReadOnlyList<(ActorRole Role, Account Account)> People { get; private set; } = [];

    public IReadOnlyList<(DateOnly Week, long Cases)> Load { get; private set; } = [];

    /// <summary>Whether the reader distributes work.</summary>
    public bool MayAssign => Navigation.MayDo(Visitor, "worklist", "Assign");

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Request.Query.Keys.Any(key => s_filters.Contains(key) || key is "after"))
        {
            var known = await views.OfAsync(Visitor.Account!.Id, Gone);
            if ((known.FirstOrDefault(v => v is { IsDefault: true, Owner.Length: > 0 }) ?? known.FirstOrDefault(v => v.IsDefault)) is { } chosen) return Redirect($"/worklist?{chosen.Query}");
        }
        await ShowAsync();
        return Page();
    }

    /// <summary>Exactly what the page shows, as a table for spreadsheets.</summary>
    public async Task<IActionResult> OnGetExportAsync()
    {
        await ShowAsync();
        string[] head = [T["Number"], T["Product"], T["Company"], T["Kind"], T["State"], T["Due"], T["Opinions"], T["With"]];
        return File(Csv.Write(Lines.Rows.Select(Cells).Prepend(head)), "text/csv; charset=utf-8", "worklist.csv");
    }

    public Task<IActionResult> OnPostAssignAsync(IReadOnlyList<string>? chosen, string? to) => ActAsync(async () =>
    {
        if (chosen is null || chosen.Count == 0) throw new CaseRefusedException(RefusalCode.Missing, T["Choose at least one line."]);
        if (chosen.Count > new WorklistQuery().Most) throw new CaseRefusedException(RefusalCode.OutsideLimit, T["At most {0} lines are given at once.", new WorklistQuery().Most]);
        if (!Actor.TryParse(to, out var person)) throw new CaseRefusedException(RefusalCode.Missing, T["Choose who is to have the task."]);
        var (given, refused) = (0, new List<string>());
        foreach (var line in chosen.Distinct())
        {
            try
            {
                if (line.Split('/') is not [var id, var task]) throw new CaseRefusedException(RefusalCode.NotFound, line);
                await Office.Desk.AssignAsync(Visitor.Actor, id, task, person, Gone);
                given++;
            }
            catch (CaseRefusedException problem)
            {
                refused.Add(problem.Message);
            }
        }
        if (given == 0) throw new CaseRefusedException(RefusalCode.NotAllowed, string.Join(' ', refused.Distinct()));
        var told = T.Count(given, "One task was given.", "{0} tasks were given.");
        Say(refused.Count == 0 ? told : $"{told} {T.Count(refused.Count, "One was not:", "{0} were not:")} {string.Join(' ', refused.Distinct())}");
        return Redirect(Here());
    }, ShowAsync);

    public Task<IActionResult> OnPostSaveAsync(string? name, bool asDefault) => SaveAsync(Visitor.Account!.Id, name, asDefault);

    public Task<IActionResult> OnPostSaveForUnitAsync(string? name, bool asDefault) => SaveAsync("", name, asDefault);

    public async Task<IActionResult> OnPostForgetAsync(string? view)
    {
        await views.DeleteAsync(Visitor.Account!.Id, view ?? "", Gone);
        if (Navigation.MayDo(Visitor, "worklist", "SaveForUnit")) await views.DeleteAsync("", view ?? "", Gone);
        Say(T["The filter was forgotten."]);
        return Redirect(Here());
    }

    /// <summary>The address of the list with something else in it.</summary>
    public string Here(string? name = null, string? value = null)
    {
        var query = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["tab"] = Chosen.WireName(),
            ["procedure"] = Procedure,
            ["company"] = Company,
            ["product"] = Product,
            ["text"] = Words,
            ["due"] = Due,
        };
        if (name is not null) query[name] = value;
        return QueryHelpers.AddQueryString("/worklist", query.Where(q => !string.IsNullOrEmpty(q.Value)));
    }

    /// <summary>The cells of a line, as page and export show them.</summary>
    public IEnumerable<string> Cells(WorklistRow row) =>
    [
        row.Number ?? T["not deposited"], Products(row), row.Company, T.Of(Office.TitleOf(row.Procedure)), T.Of(row.State), row.Due?.Full() ?? "–",
        row.OpinionsAsked == 0 ? "–" : T["{0} of {1}", row.OpinionsGiven, row.OpinionsAsked], row.Assignee ?? "–",
    ];

    private string Products(WorklistRow row) => row.Medicines.Count == 0 ? row.Title : string.Join(", ", Office.NamesOf(row.Medicines));

    private Task<IActionResult> SaveAsync(string owner, string? name, bool asDefault) => ActAsync(async () =>
    {
        var clean = Typed.Line(name);
        if (clean.Length is 0 or > 60) throw new CaseRefusedException(RefusalCode.Missing, T["Give the filter a name of at most 60 characters."]);
        Choose();
        if (!await views.SaveAsync(new WorklistView(Guid.CreateVersion7().ToString("N"), owner, clean, Here().Split('?', 2)[^1], asDefault), Now, Gone))
            throw new CaseRefusedException(RefusalCode.OutsideLimit, T["At most {0} filters are saved: forget one first.", WorklistViews.Most]);
        Say(T["The filter was saved."]);
        return Redirect(Here());
    }, ShowAsync);

    private void Choose() => Chosen = WireNames.TryParse<WorklistTab>(Tab, out var tab) ? tab : WorklistTab.Unit;

    private async Task ShowAsync()
    {
        Choose();
        DateOnly? until = DateOnly.TryParseExact(Due, "yyyy-MM-dd", out var day) ? day : null;
        var today = LegalTime.DayOf(Now);
        Lines = await worklist.PageAsync(new WorklistQuery { Tab = Chosen, Reader = Visitor.Actor.Name, Today = today, Procedure = Procedure, Company = Company, Product = Product, Text = Words, DueUntil = until, After = After }, Gone);
        Views = await views.OfAsync(Visitor.Account!.Id, Gone);
        if (Chosen == WorklistTab.Unit) Load = await worklist.LoadAsync(today, 8, Gone);
        if (MayAssign) People = await PeopleAsync();
    }

    private async Task<IReadOnlyList<(ActorRole, Account)>> PeopleAsync()
    {
        var people = new List<(ActorRole, Account)>();
        foreach (var role in Lines.Rows.Select(r => r.TaskRole).Distinct().Order(StringComparer.Ordinal))
            if (WireNames.TryParse<ActorRole>(role, out var known))
                foreach (var account in await accounts.InRoleAsync(known, Gone)) people.Add((known, account));
        return people;
    }
}
