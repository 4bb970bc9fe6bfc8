using AdControl.Rules.Json;

namespace AdControl.Rules.Phrases;

/// <summary>A phrase with its place in its file, so that what is found only when all files are together can still point at it.</summary>
internal sealed class PhraseText(JsonSource source, RuleJson place, PhraseNode root)
{
    public string Text => place.Text;

    public PhraseNode Root { get; } = root;

    public JsonSource Source => source;

    /// <summary>Reads a phrase; null when it is not usable, which is then a problem of the file.</summary>
    public static PhraseText? Read(JsonSource source, RuleJson node)
    {
        if (node.Kind != RuleJsonKind.Text)
        {
            source.Error("PH003", node.Start, "A phrase must be a text.", "Put it in quotes.");
            return null;
        }
        var parser = new PhraseParser(source, node);
        return parser.Parse() is { } root ? new PhraseText(source, node, root) : null;
    }

    public void Error(string code, int index, string message, string mend) => source.Error(code, source.PlaceInside(place, index), message, mend);

    public void Warning(string code, int index, string message, string mend) => source.Warning(code, source.PlaceInside(place, index), message, mend);
}
