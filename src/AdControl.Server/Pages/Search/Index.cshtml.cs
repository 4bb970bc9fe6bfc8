using AdControl.Cases;
using AdControl.Server.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Pages.Search;

/// <summary>Finds cases by number, reference number, product or code: those the reader may see.</summary>
internal sealed class SearchPage : AppPage
{
    private const int PageSize = 25;
    private const int Longest = 100;
    private const int MostReads = 8;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public IReadOnlyList<Case> Found { get; private set; } = [];

    public string? Next { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        Q = (Q ?? "").Trim();
        if (Q.Length > Longest) Q = Q[..Longest];
        Q = new string([.. Q.Where(c => !char.IsControl(c) && !char.IsSurrogate(c))]);
        if (Q.Length == 0) return Page();
        // A number leads straight to its case.
        if (After is null && await Office.Cases.FindAsync(Q, Gone) is { } exact && Rights.MayRead(Visitor.Actor, exact)) return Redirect($"/cases/{exact.Id}");
        await FindAsync(new CaseSearch(Q, [.. Office.FindMedicines(Q, 50).Select(m => m.Cis.ToString())]));
        return Page();
    }

    // Some of what is found may not be for the reader: pages are read until one is full.
    private async Task FindAsync(CaseSearch search)
    {
        var found = new List<Case>();
        var query = new CaseQuery { Company = Visitor.Actor.Organisation, Search = search, IsNewestFirst = true, After = After, Most = PageSize + 1 };
        for (var reads = 0; reads < MostReads && found.Count <= PageSize; reads++)
        {
            var page = await Office.Cases.ListAsync(query, Gone);
            found.AddRange(page.Where(one => Rights.MayRead(Visitor.Actor, one)));
            if (page.Count < query.Most) break;
            query = query with { After = page[^1].Id };
        }
        Found = [.. found.Take(PageSize)];
        Next = found.Count > PageSize ? Found[^1].Id : null;
    }
}
