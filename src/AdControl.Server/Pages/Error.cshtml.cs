using AdControl.Server.Accounts;
using AdControl.Server.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Pages;

/// <summary>What went wrong, and what to do; shown in the place of the page that was asked for.</summary>
[IgnoreAntiforgeryToken]
internal sealed class ErrorPage : AppPage
{
    public int Status { get; private set; }

    /// <summary>What was typed when the session had ended, protected; null when nothing was.</summary>
    public string? Kept => HttpContext.Items[KeptForms.Item] as string;

    public void OnGet(int status) => Status = status is >= 400 and <= 599 ? status : StatusCodes.Status404NotFound;

    public void OnPost(int status) => OnGet(status);

    /// <summary>Title and text, in English.</summary>
    public (string Title, string Text) Words() => Status switch
    {
        400 => (/*T*/ "The request could not be read", /*T*/ "The form had expired or is incomplete. Go back, load the page again and send it once more."),
        401 => (/*T*/ "Your session has ended", /*T*/ "Sign in to go on."),
        403 => (/*T*/ "This is not open to you", /*T*/ "Your role does not open this page. If you have several roles, choose another one in your profile."),
        404 => (/*T*/ "There is nothing here", /*T*/ "The address is wrong, or what it names is not open to you."),
        405 => (/*T*/ "This cannot be done here", /*T*/ "The page does not know this way of asking."),
        413 => (/*T*/ "That is too much at once", /*T*/ "A file may have 50 MB, and all files of one form 120 MB together."),
        429 => (/*T*/ "Too many requests", /*T*/ "Wait a little, then try again."),
        _ => (/*T*/ "Something went wrong on our side", /*T*/ "Nothing was lost: what had been confirmed is kept. Try again; if it happens again, tell the administrator the number below."),
    };
}
