using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace AdControl.Server.Accounts;

/// <summary>How a request says who asks: a cookie of a browser, or the token of a program in its header.</summary>
internal static class VisitorScheme
{
    /// <summary>The scheme that chooses between the two.</summary>
    public const string Name = "visitor";

    /// <summary>The scheme of a request.</summary>
    public static string Choose(HttpContext context) => context.Request.Headers.Authorization.Count > 0 ? TokenHandler.Scheme : CookieAuthenticationDefaults.AuthenticationScheme;

    /// <summary>How the cookie is kept and read.</summary>
    public static void Cookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "adcontrol.session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromDays(7);
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "return";
        options.Events.OnValidatePrincipal = async check =>
        {
            var services = check.HttpContext.RequestServices;
            if (await services.GetRequiredService<VisitorReader>().ReadSessionAsync(check.Principal!, services.GetRequiredService<Visitor>(), check.HttpContext.RequestAborted)) return;
            check.RejectPrincipal();
            await check.HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        };
        options.Events.OnRedirectToLogin = KeptForms.ChallengeAsync;
    }
}
