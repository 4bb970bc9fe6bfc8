using AdControl.Advertising;
using AdControl.Documents;
using AdControl.Law;
using AdControl.Server.Api;
using AdControl.Server.Checking;
using AdControl.Server.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Pages;

/// <summary>A page about a text and how it is judged: all of it stands in the address.</summary>
public abstract class CheckedPage : AppPage
{
    [BindProperty(SupportsGet = true)]
    public string? Doc { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Audience { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Product { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Medium { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Class { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Medicines { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Date { get; set; }

    /// <summary>Today, as cases see it.</summary>
    public DateOnly Today => LegalTime.DayOf(Now);

    /// <summary>Address of a page with the same text and the same way of judging it, and more.</summary>
    public string To(string path, params ReadOnlySpan<(string Name, string? Value)> more)
    {
        var query = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["doc"] = Doc,
            ["audience"] = Audience,
            ["product"] = Product,
            ["medium"] = Medium,
            ["class"] = Class,
            ["medicines"] = Medicines,
            ["date"] = Date,
        };
        foreach (var (name, value) in more) query[name] = value;
        return path + QueryString.Create(query.Where(pair => !string.IsNullOrEmpty(pair.Value)));
    }

    /// <summary>How the text is judged; null when something is wrong, which the model's errors then say.</summary>
    internal CheckOrder? Order(string name)
    {
        var audience = Value<Audience>(Audience, nameof(Audience));
        var (product, medium, deviceClass) = (Value<ProductKind>(Product, nameof(Product)), Value<Medium>(Medium, nameof(Medium)), Value<DeviceClass>(Class, nameof(Class)));
        if (audience is null) ModelState.TryAddModelError(nameof(Audience), T["Say to whom the advertisement is addressed."]);
        var day = Today;
        if (!string.IsNullOrWhiteSpace(Date) && !DateOnly.TryParseExact(Date.Trim(), "yyyy-MM-dd", out day)) ModelState.AddModelError(nameof(Date), T["Write the day as 2026-03-31."]);
        var medicines = (Medicines ?? "").Split(['\n', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(50).ToList();
        return ModelState.IsValid ? new CheckOrder(name, audience!.Value, product ?? ProductKind.Medicine, medium, deviceClass, medicines, day) : null;
    }

    /// <summary>Back to where a text is brought: the one the address names is none of this person, or no longer kept.</summary>
    protected RedirectResult Bring()
    {
        if (!string.IsNullOrEmpty(Doc)) Say(T["This text is not kept here any more, or is not yours: bring it again."]);
        return Redirect("/check");
    }

    /// <summary>Does what may be refused; what is refused becomes an error of the page.</summary>
    protected async Task<bool> TryAsync(Func<Task> act)
    {
        ArgumentNullException.ThrowIfNull(act);
        try
        {
            await act();
            return true;
        }
        catch (ApiRefusedException refused)
        {
            ModelState.AddModelError("", refused.Message);
            if (refused.RetryAfter is { } seconds)
            {
                Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
                Response.StatusCode = StatusCodes.Status429TooManyRequests;
                return false;
            }
        }
        catch (DocumentUnreadableException unreadable)
        {
            ModelState.AddModelError("File", $"{unreadable.MessageIn(Localization.Texts.Code)} {unreadable.MendIn(Localization.Texts.Code)}");
        }
        catch (UnknownMedicineException unknown)
        {
            ModelState.AddModelError(nameof(Medicines), unknown.Message);
        }
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return false;
    }

    private TValue? Value<TValue>(string? text, string field)
        where TValue : struct, Enum
    {
        if (string.IsNullOrEmpty(text)) return null;
        if (WireNames.TryParse<TValue>(text, out var value)) return value;
        ModelState.AddModelError(field, T["\"{0}\" is not one of the choices.", text.Length > 40 ? text[..40] : text]);
        return null;
    }
}
