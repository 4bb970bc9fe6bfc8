using AdControl.Cases;
using AdControl.Law;
using AdControl.Server.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Pages;

/// <summary>The examination of a document: its text with the passages marked, and beside it what is said of them.</summary>
internal sealed class ReviewPage : CasePage
{
    /// <summary>The finding in hand; null for none.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Finding { get; set; }

    /// <summary>Only findings that stand so: <c>open</c>, <c>confirmed</c>, <c>dismissed</c>; null for all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    /// <summary>The text with its marks, block by block.</summary>
    public IReadOnlyList<MarkedBlock> Blocks { get; private set; } = [];

    /// <summary>The findings that are shown, by their place in the text; those without a place first.</summary>
    public IReadOnlyList<ReviewItem> Items { get; private set; } = [];

    /// <summary>The findings whose passages no longer stand in the text.</summary>
    public IReadOnlyList<ReviewItem> Orphans { get; private set; } = [];

    public int PageCount { get; private set; }

    /// <summary>Why the text cannot be shown; null when it can.</summary>
    public string? Unreadable { get; private set; }

    /// <summary>The type under which a browser can show the file itself; null when it cannot.</summary>
    public string? OriginalType { get; private set; }

    /// <summary>What was typed in a form that was refused.</summary>
    public string Typed { get; private set; } = "";

    /// <summary>Whether the reader may change anything.</summary>
    public bool MayReview => Navigation.MayDo(Visitor, "cases/{case}/review", "Confirm");

    public Task OnGetAsync() => ShowAsync();

    public Task<IActionResult> OnPostConfirmAsync(string finding) => OnFindingAsync(finding, () => Office.Desk.ConfirmAsync(Visitor.Actor, Case.Id, finding ?? "", null, Gone));

    public Task<IActionResult> OnPostDismissAsync(string finding, string? words) => OnFindingAsync(finding, () => Office.Desk.DismissAsync(Visitor.Actor, Case.Id, finding ?? "", Kept(words), Gone));

    public Task<IActionResult> OnPostRecitalAsync(string finding, string? words) => OnFindingAsync(finding, () => Kept(words).Length == 0
        ? throw new CaseRefusedException(RefusalCode.Missing, T["Write the recital."]) : Office.Desk.EditRecitalAsync(Visitor.Actor, Case.Id, finding ?? "", Kept(words), Gone));

    public Task<IActionResult> OnPostCommentAsync(string finding, string? words) => OnFindingAsync(finding, () => Office.Desk.CommentAsync(Visitor.Actor, Case.Id, finding ?? "", Kept(words), Gone));

    public Task<IActionResult> OnPostAddAsync(string? article, string? passage, string? words) => ActAsync(async () =>
    {
        Kept(words);
        var named = AdControl.Server.Pages.Typed.Line(article);
        if (named.Length is 0 or > 60) throw new CaseRefusedException(RefusalCode.Missing, T["Name the article that is breached, such as R5122-4 2°."]);
        var after = await Office.Desk.AddFindingAsync(Visitor.Actor, Case.Id, named, (passage ?? "").ReplaceLineEndings("\n").Trim(), Typed.Length == 0 ? null : Typed, Gone);
        Say(T["The finding was added."]);
        return Redirect($"{Address}/review?Finding={Uri.EscapeDataString(after.Review[^1].Id)}#finding-list");
    }, ShowAsync);

    public Task<IActionResult> OnPostAnswerAsync(string? rule, string? good, string? words) => ActAsync(async () =>
    {
        if (good is not ("yes" or "no")) throw new CaseRefusedException(RefusalCode.Missing, T["Answer yes or no."]);
        await Office.Desk.AnswerChecklistAsync(Visitor.Actor, Case.Id, rule ?? "", good == "yes", Kept(words), Gone);
        Say(T["The answer was noted."]);
        return Redirect($"{Address}/review#checklist");
    }, ShowAsync);

    /// <summary>The mark of a finding in the text.</summary>
    public static string MarkOf(ReviewItem item) => $"mark-{Slug(item.Id)}";

    /// <summary>An id as it can stand in an address within a page.</summary>
    public static string Slug(string id) => string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) || c == '-' ? c : '_'));

    private string Kept(string? words) => Typed = AdControl.Server.Pages.Typed.Clean(words);

    private Task<IActionResult> OnFindingAsync(string? finding, Func<Task<Case>> act) => ActAsync(async () =>
    {
        await act();
        if (Request.Headers.ContainsKey("HX-Request"))
        {
            (Finding, Typed) = (finding, "");
            Reread(await Office.Desk.FindAsync(Case.Id, Gone));
            await ShowAsync();
            return Partial("_Findings", this);
        }
        Say(T["Noted for {0}.", finding ?? ""]);
        return Redirect($"{Address}/review?Finding={Uri.EscapeDataString(finding ?? "")}#finding-list");
    }, () =>
    {
        Finding = finding;
        // A part of the page has no place for what is refused: the whole page is asked for anew.
        if (Request.Headers.ContainsKey("HX-Request")) Response.Headers["HX-Refresh"] = "true";
        return ShowAsync();
    });

    private Task ShowAsync()
    {
        var all = Shown.Review;
        Orphans = [.. all.Where(i => i.IsOrphan)];
        Items = [.. all.Where(i => !i.IsOrphan && (string.IsNullOrEmpty(State) || i.State.WireName() == State)).OrderBy(i => i.Passages.Count == 0 ? -1 : i.Passages[0].Start).ThenBy(i => i.Id, StringComparer.Ordinal)];
        try
        {
            var document = Office.DocumentOf(Shown.Advertisement);
            (Blocks, PageCount) = (MarkedBlock.Of(document, all.Where(i => !i.IsOrphan)), document.Pages);
            OriginalType = Shown.Advertisement is { } file ? CaseFilePage.ShownType(Office.Vault.Get(file.Sha256)) : null;
        }
        catch (CaseRefusedException problem)
        {
            Unreadable = problem.Message;
        }
        return Task.CompletedTask;
    }
}
