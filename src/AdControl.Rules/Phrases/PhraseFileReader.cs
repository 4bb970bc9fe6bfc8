using System.Text.RegularExpressions;
using AdControl.Rules.Json;

namespace AdControl.Rules.Phrases;

/// <summary>Reads one phrase file and reports all that is wrong in it.</summary>
internal sealed class PhraseFileReader(JsonSource source, bool checkPatterns)
{
    private const int LongestName = 80;
    private static readonly string[] s_fileMembers = ["$schema", "title", "lists", "sets", "patterns"];
    private static readonly string[] s_setMembers = ["name", "title", "kind", "phrases", "except", "include", "cites", "note"];
    private static readonly string[] s_patternMembers = ["name", "title", "regex", "ignoreCase", "cites", "note"];
    private readonly PhraseFile file = new(source);

    public PhraseFile Read()
    {
        var root = source.Parse();
        if (root is { Kind: not RuleJsonKind.Object })
            source.Error("PH002", root.Start, "A phrase file is a JSON object.", "Write { \"lists\": {…}, \"sets\": […], \"patterns\": […] }.");
        else if (root is not null)
            ReadMembers(root);
        return file;
    }

    private void ReadMembers(RuleJson root)
    {
        JsonShape.CheckMembers(source, root, "a phrase file", s_fileMembers);
        foreach (var list in JsonShape.Members(source, root, "lists"))
            ReadList(list.Name, list.NameStart, list.Value);
        foreach (var set in JsonShape.Objects(source, root, "sets"))
            ReadSet(set);
        foreach (var pattern in JsonShape.Objects(source, root, "patterns"))
            ReadPattern(pattern);
    }

    private void ReadList(string name, int at, RuleJson value)
    {
        var entries = JsonShape.Phrases(source, value);
        if (!IsName(name))
            source.Error("PH005", at, $"`{name}` cannot be the name of a list.", "Use letters, digits and hyphens.");
        else
            file.Lists.Add(new PhraseList(name, at, entries));
    }

    private static bool IsName(string name)
    {
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('-' or '_' or '.'))
                return false;
        }
        return name.Length is > 0 and <= LongestName;
    }

    private void ReadSet(RuleJson node)
    {
        JsonShape.CheckMembers(source, node, "a phrase set", s_setMembers);
        if (ReadName(node, "phrase set") is not { } name)
            return;
        var set = new PhraseSet(source, node["name"]!.Start, name, ReadKind(node)) { TitleFr = Title(node, "fr"), TitleEn = Title(node, "en") };
        if (node["phrases"] is { } phrases)
            set.Texts = JsonShape.Phrases(source, phrases);
        if (node["except"] is { } exceptions)
            set.ExceptTexts = JsonShape.Phrases(source, exceptions);
        if (node["include"] is { } include)
            set.IncludeNames = JsonShape.Texts(source, include);
        if (node["phrases"] is null && node["include"] is null)
            source.Error("PH004", node.Start, $"The set `{name}` has neither `phrases` nor `include`: it can never match.", "Give it at least one phrase.");
        file.SetList.Add(set);
    }

    private string? ReadName(RuleJson node, string what)
    {
        if (node["name"] is { Kind: RuleJsonKind.Text } name && IsName(name.Text))
            return name.Text;
        source.Error("PH005", node["name"]?.Start ?? node.Start, $"A {what} needs a `name` of letters, digits and hyphens.", "Write \"name\": \"effet-garanti\".");
        return null;
    }

    private PhraseSetKind ReadKind(RuleJson node)
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

    private static string Title(RuleJson node, string language) => node["title"] is { Kind: RuleJsonKind.Object } title ? title[language]?.Text ?? "" : "";

    private void ReadPattern(RuleJson node)
    {
        JsonShape.CheckMembers(source, node, "a pattern", s_patternMembers);
        if (ReadName(node, "pattern") is not { } name)
            return;
        if (node["regex"] is not { Kind: RuleJsonKind.Text } regex)
        {
            source.Error("PH007", node.Start, $"The pattern `{name}` needs a `regex`.", "Write \"regex\": \"\\\\d{4}\".");
            return;
        }
        var pattern = new PhrasePattern(name, regex.Text, node["ignoreCase"]?.AsBoolean() == true);
        if (!checkPatterns || IsSound(pattern, regex))
            file.PatternList.Add((pattern, node["name"]!.Start));
    }

    private bool IsSound(PhrasePattern pattern, RuleJson regex)
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
