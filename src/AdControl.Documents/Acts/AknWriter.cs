using System.Globalization;
using System.Xml;

namespace AdControl.Documents.Acts;

/// <summary>Writes the structure of one act; <see cref="AknMeta"/> writes what is said about it.</summary>
internal sealed class AknWriter(XmlWriter xml)
{
    public void Write(ActDocument act)
    {
        var form = ActUris.Form(act);
        xml.WriteStartElement("akomaNtoso", ActAkomaNtoso.Namespace);
        Start(form);
        xml.WriteAttributeString("name", act.Type);
        new AknMeta(xml).Write(act);
        Preface(act);
        Preamble(act);
        if (form == "act") Articles(act.Articles);
        else Body(act);
        Conclusions(act);
        Attachments(act);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Preface(ActDocument act)
    {
        Start("preface");
        var lines = new AknLines(this, "preface__p");
        lines.Inline("docAuthority", act.Authority.Name);
        lines.Text(act.Authority.Unit);
        foreach (var line in act.Authority.Address) lines.Text(line);
        if (act.Reference is { } reference) lines.Inline("docNumber", ActForms.Reference(reference));
        if (act.Addressee is { } addressee) Addressee(lines, addressee);
        lines.Inline("docTitle", act.Title.Text);
        xml.WriteEndElement();
    }

    private static void Addressee(AknLines lines, ActAddressee addressee)
    {
        lines.Text(addressee.Name);
        if (addressee.Attention is { } person) lines.Text(ActForms.Attention(person));
        foreach (var line in addressee.Address) lines.Text(line);
    }

    private void Preamble(ActDocument act)
    {
        var hasBody = act.Articles.Count > 0 && act.Body.Count > 0;
        if (act.Salutation is null && act.Author is null && act.LegalBases.Count == 0 && act.Recitals.Count == 0 && act.EnactingFormula is null && !hasBody) return;
        Start("preamble");
        Formula("salutation", "preamble__formula_1", act.Salutation);
        Formula("author", "preamble__formula_2", act.Author);
        Group("citations", "citation", "cits", "cit", act.LegalBases);
        Group("recitals", "recital", "recs", "rec", act.Recitals);
        Formula("enactingFormula", "preamble__formula_3", act.EnactingFormula);
        if (hasBody) Container("body", "preamble__container_1", act.Body);
        xml.WriteEndElement();
    }

    private void Formula(string name, string id, ActSentence? sentence)
    {
        if (sentence is not { Text.Length: > 0 }) return;
        Start("formula", id);
        xml.WriteAttributeString("name", name);
        P($"{id}__p_1", sentence.Text);
        xml.WriteEndElement();
    }

    private void Group(string group, string element, string groupId, string id, IReadOnlyList<ActSentence> sentences)
    {
        if (sentences.All(s => s.Text.Length == 0)) return;
        Start(group, groupId);
        for (var i = 0; i < sentences.Count; i++)
        {
            if (sentences[i].Text.Length == 0) continue;
            Start(element, $"{groupId}__{id}_{Number(i)}");
            P($"{groupId}__{id}_{Number(i)}__p_1", sentences[i].Text);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private void Articles(IReadOnlyList<ActArticle> articles)
    {
        Start("body");
        for (var i = 0; i < articles.Count; i++)
        {
            var id = $"art_{Number(i)}";
            Start("article", id);
            Leaf("num", $"{id}__num", ActForms.Article(i + 1));
            Start("content", $"{id}__content");
            Blocks(articles[i].Content, $"{id}__content");
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private void Body(ActDocument act)
    {
        Start("mainBody");
        Blocks(act.Body, "mainBody");
        xml.WriteEndElement();
    }

    private void Conclusions(ActDocument act)
    {
        var done = ActForms.DoneAt(act.Place, act.Date);
        if (done is null && act.Signatory is null && act.Closing is null && act.AppealRoutes is null && act.Signature is null) return;
        Start("conclusions");
        var lines = new AknLines(this, "conclusions__p");
        lines.Text(act.Closing?.Text);
        lines.Text(done);
        lines.Text(act.Signatory?.Delegation);
        lines.Inline("signature", act.Signatory?.Name);
        lines.Text(act.Signatory?.Quality);
        lines.Text(act.Signature?.Mention);
        if (act.AppealRoutes is { } appeal) Container("appealRoutes", "conclusions__container_1", appeal.Content, appeal.Heading.Text);
        xml.WriteEndElement();
    }

    private void Container(string name, string id, IReadOnlyList<ActBlock> blocks, string? heading = null)
    {
        Start("container", id);
        xml.WriteAttributeString("name", name);
        if (heading is { Length: > 0 })
        {
            Start("block", $"{id}__block_1");
            xml.WriteAttributeString("name", "heading");
            xml.WriteString(heading);
            xml.WriteEndElement();
        }
        Blocks(blocks, id);
        xml.WriteEndElement();
    }

    private void Attachments(ActDocument act)
    {
        if (act.Annexes.Count == 0) return;
        Start("attachments");
        for (var i = 0; i < act.Annexes.Count; i++)
        {
            var id = $"att_{Number(i)}";
            Start("attachment", id);
            Leaf("heading", $"{id}__heading", $"{ActForms.Annex(i + 1, act.Annexes.Count)} – {act.Annexes[i].Title.Text}");
            Start("doc");
            xml.WriteAttributeString("name", "annexe");
            new AknMeta(xml).Write(act, i + 1);
            Start("mainBody");
            Blocks(act.Annexes[i].Content, $"{id}__mainBody");
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private void Blocks(IReadOnlyList<ActBlock> blocks, string id)
    {
        var written = 0;
        for (var i = 0; i < blocks.Count; i++) written += Block(blocks[i], $"{id}__{Name(blocks[i])}_{Number(i)}") ? 1 : 0;
        if (written == 0) P($"{id}__p_0", "");
    }

    private static string Name(ActBlock block) => block switch { ActList => "list", ActTable => "table", _ => "p" };

    private bool Block(ActBlock block, string id)
    {
        if (block is ActList list) return List(list, id);
        if (block is ActTable table) return Table(table, id);
        var text = block is ActParagraph paragraph ? ActWords.Of(paragraph.Content) : "";
        if (text.Length > 0) P(id, text);
        return text.Length > 0;
    }

    private bool List(ActList list, string id)
    {
        if (list.Items.Count == 0) return false;
        Start("blockList", id);
        for (var i = 0; i < list.Items.Count; i++)
        {
            var item = $"{id}__item_{Number(i)}";
            Start("item", item);
            Leaf("num", $"{item}__num", list.IsNumbered ? ActForms.Item(i + 1) : ActForms.Dash);
            P($"{item}__p_1", list.Items[i].Text);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        return true;
    }

    private bool Table(ActTable table, string id)
    {
        Start("table", id);
        Leaf("caption", $"{id}__caption", table.Caption.Text);
        Row("th", table.Headings, $"{id}__tr_0");
        for (var i = 0; i < table.Rows.Count; i++) Row("td", table.Rows[i], $"{id}__tr_{Number(i)}");
        xml.WriteEndElement();
        return true;
    }

    private void Row(string element, IReadOnlyList<string> cells, string id)
    {
        Start("tr", id);
        for (var i = 0; i < cells.Count; i++)
        {
            Start(element, $"{id}__{element}_{Number(i)}");
            P($"{id}__{element}_{Number(i)}__p_1", ActWords.Clean(cells[i]));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private void P(string id, string text) => Leaf("p", id, text);

    /// <summary>A paragraph whose whole content is one inline element.</summary>
    public void P(string id, string inline, string text)
    {
        Start("p", id);
        Leaf(inline, $"{id}__{inline}", text);
        xml.WriteEndElement();
    }

    public void Leaf(string element, string id, string text)
    {
        Start(element, id);
        xml.WriteString(text);
        xml.WriteEndElement();
    }

    private void Start(string element, string? id = null)
    {
        xml.WriteStartElement(element, ActAkomaNtoso.Namespace);
        if (id is not null) xml.WriteAttributeString("eId", id);
    }

    private static string Number(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
}
