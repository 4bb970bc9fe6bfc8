namespace AdControl.Server.Pages.Dossiers;

/// <summary>A field of a form: label, hint, what was typed, and what is wrong with it.</summary>
/// <param name="Name">Its name and id.</param>
/// <param name="Label">What is asked, in the language of the page.</param>
/// <param name="Value">What stands in it.</param>
internal sealed record TextField(string Name, string Label, string? Value)
{
    /// <summary>How it is to be filled in; null when the label says it.</summary>
    public string? Hint { get; init; }

    /// <summary>The most characters.</summary>
    public int Most { get; init; } = AdControl.Cases.DossierBounds.Line;

    /// <summary>How many lines it shows; 0 is a field of one line.</summary>
    public int Rows { get; init; }

    /// <summary>The type of the field.</summary>
    public string Type { get; init; } = "text";

    /// <summary>Whether it must be filled in.</summary>
    public bool IsNeeded { get; init; }

    /// <summary>What a browser may fill in of its own; null for nothing.</summary>
    public string? Autocomplete { get; init; }
}
