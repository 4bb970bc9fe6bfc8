using AdControl.Bulletin.Signing;
using AdControl.Server.Bulletin;
using AdControl.Server.Pages.Shared;

namespace AdControl.Server.Pages;

/// <summary>Proves that the public site is what was published, or names what is not.</summary>
internal sealed class ProofPage(PublicBulletin bulletin) : AppPage
{
    public SiteVerification? Result { get; private set; }

    public void OnGet() => Result = bulletin.Verify();
}
