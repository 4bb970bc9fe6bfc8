using System.Text.RegularExpressions;

namespace AdControl.Rules.Phrases;

/// <summary>Reads one phrase file and reports all that is wrong in it.</summary>
internal sealed class PhraseFileReader(JsonSource source, bool checkPatterns)
{
    private const int LongestName = 80;
    private readonly PhraseFile file = new(source);

    public PhraseFile Read()
    {
        var root = source.Parse();
        if (root is { Kind: not JsonKind.Object })
            source.Error("PH002", root.Start, "A phrase file is a JSON object.", "Write { \"lists\": {…}, \"sets\": […], \"patterns\": […] }.");
        else if (root is not null)
            ReadMembers(root);
        return file;
    }

    private void ReadMembers(JsonNode root)
    {
        JsonShape.CheckMembers(source, root, "a phrase file", "$schema", "title", "lists", "sets", "patterns");
        foreach (var (name, at, value) in JsonShape.Members(source, root, "lists"))
            ReadList(name, at, value);
        foreach (var set in JsonShape.Objects(source, root, "sets"))
            ReadSet(set);
        foreach (var pattern in JsonShape.Objects(source, root, "patterns"))
            ReadPattern(pattern);
    }

    private void ReadList(string name, int at, JsonNode value)
    {
        var entries = JsonShape.Phrases(source, value);
        if (!IsName(name))
            source.Error("PH005", at, $"`{name}` cannot be the name of a list.", "Use letters, digits and hyphens.");
        else
            file.Lists.Add(new PhraseList(name, at, entries));
    }

    private static bool IsName(string name) =>
        name.Length is > 0 and <= LongestName && name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.');

    private void ReadSet(JsonNode node)
    {
        JsonShape.CheckMembers(source, node, "a phrase set", "name", "title", "kind", "phrases", "except", "include", "cites", "note");
        if (ReadName(node, "phrase set") is not { } name)
            return;
        var set = new PhraseSet(source, node["name"]!.Start, name, ReadKind(node)) { TitleFr = Title(node, "fr"), TitleEn = Title(node, "en") };
        if (node["phrases"] is { } phrases)
            set.Texts.AddRange(JsonShape.Phrases(source, phrases));
        if (node["except"] is { } exceptions)
            set.ExceptTexts.AddRange(JsonShape.Phrases(source, exceptions));
        if (node["include"] is { } include)
            set.IncludeNames.AddRange(JsonShape.Texts(source, include));
        if (node["phrases"] is null && node["include"] is null)
            source.Error("PH004", node.Start, $"The set `{name}` has neither `phrases` nor `include`: it can never match.", "Give it at least one phrase.");
        file.SetList.Add(set);
    }

    private string? ReadName(JsonNode node, string what)
    {
        if (node["name"] is { Kind: JsonKind.Text } name && IsName(name.Text))
            return name.Text;
        source.Error("PH005", node["name"]?.Start ?? node.Start, $"A {what} needs a `name` of letters, digits and hyphens.", "Write \"name\": \"effet-garanti\".");
        return null;
    }

    private PhraseSetKind ReadKind(JsonNode node)
    {
        switch (node["kind"])
        {
            case null:
            case { Text: "claim" }:
                return PhraseSetKind.Claim;
            case { Text: "mention" }:
                return PhraseSetKind.Mention;
            case var kind:
                source.Error("PH006", kind.Start, $"The kind `{kind.Text}` is not known.", "Write `claim` (negation and warnings take it back) or `mention` (always counts).");
                return PhraseSetKind.Claim;
        }
    }

    private static string Title(JsonNode node, string language) => node["title"] is { Kind: JsonKind.Object } title ? title[language]?.Text ?? "" : "";

    private void ReadPattern(JsonNode node)
    {
        JsonShape.CheckMembers(source, node, "a pattern", "name", "title", "regex", "ignoreCase", "cites", "note");
        if (ReadName(node, "pattern") is not { } name)
            return;
        if (node["regex"] is not { Kind: JsonKind.Text } regex)
        {
            source.Error("PH007", node.Start, $"The pattern `{name}` needs a `regex`.", "Write \"regex\": \"\\\\d{4}\".");
            return;
        }
        var pattern = new PhrasePattern(name, regex.Text, node["ignoreCase"] is { Kind: JsonKind.True });
        if (!checkPatterns || IsSound(pattern, regex))
            file.PatternList.Add((pattern, node["name"]!.Start));
    }

    private bool IsSound(PhrasePattern pattern, JsonNode regex)
    {
        try
        {
            return pattern.Regex is not null;
        }
        catch (RegexParseException e)
        {
            source.Error("PH008", source.PlaceInside(regex, Math.Max(0, e.Offset - 1)), $"The regular expression is not valid: {e.Error}.", "In JSON, write each backslash twice.");
        }
        catch (Exception e) when (e is NotSupportedException or ArgumentException)
        {
            source.Error("PH009", regex.Start, "The regular expression needs backtracking (look-around, back-reference, atomic group), which has no bounded time.", "Write it without these; capture the part that matters in (?<value>…).");
        }
        return false;
    }
}
