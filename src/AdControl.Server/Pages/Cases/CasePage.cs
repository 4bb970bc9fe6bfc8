using AdControl.Cases;
using AdControl.Server.Pages.Shared;

namespace AdControl.Server.Pages;

/// <summary>A page of a case: it shows what its reader may see of it, and nothing else.</summary>
public abstract class CasePage : AppPage
{
    private Case? shown;

    /// <summary>The case as its reader may see it.</summary>
    public Case Shown => shown ??= Disclosure.For(Visitor.Actor, Case);

    /// <summary>Goes on with the case as it is after an act.</summary>
    protected void Reread(Case after) => (HttpContext.Items[Access.AccessCheck.CaseItem], shown) = (after, null);

    /// <summary>The address of the case.</summary>
    public string Address => $"/cases/{Case.Id}";
}
