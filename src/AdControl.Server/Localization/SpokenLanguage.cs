using AdControl.Law;
using AdControl.Server.Accounts;
using Microsoft.AspNetCore.Localization;

namespace AdControl.Server.Localization;

/// <summary>The language of a request: <c>lang</c> in its address, else what the browser chose last, else the account's.</summary>
internal sealed class SpokenLanguage : RequestCultureProvider
{
    /// <summary>The cookie with what was chosen last.</summary>
    public const string Cookie = "adcontrol.lang";

    /// <inheritdoc/>
    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var asked = httpContext.Request.Query["lang"].ToString();
        if (asked is "fr" or "en") httpContext.Response.Cookies.Append(Cookie, asked, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true, MaxAge = TimeSpan.FromDays(365) });
        var account = httpContext.RequestServices.GetRequiredService<Visitor>().Account;
        var code = asked is "fr" or "en" ? asked
            : httpContext.Request.Cookies[Cookie] is { } chosen ? chosen
            : account is null ? null
            : account.Language == Language.English ? "en" : "fr";
        return Task.FromResult(code switch
        {
            "fr" => new ProviderCultureResult("fr-FR"),
            "en" => new ProviderCultureResult("en-GB"),
            _ => null,
        });
    }
}
