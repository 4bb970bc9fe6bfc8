using AdControl.Rules.Json;

namespace AdControl.Rules.Phrases;

/// <summary>A named set of phrases: what one kind of claim or mention looks like.</summary>
public sealed class PhraseSet
{
    internal PhraseSet(JsonSource source, int place, string name, PhraseSetKind kind)
    {
        (Source, Place, Name, Kind) = (source, place, name, kind);
    }

    /// <summary>The name rules call it by.</summary>
    public string Name { get; }

    /// <summary>Whether the words around a match can take it back.</summary>
    public PhraseSetKind Kind { get; }

    /// <summary>Title in French; empty when none was written.</summary>
    public string TitleFr { get; internal set; } = "";

    /// <summary>Title in English; empty when none was written.</summary>
    public string TitleEn { get; internal set; } = "";

    /// <summary>The file it stands in, as the caller named it.</summary>
    public string FileName => Source.FileName;

    /// <summary>The phrases as written, those of included sets not among them.</summary>
    public IReadOnlyList<string> Phrases => Texts.ConvertAll(t => t.Text);

    /// <summary>The exceptions as written.</summary>
    public IReadOnlyList<string> Exceptions => ExceptTexts.ConvertAll(t => t.Text);

    /// <summary>Names of the sets whose phrases belong here too.</summary>
    public IReadOnlyList<string> Includes => IncludeNames.ConvertAll(i => i.Text);

    internal JsonSource Source { get; }

    internal int Place { get; }

    internal List<PhraseText> Texts { get; set; } = [];

    internal List<PhraseText> ExceptTexts { get; set; } = [];

    internal List<RuleJson> IncludeNames { get; set; } = [];
}
