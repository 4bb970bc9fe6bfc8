using System.Globalization;
using AdControl.Rules.Json;

namespace AdControl.Rules.Phrases;

/// <summary>Reads a context file and reports all that is wrong in it.</summary>
internal sealed class PhraseContextReader(JsonSource source)
{
    private const int DefaultReach = 3;
    private const int DefaultInside = 1;
    private const int AnyReach = 1_000;
    private readonly PhraseContext context = new(source);

    public PhraseContext Read()
    {
        var root = source.Parse();
        if (root is { Kind: not RuleJsonKind.Object })
            source.Error("PH002", root.Start, "A context file is a JSON object.", "See rules/schema/context.schema.json.");
        else if (root is not null)
            ReadMembers(root);
        return context;
    }

    private void ReadMembers(RuleJson root)
    {
        JsonShape.CheckMembers(source, root, "a context file", ["$schema", "note", "fillers", "spelling", "stopWords", "salts", "boundaries", "negation", "warnings", "quotations", "notices", "wordings"]);
        context.StopWordList.AddRange(JsonShape.Words(source, root, "stopWords"));
        context.SaltList.AddRange(JsonShape.Words(source, root, "salts"));
        context.Fillers.AddRange(JsonShape.Phrases(source, root, "fillers"));
        context.Boundaries.AddRange(JsonShape.Phrases(source, root, "boundaries"));
        context.Notices.AddRange(JsonShape.Phrases(source, root, "notices"));
        context.Wordings.AddRange(JsonShape.Phrases(source, root, "wordings"));
        context.Warnings.AddRange(ReadCues(root, "warnings", AnyReach));
        ReadSpelling(Member(root, "spelling"));
        ReadNegation(Member(root, "negation"));
        ReadQuotations(Member(root, "quotations"));
    }

    private RuleJson Member(RuleJson node, string name)
    {
        if (node[name] is { Kind: RuleJsonKind.Object } member)
            return member;
        if (node[name] is { } other)
            source.Error("PH011", other.Start, $"`{name}` must be an object.", $"Write \"{name}\": {{ … }}.");
        return new RuleJson(node.Document, RuleJsonKind.Object, node.Start, node.Start);
    }

    private void ReadSpelling(RuleJson node)
    {
        JsonShape.CheckMembers(source, node, "`spelling`", ["numbers", "ones", "percent", "numberSigns", "abbreviations", "closingAbbreviations"]);
        foreach (var word in JsonShape.Members(source, node, "numbers"))
        {
            if (word.Value.Kind == RuleJsonKind.Number && int.TryParse(word.Value.Raw, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                context.Numbers.Add((word.Name, number));
            else
                source.Error("PH013", word.NameStart, $"`{word.Name}` must be given a whole number.", "Write digits without quotes.");
        }
        context.Ones.AddRange(JsonShape.Words(source, node, "ones"));
        context.Percents.AddRange(JsonShape.Words(source, node, "percent"));
        context.NumberSigns.AddRange(JsonShape.Words(source, node, "numberSigns"));
        context.Abbreviations.AddRange(JsonShape.Words(source, node, "abbreviations"));
        context.ClosingAbbreviations.AddRange(JsonShape.Words(source, node, "closingAbbreviations"));
    }

    private void ReadNegation(RuleJson node)
    {
        JsonShape.CheckMembers(source, node, "`negation`", ["wrapped", "before", "after", "pseudo"]);
        var wrapped = Member(node, "wrapped");
        JsonShape.CheckMembers(source, wrapped, "`wrapped`", ["open", "close", "restrictive", "width", "reach"]);
        context.Wrapped = new WrappedNegation(
            JsonShape.Phrases(source, wrapped, "open"),
            JsonShape.Phrases(source, wrapped, "close"),
            JsonShape.Phrases(source, wrapped, "restrictive"),
            JsonShape.Number(source, wrapped, "width", DefaultReach),
            JsonShape.Number(source, wrapped, "reach", DefaultReach));
        context.NegationsBefore.AddRange(ReadCues(node, "before", DefaultReach));
        context.NegationsAfter.AddRange(ReadCues(node, "after", DefaultReach));
        context.PseudoNegations.AddRange(JsonShape.Phrases(source, node, "pseudo"));
    }

    private void ReadQuotations(RuleJson node)
    {
        JsonShape.CheckMembers(source, node, "`quotations`", ["cues", "reach"]);
        context.Quotations.AddRange(JsonShape.Phrases(source, node, "cues"));
        context.QuotationReach = JsonShape.Number(source, node, "reach", 2 * DefaultReach);
    }

    // A cue is a phrase, or an object that also says how far it reaches.
    private List<ContextCue> ReadCues(RuleJson node, string member, int reach)
    {
        if (node[member] is not { } array)
            return [];
        var cues = new List<ContextCue>();
        if (array.Kind != RuleJsonKind.Array)
            source.Error("PH012", array.Start, $"`{member}` must be an array.", $"Write \"{member}\": [ … ].");
        foreach (var item in array.ItemSpan)
            ReadCue(item, reach, cues);
        return cues;
    }

    private void ReadCue(RuleJson item, int reach, List<ContextCue> cues)
    {
        if (item.Kind != RuleJsonKind.Object)
        {
            if (PhraseText.Read(source, item) is { } text)
                cues.Add(new ContextCue(text, reach, WholeSentence: false, DefaultInside, []));
            return;
        }
        JsonShape.CheckMembers(source, item, "a cue", ["phrase", "phrases", "reach", "inside", "scope", "stops"]);
        var distance = JsonShape.Number(source, item, "reach", reach);
        var inside = JsonShape.Number(source, item, "inside", DefaultInside);
        var stops = JsonShape.Phrases(source, item, "stops");
        foreach (var phrase in PhrasesOf(item))
            cues.Add(new ContextCue(phrase, distance, IsWholeSentence(item), inside, stops));
    }

    private List<PhraseText> PhrasesOf(RuleJson item)
    {
        var phrases = JsonShape.Phrases(source, item, "phrases");
        if (item["phrase"] is { } single && PhraseText.Read(source, single) is { } text)
            phrases.Add(text);
        if (item["phrase"] is null && item["phrases"] is null)
            source.Error("PH014", item.Start, "A cue needs a `phrase` or `phrases`.", "Write { \"phrase\": \"sans\", \"reach\": 2 }.");
        return phrases;
    }

    private bool IsWholeSentence(RuleJson item)
    {
        if (item["scope"] is not { } scope || scope.Text == "clause")
            return false;
        if (scope.Text != "sentence")
            source.Error("PH015", scope.Start, $"The scope `{scope.Text}` is not known.", "Write `clause` or `sentence`.");
        return true;
    }
}
