using AdControl.Cases;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Pages;

/// <summary>Two versions of the advertisement against each other: as deposited, as last authorised, or as it came before, with what it is now.</summary>
internal sealed class ComparePage : CasePage
{
    /// <summary>What it is compared with: <c>before</c>, <c>deposited</c> or <c>authorised</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? With { get; set; }

    /// <summary>Whether both stand side by side.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Side { get; set; }

    /// <summary>Whether what is the same is shown too.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Whole { get; set; }

    public CaseFile? Before { get; private set; }

    public CaseFile? After { get; private set; }

    public IReadOnlyList<TextDifference> Lines { get; private set; } = [];

    /// <summary>What the rules and the review make of the newest change; null when it has only one version.</summary>
    public FileComparison? Findings { get; private set; }

    /// <summary>Why nothing is compared; null when something is.</summary>
    public string? Nothing { get; private set; }

    public async Task OnGetAsync()
    {
        var versions = Shown.Files.Where(f => f.Role == FileRole.Advertisement).ToList();
        After = versions.LastOrDefault();
        Before = With switch
        {
            "deposited" => Shown.Receipt?.Files.LastOrDefault(f => f.Role == FileRole.Advertisement),
            "authorised" => await AuthorisedAsync(),
            _ => versions.Count > 1 ? versions[^2] : null,
        };
        if (After is null || Before is null)
        {
            Nothing = With == "authorised" ? T["No earlier authorisation of this advertisement is on record."] : T["The advertisement has only one version."];
            return;
        }
        try
        {
            Lines = TextDifference.Of(Office.DocumentOf(Before).Text, Office.DocumentOf(After).Text);
            if (versions.Count > 1 && With is null or "" or "before") Findings = await Office.Desk.CompareAsync(Case.Id, Gone);
        }
        catch (CaseRefusedException problem)
        {
            Nothing = problem.Message;
        }
    }

    /// <summary>The address with something else in it.</summary>
    public string Here(string with, bool side, bool whole) => $"{Address}/compare?With={with}&Side={side}&Whole={whole}";

    // What the dossier renews or changes, when it is on record and was granted.
    private async Task<CaseFile?> AuthorisedAsync()
    {
        if (Shown.Dossier.PreviousNumber is not { } number || await Office.Cases.FindAsync(number, Gone) is not { ValidFrom: not null } earlier || !Rights.MayRead(Visitor.Actor, earlier)) return null;
        return Disclosure.For(Visitor.Actor, earlier).Advertisement;
    }
}
