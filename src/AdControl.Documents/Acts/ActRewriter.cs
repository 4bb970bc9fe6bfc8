namespace AdControl.Documents.Acts;

/// <summary>Walks an act and puts other sentences in the place of its own.</summary>
internal sealed class ActRewriter(Func<ActSentence, IReadOnlyList<ActSentence>> change)
{
    public ActDocument Rewrite(ActDocument act) => act with
    {
        Title = One(act.Title),
        Salutation = OneOrNone(act.Salutation),
        Author = OneOrNone(act.Author),
        LegalBases = Many(act.LegalBases),
        Recitals = Many(act.Recitals),
        EnactingFormula = OneOrNone(act.EnactingFormula),
        Body = Blocks(act.Body),
        Articles = Articles(act.Articles),
        Closing = OneOrNone(act.Closing),
        AppealRoutes = Section(act.AppealRoutes),
        Annexes = [.. act.Annexes.Select(a => new ActAnnex(One(a.Title), Blocks(a.Content)))],
    };

    private List<ActArticle> Articles(IReadOnlyList<ActArticle> articles) =>
        [.. articles.Select(a => a with { Content = Blocks(a.Content) }).Where(a => a.Content.Count > 0)];

    private ActSection? Section(ActSection? section)
    {
        if (section is null) return null;
        var content = Blocks(section.Content);
        return content.Count == 0 ? null : new ActSection(One(section.Heading), content);
    }

    private List<ActBlock> Blocks(IReadOnlyList<ActBlock> blocks) => [.. blocks.Select(Block).OfType<ActBlock>()];

    private ActBlock? Block(ActBlock block) => block switch
    {
        ActParagraph paragraph => Many(paragraph.Content) is { Count: > 0 } content ? new ActParagraph(content) : null,
        ActList list => Many(list.Items) is { Count: > 0 } items ? list with { Items = items } : null,
        ActTable table => table with { Caption = One(table.Caption) },
        _ => throw new InvalidOperationException(block.GetType().Name),
    };

    private List<ActSentence> Many(IReadOnlyList<ActSentence> sentences) => [.. sentences.SelectMany(change)];

    private ActSentence? OneOrNone(ActSentence? sentence)
    {
        if (sentence is null) return null;
        var changed = change(sentence);
        if (changed.Count > 1) throw new ArgumentException($"The sentence \"{sentence.Id}\" stands alone: nothing can follow it.");
        return changed.Count == 0 ? null : changed[0];
    }

    private ActSentence One(ActSentence sentence) =>
        OneOrNone(sentence) ?? throw new ArgumentException($"The act cannot do without the sentence \"{sentence.Id}\".");
}
