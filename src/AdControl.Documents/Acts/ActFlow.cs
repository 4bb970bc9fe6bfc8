namespace AdControl.Documents.Acts;

/// <summary>An act as the sequence of its lines: what every format writes, and none adds to.</summary>
internal sealed class ActFlow
{
    private readonly List<ActLine> lines = [];

    private ActFlow()
    {
    }

    public static IReadOnlyList<ActLine> Of(ActDocument act)
    {
        var flow = new ActFlow();
        flow.Head(act);
        flow.Preamble(act);
        flow.Blocks(act.Body);
        for (var i = 0; i < act.Articles.Count; i++) flow.Article(act.Articles[i], i + 1);
        flow.Conclusion(act);
        flow.AppealRoutes(act.AppealRoutes);
        for (var i = 0; i < act.Annexes.Count; i++) flow.Annex(act.Annexes[i], i + 1, act.Annexes.Count);
        return flow.lines;
    }

    private void Head(ActDocument act)
    {
        Add(ActPart.AuthorityName, act.Authority.Name);
        Add(ActPart.AuthorityLine, act.Authority.Unit);
        foreach (var line in act.Authority.Address) Add(ActPart.AuthorityLine, line);
        if (act.Reference is { } reference) Add(ActPart.Reference, ActForms.Reference(reference));
        if (act.Addressee is { } addressee) Addressee(addressee);
        Add(ActPart.Title, act.Title.Text);
    }

    private void Addressee(ActAddressee addressee)
    {
        Add(ActPart.Addressee, addressee.Name);
        if (addressee.Attention is { } person) Add(ActPart.Addressee, ActForms.Attention(person));
        foreach (var line in addressee.Address) Add(ActPart.Addressee, line);
    }

    private void Preamble(ActDocument act)
    {
        Add(ActPart.Salutation, act.Salutation?.Text);
        Add(ActPart.Author, act.Author?.Text);
        foreach (var basis in act.LegalBases) Add(ActPart.LegalBasis, basis.Text);
        foreach (var recital in act.Recitals) Add(ActPart.Recital, recital.Text);
        Add(ActPart.Formula, act.EnactingFormula?.Text);
    }

    private void Article(ActArticle article, int number)
    {
        lines.Add(new ActLine(ActPart.Article, ActForms.Article(number), "", Number: number));
        Blocks(article.Content);
    }

    private void Conclusion(ActDocument act)
    {
        Add(ActPart.Closing, act.Closing?.Text);
        Add(ActPart.PlaceAndDate, ActForms.DoneAt(act.Place, act.Date));
        Add(ActPart.Delegation, act.Signatory?.Delegation);
        Add(ActPart.Signatory, act.Signatory?.Name);
        Add(ActPart.Quality, act.Signatory?.Quality);
        Add(ActPart.Signature, act.Signature?.Mention);
    }

    private void AppealRoutes(ActSection? section)
    {
        if (section is null) return;
        Add(ActPart.Heading, section.Heading.Text);
        Blocks(section.Content);
    }

    private void Annex(ActAnnex annex, int number, int count)
    {
        var (label, title) = (ActForms.Annex(number, count), ActWords.Of(annex.Title));
        lines.Add(new ActLine(ActPart.AnnexHeading, label, title, Number: number));
        Blocks(annex.Content);
    }

    private void Blocks(IReadOnlyList<ActBlock> blocks)
    {
        foreach (var block in blocks)
        {
            if (block is ActParagraph paragraph) Add(ActPart.Paragraph, ActWords.Of(paragraph.Content));
            else if (block is ActList list) Items(list);
            else if (block is ActTable table) Table(table);
        }
    }

    private void Items(ActList list)
    {
        for (var i = 0; i < list.Items.Count; i++)
        {
            var (part, label) = list.IsNumbered ? (ActPart.NumberItem, ActForms.Item(i + 1)) : (ActPart.DashItem, ActForms.Dash);
            lines.Add(new ActLine(part, label, ActWords.Of(list.Items[i]), Number: i + 1));
        }
    }

    private void Table(ActTable table)
    {
        Add(ActPart.Caption, table.Caption.Text);
        Row(ActPart.HeadRow, table.Headings);
        foreach (var row in table.Rows) Row(ActPart.Row, row);
    }

    private void Row(ActPart part, IReadOnlyList<string> cells)
    {
        var clean = cells.Select(ActWords.Clean).ToArray();
        lines.Add(new ActLine(part, "", string.Join('\t', clean), clean));
    }

    private void Add(ActPart part, string? text)
    {
        if (text is not null && ActWords.Clean(text) is { Length: > 0 } clean) lines.Add(new ActLine(part, "", clean));
    }
}
