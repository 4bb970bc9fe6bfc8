namespace AdControl.Rules.Phrases;

/// <summary>A phrase with its place in its file, so that what is found only when all files are together can still point at it.</summary>
internal sealed class PhraseText(JsonSource source, JsonNode place, PhraseNode root)
{
    public string Text => place.Text;

    public PhraseNode Root { get; } = root;

    public JsonSource Source => source;

    /// <summary>Reads a phrase; null when it is not usable, which is then a problem of the file.</summary>
    public static PhraseText? Read(JsonSource source, JsonNode node)
    {
        if (node.Kind != JsonKind.Text)
        {
            source.Error("PH003", node.Start, "A phrase must be a text.", "Put it in quotes.");
            return null;
        }
        var clean = true;
        void Report(string code, int index, string message, string mend)
        {
            clean = false;
            source.Error(code, source.PlaceInside(node, index), message, mend);
        }
        var root = new PhraseParser(node.Text, Report).Parse();
        if (root is null && clean)
            Report("PH039", 0, "The phrase is empty.", "Write at least one word, or remove it.");
        return root is null || !clean ? null : new PhraseText(source, node, root);
    }

    public void Error(string code, int index, string message, string mend) => source.Error(code, source.PlaceInside(place, index), message, mend);

    public void Warning(string code, int index, string message, string mend) => source.Warning(code, source.PlaceInside(place, index), message, mend);
}
