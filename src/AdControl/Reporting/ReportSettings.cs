using AdControl.Advertising;
using AdControl.Law;

namespace AdControl.Reporting;

/// <summary>How a report is written.</summary>
/// <param name="Language">The language of its own words.</param>
/// <param name="FailOn">The lowest level that fails the run.</param>
/// <param name="Colour">Whether ANSI colours may be used.</param>
/// <param name="Width">Columns of the terminal.</param>
public sealed record ReportSettings(Language Language, Level FailOn, bool Colour, int Width)
{
    /// <summary>Whether the questions to a person are written out in the form for a terminal, or only counted.</summary>
    public bool ShowsChecklist { get; init; } = true;

    /// <summary>Chooses the wording in the report's language.</summary>
    public string Say(string french, string english) => Language == Language.French ? french : english;
}
