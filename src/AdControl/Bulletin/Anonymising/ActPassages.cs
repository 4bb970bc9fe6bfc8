using AdControl.Documents.Acts;

namespace AdControl.Bulletin.Anonymising;

/// <summary>Every text of an act that publication may change: its sentences, the cells of its tables, its addressee. Not the authority, not the signatory.</summary>
internal static class ActPassages
{
    public static IEnumerable<(string Place, string Text, bool IsAddressee)> Of(ActDocument act)
    {
        if (act.Addressee is { } addressee)
        {
            yield return ("addressee", addressee.Name, false);
            if (addressee.Attention is { } person) yield return ("attention", person, true);
            foreach (var line in addressee.Address) yield return ("address", line, false);
        }
        foreach (var sentence in act.Sentences) yield return (sentence.Id, sentence.Text, false);
        foreach (var table in Tables(act))
            foreach (var cell in table.Rows.SelectMany(row => row)) yield return ($"table {table.Caption.Id}", cell, false);
    }

    /// <summary>The act with every such text replaced by what <paramref name="change"/> makes of it.</summary>
    public static ActDocument Rewrite(ActDocument act, Func<string, string> change)
    {
        var rewritten = act.Rewrite(sentence => change(sentence.Text) is var text && text == sentence.Text ? [sentence] : [sentence with { Text = text }]);
        return rewritten with
        {
            Addressee = act.Addressee is { } addressee
                ? addressee with { Name = change(addressee.Name), Attention = addressee.Attention is { } person ? change(person) : null, Address = [.. addressee.Address.Select(change)] }
                : null,
            Body = Blocks(rewritten.Body, change),
            Articles = [.. rewritten.Articles.Select(a => a with { Content = Blocks(a.Content, change) })],
            Annexes = [.. rewritten.Annexes.Select(a => a with { Content = Blocks(a.Content, change) })],
        };
    }

    private static IReadOnlyList<ActBlock> Blocks(IReadOnlyList<ActBlock> blocks, Func<string, string> change) =>
        [.. blocks.Select(block => block is ActTable table ? table with { Rows = [.. table.Rows.Select(row => (IReadOnlyList<string>)[.. row.Select(change)])] } : block)];

    private static IEnumerable<ActTable> Tables(ActDocument act) =>
        act.Body.Concat(act.Articles.SelectMany(a => a.Content)).Concat(act.Annexes.SelectMany(a => a.Content)).OfType<ActTable>();
}
