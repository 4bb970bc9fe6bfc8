namespace AdControl.Rules.Phrases;

/// <summary>A phrase file as written: lists, sets and patterns, with everything wrong in it.</summary>
/// <remarks>The format is described in rules/README.md, section 3, and in rules/schema/phrases.schema.json.</remarks>
public sealed class PhraseFile
{
    internal PhraseFile(JsonSource source)
    {
        Source = source;
    }

    /// <summary>The file, as the caller named it.</summary>
    public string FileName => Source.FileName;

    /// <summary>The sets in the order of the file.</summary>
    public IReadOnlyList<PhraseSet> Sets => SetList;

    /// <summary>The named regular expressions in the order of the file.</summary>
    public IReadOnlyList<PhrasePattern> Patterns => PatternList.ConvertAll(p => p.Pattern);

    /// <summary>What is wrong in the file, in the order of reading; empty when nothing is.</summary>
    public IReadOnlyList<RuleProblem> Problems => Source.Problems;

    internal JsonSource Source { get; }

    internal List<PhraseSet> SetList { get; } = [];

    internal List<(PhrasePattern Pattern, int Place)> PatternList { get; } = [];

    /// <summary>The named lists: their name, its place, and their entries.</summary>
    internal List<PhraseList> Lists { get; } = [];

    /// <summary>Reads a phrase file. It never throws on what is written in it: problems are reported in <see cref="Problems"/>.</summary>
    /// <param name="json">The file's text.</param>
    /// <param name="fileName">How problems name the file.</param>
    /// <param name="checkPatterns">Whether regular expressions are compiled to see if they are valid; a pack known to be sound loads faster without.</param>
    public static PhraseFile Read(string json, string fileName, bool checkPatterns = true) => new PhraseFileReader(new JsonSource(json, fileName), checkPatterns).Read();
}

/// <summary>A named list of a phrase file.</summary>
internal sealed record PhraseList(string Name, int Place, List<PhraseText> Entries);
