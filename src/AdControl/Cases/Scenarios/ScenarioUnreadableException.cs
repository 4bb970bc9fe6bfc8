using AdControl.Law;

namespace AdControl.Cases.Scenarios;

/// <summary>A file that is no scenario.</summary>
/// <param name="text">What is wrong, where, and how to mend it.</param>
public sealed class ScenarioUnreadableException(LocalText text) : Exception(text.English)
{
    /// <summary>What is wrong, in a language.</summary>
    public string Say(Language language) => text.In(language);

    /// <summary>The same, of a place.</summary>
    internal ScenarioUnreadableException At(LocalText place) => new(new($"{place.French} : {text.French}", $"{place.English}: {text.English}"));
}
