namespace AdControl.Server.Tests.Chromium;

/// <summary>Every page of the table of rights in a real browser: what axe-core finds, what the console says, what fails to load, what is wider than a small screen.</summary>
[Collection(ChromiumFixture.Name)]
public sealed class PagesTests(ChromiumFixture chromium)
{
    public static TheoryData<string> People => [.. Walk.People];

    [SkippableTheory]
    [MemberData(nameof(People))]
    public async Task Every_page_is_accessible_quiet_and_fits_a_small_screen(string person)
    {
        ChromiumFixture.SkipUnlessInstalled();
        await using var context = person == Walk.Nobody ? await chromium.OpenAsync(chromium.Server) : await chromium.SignedInAsync(chromium.Server, person);
        var look = new Look();
        await look.AtAsync(context, await Walk.AddressesAsync(chromium.Server, person), person);
        look.IsGood();
        Assert.True(look.Count > 1, $"{person} has looked at {look.Count} pages.");
    }
}
