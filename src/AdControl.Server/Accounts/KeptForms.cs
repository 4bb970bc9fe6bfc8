using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;

namespace AdControl.Server.Accounts;

/// <summary>What was typed when the session had ended: it goes along to the sign-in, protected, and is shown again for sending afterwards.</summary>
internal static class KeptForms
{
    private const string Purpose = "AdControl.KeptForm";
    private const int Longest = 2 << 20;
    private static readonly TimeSpan s_lasts = TimeSpan.FromHours(2);

    /// <summary>The item of the request under which the sign-in page finds the protected form.</summary>
    public static readonly object Item = new();

    /// <summary>Sends whoever is not signed in to the sign-in, with what they typed.</summary>
    public static async Task ChallengeAsync(RedirectContext<CookieAuthenticationOptions> challenge)
    {
        ArgumentNullException.ThrowIfNull(challenge);
        var request = challenge.Request;
        if (request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            challenge.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || !request.HasFormContentType)
        {
            challenge.Response.Redirect(challenge.RedirectUri);
            return;
        }
        var form = await request.ReadFormAsync(challenge.HttpContext.RequestAborted);
        var fields = form.Where(field => field.Key != "__RequestVerificationToken").Select(field => new KeptField(field.Key, [.. field.Value.OfType<string>()])).ToList();
        var text = JsonSerializer.Serialize(new KeptForm(request.Path + request.QueryString, fields, form.Files.Count));
        if (text.Length > Longest)
        {
            challenge.Response.Redirect(challenge.RedirectUri);
            return;
        }
        challenge.HttpContext.Items[Item] = Protector(challenge.HttpContext).Protect(text, s_lasts);
        challenge.Response.StatusCode = StatusCodes.Status401Unauthorized;
    }

    /// <summary>Opens a kept form; null when it is none of ours, or too old.</summary>
    public static KeptForm? Open(HttpContext context, string? kept)
    {
        if (string.IsNullOrEmpty(kept)) return null;
        try
        {
            return JsonSerializer.Deserialize<KeptForm>(Protector(context).Unprotect(kept));
        }
        catch (Exception problem) when (problem is System.Security.Cryptography.CryptographicException or JsonException)
        {
            return null;
        }
    }

    private static ITimeLimitedDataProtector Protector(HttpContext context) =>
        context.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector(Purpose).ToTimeLimitedDataProtector();
}
