using AdControl.Law;
using AdControl.Rules;
using AdControl.Rules.Phrases;

namespace AdControl.Advertising;

/// <summary>The names a pack defines, which its expressions may give as literal arguments.</summary>
/// <param name="Sets">Its phrase sets.</param>
/// <param name="Patterns">Its named patterns.</param>
/// <param name="Parameters">Its dated values and lists.</param>
internal sealed record PackNames(IReadOnlySet<string> Sets, IReadOnlySet<string> Patterns, Parameters Parameters)
{
    /// <summary>Whether every phrase file could be read; else a name that is not known may stand in one that could not.</summary>
    public bool HasAllPhrases { get; init; } = true;

    /// <summary>Whether the dated values and lists could be read.</summary>
    public bool HasAllParameters { get; init; } = true;

    public static PackNames Of(IReadOnlyList<PhraseFile> phrases, Parameters parameters) => new(
        phrases.SelectMany(f => f.Sets).Select(s => s.Name).ToHashSet(StringComparer.Ordinal),
        phrases.SelectMany(f => f.Patterns).Select(p => p.Name).ToHashSet(StringComparer.Ordinal),
        parameters);

    public string? UnknownSet(object? argument) =>
        HasAllPhrases && argument is string name && !Sets.Contains(name) ? Unknown("phrase set", name, NearestName.Of(name, Sets)) : null;

    public string? UnknownPattern(object? argument) =>
        HasAllPhrases && argument is string name && !Patterns.Contains(name) ? Unknown("pattern", name, NearestName.Of(name, Patterns)) : null;

    public string? UnknownParameter(object? argument) =>
        HasAllParameters && argument is string name && Parameters.Find(name) is null ? Unknown("parameter", name, NearestName.Of(name, Parameters.All.Select(p => p.Id))) : null;

    public string? UnknownList(object? argument) =>
        HasAllParameters && argument is string name && Parameters.FindList(name) is null ? Unknown("list", name, NearestName.Of(name, Parameters.Lists.Select(l => l.Id))) : null;

    /// <summary>The type of a visa is GP or PM.</summary>
    public static string? UnknownType(object? argument) => argument is string name && name is not ("GP" or "PM") ? $"\"{name}\" is no type of visa; write \"GP\" or \"PM\"." : null;

    private static string Unknown(string what, string name, string? near) => $"The pack has no {what} \"{name}\"." + (near is null ? "" : $" Did you mean \"{near}\"?");
}
