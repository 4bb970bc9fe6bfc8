using System.Globalization;
using AdControl.Law;

namespace AdControl.Cases;

/// <summary>A line of a case's timeline.</summary>
/// <param name="At">When.</param>
/// <param name="CaseName">Which case, as the reader knows it.</param>
/// <param name="By">Who.</param>
/// <param name="What">What happened, in words.</param>
public sealed record TimelineLine(DateTimeOffset At, string CaseName, string By, string What)
{
    /// <summary>What happened, in French.</summary>
    public string French { get; init; } = What;

    /// <summary>The line in a language.</summary>
    public string In(Language language) => language == Language.English ? ToString() : (this with { What = French }).ToString();

    /// <summary>The line as text, the time as the clocks of Paris show it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{LegalTime.Local(At):yyyy-MM-dd HH:mm:ss}  {CaseName}  {By}  {What}");
}
