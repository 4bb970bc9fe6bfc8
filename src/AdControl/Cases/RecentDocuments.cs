using AdControl.Documents;

namespace AdControl.Cases;

/// <summary>The texts of files that were read last: whoever checks a file, deposits it and has it checked again has it read once. Thread-safe.</summary>
/// <param name="most">How many characters are kept at most, of all texts together.</param>
internal sealed class RecentDocuments(int most)
{
    private readonly Lock gate = new();
    private readonly LinkedList<(string Key, DocumentText Document)> newest = [];
    private readonly Dictionary<string, LinkedListNode<(string Key, DocumentText Document)>> known = new(StringComparer.Ordinal);
    private int characters;

    /// <summary>The text under a key, read when it is not there.</summary>
    public DocumentText Get(string key, Func<DocumentText> read)
    {
        lock (gate)
        {
            if (known.TryGetValue(key, out var node))
            {
                newest.Remove(node);
                newest.AddFirst(node);
                return node.Value.Document;
            }
        }
        var document = read();
        lock (gate)
        {
            if (!known.ContainsKey(key)) Keep(key, document);
        }
        return document;
    }

    private void Keep(string key, DocumentText document)
    {
        known[key] = newest.AddFirst((key, document));
        characters += document.Text.Length;
        while (characters > most && newest.Last is { } oldest)
        {
            newest.RemoveLast();
            known.Remove(oldest.Value.Key);
            characters -= oldest.Value.Document.Text.Length;
        }
    }
}
