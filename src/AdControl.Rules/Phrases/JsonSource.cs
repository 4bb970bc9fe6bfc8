using AdControl.Rules.Json;

namespace AdControl.Rules.Phrases;

/// <summary>A JSON file being read, and the problems found in it.</summary>
internal sealed class JsonSource(string json, string fileName)
{
    private readonly RuleJsonDocument document = new(json, fileName);

    public string FileName => document.File;

    public List<RuleProblem> Problems { get; } = [];

    public bool HasErrors => Problems.Exists(p => p.Severity == ProblemSeverity.Error);

    /// <summary>The file's value, or null when it is not JSON, which is then a problem.</summary>
    public RuleJson? Parse()
    {
        try
        {
            var root = new RuleJsonReader(document).ReadWhole();
            if (!HasHalfCharacters(root))
                return root;
            Error("PH001", 0, "A text of the file holds half a surrogate pair, which is no character.", "Look for \\ud800 to \\udfff escapes that stand alone.");
        }
        catch (JsonSyntaxException wrong)
        {
            Error("PH001", wrong.Offset, "This is not valid JSON: " + wrong.Message, wrong.Mend ?? "Often a comma, a quote or a bracket is missing just before this place.");
        }
        return null;
    }

    public void Error(string code, int at, string message, string mend) => Add(code, ProblemSeverity.Error, at, message, mend);

    public void Warning(string code, int at, string message, string mend) => Add(code, ProblemSeverity.Warning, at, message, mend);

    /// <summary>The place of the <paramref name="index"/>th UTF-16 unit inside a JSON string.</summary>
    public int PlaceInside(RuleJson text, int index) => RuleJsonReader.SourceOffset(document.Text, text.Start, index);

    private void Add(string code, ProblemSeverity severity, int at, string message, string mend)
    {
        var problem = RuleProblem.At(code, FileName, document.Text, at, message, mend, severity);
        // Files may be built into several books; what is wrong in them is said once.
        if (!Problems.Contains(problem))
            Problems.Add(problem);
    }

    // Only an escape can write half a character: a file without any needs no look at its texts.
    private bool HasHalfCharacters(RuleJson root) => document.Text.Contains("\\u", StringComparison.Ordinal) && IsHalf(root);

    private static bool IsHalf(RuleJson value)
    {
        if (value.AsText() is { } text && IsHalf(text))
            return true;
        foreach (var item in value.ItemSpan)
        {
            if (IsHalf(item))
                return true;
        }
        foreach (var member in value.MemberSpan)
        {
            if (IsHalf(member.Name) || IsHalf(member.Value))
                return true;
        }
        return false;
    }

    private static bool IsHalf(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                return true;
            i++;
        }
        return false;
    }
}
