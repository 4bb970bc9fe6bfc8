using AdControl.Cases;
using AdControl.Server.Access;
using AdControl.Server.Accounts;
using AdControl.Server.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AdControl.Server.Pages.Shared;

/// <summary>What every page has at hand.</summary>
public abstract class AppPage : PageModel
{
    private const string SaidKey = "said";

    /// <summary>The words of the interface.</summary>
    public Texts T => HttpContext.RequestServices.GetRequiredService<Texts>();

    /// <summary>Who asks.</summary>
    public Visitor Visitor => HttpContext.RequestServices.GetRequiredService<Visitor>();

    /// <summary>The office all acts go through.</summary>
    public CaseOffice Office => HttpContext.RequestServices.GetRequiredService<CaseOffice>();

    /// <summary>Now, as cases see it.</summary>
    public DateTimeOffset Now => Office.Clock.GetUtcNow();

    /// <summary>The case the address names; its reader may see it.</summary>
    public Case Case => (Case)HttpContext.Items[AccessCheck.CaseItem]!;

    /// <summary>Stops when the visitor goes away.</summary>
    protected CancellationToken Gone => HttpContext.RequestAborted;

    /// <summary>Says something on the page that follows.</summary>
    protected void Say(string text) => TempData[SaidKey] = text;

    /// <summary>Acts; what is refused is told on the same page, with what was typed.</summary>
    /// <param name="act">The act: gives where to go then.</param>
    /// <param name="again">Prepares the page once more.</param>
    protected async Task<IActionResult> ActAsync(Func<Task<IActionResult>> act, Func<Task> again)
    {
        ArgumentNullException.ThrowIfNull(act);
        ArgumentNullException.ThrowIfNull(again);
        if (ModelState.IsValid)
        {
            try
            {
                return await act();
            }
            catch (CaseRefusedException refused)
            {
                ModelState.AddModelError("", refused.Say(Texts.Spoken));
            }
        }
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await again();
        return Page();
    }
}
