using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace AdControl.Documents.Acts;

/// <summary>Writes the elements of one act.</summary>
internal sealed class ActHtmlWriter(StringBuilder html, ActHtmlOptions options)
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Encode(string text) => Encoder.Encode(text);

    public string Write(ActDocument act)
    {
        html.Append(Invariant, $"<article class=\"act act-{Encode(act.Type)}\" lang=\"{Encode(act.Language)}\">\n");
        Head(act);
        Single("p", "salutation", act.Salutation);
        Single("p", "author", act.Author);
        Group("legal-bases", act.LegalBases);
        Group("recitals", act.Recitals);
        Single("p", "formula", act.EnactingFormula);
        if (act.Body.Count > 0) Section("body", null, act.Body);
        for (var i = 0; i < act.Articles.Count; i++) Article(act.Articles[i], i + 1);
        Conclusion(act);
        if (act.AppealRoutes is { } appeal) Section("appeal", Marked(appeal.Heading), appeal.Content);
        for (var i = 0; i < act.Annexes.Count; i++) Annex(act.Annexes[i], i + 1, act.Annexes.Count);
        return html.Append("</article>\n").ToString();
    }

    private void Head(ActDocument act)
    {
        html.Append("<header>\n<div class=\"authority\">\n");
        Text("p", "name", act.Authority.Name);
        Text("p", "", act.Authority.Unit);
        foreach (var line in act.Authority.Address) Text("p", "", line);
        html.Append("</div>\n");
        if (act.Reference is { } reference) Text("p", "reference", ActForms.Reference(reference));
        if (act.Addressee is { } addressee) Addressee(addressee);
        Single("h1", "", act.Title);
        html.Append("</header>\n");
    }

    private void Addressee(ActAddressee addressee)
    {
        html.Append("<div class=\"addressee\">\n");
        Text("p", "name", addressee.Name);
        if (addressee.Attention is { } person) Text("p", "", ActForms.Attention(person));
        foreach (var line in addressee.Address) Text("p", "", line);
        html.Append("</div>\n");
    }

    private void Group(string name, IReadOnlyList<ActSentence> sentences)
    {
        if (sentences.Count == 0) return;
        html.Append(Invariant, $"<div class=\"{name}\">\n");
        foreach (var sentence in sentences) Single("p", "", sentence);
        html.Append("</div>\n");
    }

    private void Article(ActArticle article, int number) => Section("article", Encode(ActForms.Article(number)), article.Content, $"article-{number}");

    private void Annex(ActAnnex annex, int number, int count) =>
        Section("annex", $"{Encode(ActForms.Annex(number, count))} – {Marked(annex.Title)}", annex.Content, $"annexe-{number}");

    private void Section(string name, string? heading, IReadOnlyList<ActBlock> blocks, string? id = null)
    {
        html.Append(Invariant, $"<section class=\"{name}\"{(id is null ? "" : $" id=\"{id}\"")}>\n");
        if (heading is not null) html.Append(Invariant, $"<h2>{heading}</h2>\n");
        foreach (var block in blocks) Block(block);
        html.Append("</section>\n");
    }

    private void Block(ActBlock block)
    {
        if (block is ActParagraph paragraph) html.Append(Invariant, $"<p>{string.Join(' ', paragraph.Content.Select(Marked))}</p>\n");
        else if (block is ActList list) List(list);
        else if (block is ActTable table) Table(table);
    }

    private void List(ActList list)
    {
        var name = list.IsNumbered ? "ol" : "ul";
        html.Append(Invariant, $"<{name}>\n");
        foreach (var item in list.Items) Single("li", "", item);
        html.Append(Invariant, $"</{name}>\n");
    }

    // A wide table scrolls within its own box, which the keyboard must reach.
    private void Table(ActTable table)
    {
        var caption = Encode(ActWords.Of(table.Caption));
        html.Append(Invariant, $"<div class=\"table\" role=\"region\" aria-label=\"{caption}\" tabindex=\"0\">\n<table>\n<caption>{Marked(table.Caption)}</caption>\n<thead>\n<tr>");
        foreach (var heading in table.Headings) html.Append(Invariant, $"<th scope=\"col\">{Encode(ActWords.Clean(heading))}</th>");
        html.Append("</tr>\n</thead>\n<tbody>\n");
        foreach (var row in table.Rows) Row(row);
        html.Append("</tbody>\n</table>\n</div>\n");
    }

    private void Row(IReadOnlyList<string> cells)
    {
        html.Append("<tr>");
        for (var i = 0; i < cells.Count; i++)
        {
            var text = Encode(ActWords.Clean(cells[i]));
            html.Append(i == 0 ? $"<th scope=\"row\">{text}</th>" : $"<td>{text}</td>");
        }
        html.Append("</tr>\n");
    }

    private void Conclusion(ActDocument act)
    {
        html.Append("<footer>\n");
        Single("p", "closing", act.Closing);
        Text("p", "done", ActForms.DoneAt(act.Place, act.Date));
        if (act.Signatory is { } signatory)
        {
            html.Append("<div class=\"signatory\">\n");
            Text("p", "", signatory.Delegation);
            Text("p", "name", signatory.Name);
            Text("p", "", signatory.Quality);
            html.Append("</div>\n");
        }
        Text("p", "signature", act.Signature?.Mention);
        html.Append("</footer>\n");
    }

    private void Text(string element, string name, string? text)
    {
        if (text is not null && ActWords.Clean(text) is { Length: > 0 } clean) Element(element, name, Encode(ActTypography.Bind(clean)));
    }

    private void Single(string element, string name, ActSentence? sentence)
    {
        if (sentence is not null && ActWords.Of(sentence).Length > 0) Element(element, name, Marked(sentence));
    }

    private void Element(string element, string name, string content) =>
        html.Append(Invariant, $"<{element}{(name.Length == 0 ? "" : $" class=\"{name}\"")}>{content}</{element}>\n");

    private string Marked(ActSentence sentence)
    {
        var text = Encode(ActTypography.Bind(ActWords.Of(sentence)));
        if (options.Marks.TryGetValue(sentence.Id, out var mark)) text = Changed(text, mark);
        if (!options.ForEditing) return text;
        var unconfirmed = sentence.Unconfirmed ? " class=\"unconfirmed\" title=\"Source à confirmer\"" : "";
        return $"<span data-sentence=\"{Encode(sentence.Id)}\"{unconfirmed}>{text}</span>";
    }

    private static string Changed(string text, ActMark mark)
    {
        var note = Encode(ActWords.Clean(mark.Note));
        return mark.Kind switch
        {
            ActMarkKind.Removed => $"<del title=\"{note}\">{text}</del>",
            ActMarkKind.Inserted => $"<ins title=\"{note}\">{text}</ins>",
            _ => $"<del title=\"{note}\">{Encode(ActTypography.Bind(ActWords.Clean(mark.Before ?? "")))}</del> <ins title=\"{note}\">{text}</ins>",
        };
    }
}
