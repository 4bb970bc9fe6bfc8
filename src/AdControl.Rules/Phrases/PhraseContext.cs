namespace AdControl.Rules.Phrases;

/// <summary>What surrounds phrases in a language: fillers, spelled numbers, abbreviations, and the words that negate, warn, quote or give notice.</summary>
/// <remarks>All words of the language are in the file (rules/fr/phrases/_context.json, described by rules/schema/context.schema.json): there are none in the code.</remarks>
public sealed class PhraseContext
{
    internal PhraseContext(JsonSource source)
    {
        Source = source;
    }

    /// <summary>The file, as the caller named it.</summary>
    public string FileName => Source.FileName;

    /// <summary>What is wrong in the file, in the order of reading; empty when nothing is.</summary>
    public IReadOnlyList<RuleProblem> Problems => Source.Problems;

    /// <summary>Words too common to tell one text from another.</summary>
    public IReadOnlyList<string> StopWords => StopWordList;

    /// <summary>Salts, hydrates and esters that may follow the name of a substance without changing it.</summary>
    public IReadOnlyList<string> Salts => SaltList;

    internal JsonSource Source { get; }

    internal List<string> StopWordList { get; } = [];

    internal List<string> SaltList { get; } = [];

    /// <summary>Words or short sequences that may stand anywhere inside a phrase.</summary>
    internal List<PhraseText> Fillers { get; } = [];

    internal List<(string Word, int Value)> Numbers { get; } = [];

    /// <summary>Words that mean 1 behind a number sign (« numéro un »).</summary>
    internal List<string> Ones { get; } = [];

    internal List<string> Percents { get; } = [];

    /// <summary>Words that mean « number » before a number; the first is the one all others become.</summary>
    internal List<string> NumberSigns { get; } = [];

    /// <summary>Abbreviations whose full stop never ends a sentence.</summary>
    internal List<string> Abbreviations { get; } = [];

    /// <summary>Abbreviations whose full stop ends a sentence when a capital follows.</summary>
    internal List<string> ClosingAbbreviations { get; } = [];

    /// <summary>Words that begin a new clause, which no negation crosses.</summary>
    internal List<PhraseText> Boundaries { get; } = [];

    internal WrappedNegation Wrapped { get; set; } = new([], [], [], 0, 0);

    internal List<ContextCue> NegationsBefore { get; } = [];

    internal List<ContextCue> NegationsAfter { get; } = [];

    /// <summary>Look like negations and are none (« n'hésitez pas », « non seulement »).</summary>
    internal List<PhraseText> PseudoNegations { get; } = [];

    internal List<ContextCue> Warnings { get; } = [];

    internal List<PhraseText> Quotations { get; } = [];

    /// <summary>Most words between a quotation's cue and its opening mark.</summary>
    internal int QuotationReach { get; set; }

    internal List<PhraseText> Notices { get; } = [];

    internal List<PhraseText> Wordings { get; } = [];

    /// <summary>A context without any words: nothing is filler, nothing negates.</summary>
    public static PhraseContext Empty { get; } = new(new JsonSource("{}", ""));

    /// <summary>Reads a context file. It never throws on what is written in it: problems are reported in <see cref="Problems"/>.</summary>
    /// <param name="json">The file's text.</param>
    /// <param name="fileName">How problems name the file.</param>
    public static PhraseContext Read(string json, string fileName) => new PhraseContextReader(new JsonSource(json, fileName)).Read();
}
