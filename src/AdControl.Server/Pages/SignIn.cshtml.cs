using AdControl.Server.Accounts;
using AdControl.Server.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AdControl.Server.Pages;

internal sealed class SignInPage(SignInDesk desk) : AppPage
{
    [BindProperty(SupportsGet = true)]
    public string? Return { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Kept { get; set; }

    /// <summary>What was typed before the session had ended, once the person is signed in again.</summary>
    public KeptForm? Form { get; private set; }

    public IActionResult OnGet() => Visitor.IsSignedIn ? Redirect(Target()) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        var outcome = await desk.SignInAsync(HttpContext, Name ?? "", Password ?? "", Code);
        if (outcome != SignInOutcome.Done) return Refuse(outcome);
        Form = KeptForms.Open(HttpContext, Kept);
        return Form is null ? Redirect(Target()) : Page();
    }

    private PageResult Refuse(SignInOutcome outcome)
    {
        var (field, text) = outcome switch
        {
            SignInOutcome.NeedsCode => ("Code", T["Give the code your authenticator shows."]),
            SignInOutcome.Locked => ("", T["Too many attempts failed. Try again in a quarter of an hour."]),
            _ => ("Name", T["Name, password or code is wrong."]),
        };
        ModelState.AddModelError(field, text);
        Response.StatusCode = outcome == SignInOutcome.Locked ? StatusCodes.Status429TooManyRequests : StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    // Only addresses of this server: a link must not lead elsewhere after a sign-in.
    private string Target() => Url.IsLocalUrl(Return) ? Return : "/";
}
